import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zhfacts } from './command.ts'

let folder = ''
const path = (name: string) => join(folder, name)
const GOOD = '{"id":"good","text":"全年过货115.6万吨。"}'

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhfacts-bad-'))
  writeFileSync(path('good.txt'), '全年过货115.6万吨。')
  writeFileSync(path('empty.txt'), '')
  writeFileSync(path('binary.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))
  writeFileSync(
    path('broken.txt'),
    Buffer.concat([Buffer.from('全年'), Buffer.from([0xff, 0xfe]), Buffer.from('过货')]),
  )
  writeFileSync(
    path('lines.jsonl'),
    `${GOOD}\n{"id":"x","text":\n${GOOD.replace('good', 'good2')}\n{"id":"y"}\n[1]\n{"text":""}\n`,
  )
  writeFileSync(path('long.jsonl'), `${GOOD}\n{"text":"${'9'.repeat(50_000_000)}"}\n${GOOD.replace('good', 'good2')}\n`)
  mkdirSync(path('nothing'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const ids = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id)

describe('extract', () => {
  it.each([
    ['missing.txt', 3, /missing\.txt: There is no such file: check the path\.\n$/u],
    ['empty.txt', 3, /empty\.txt: The file is empty: leave it out, or give its text\.\n$/u],
    ['binary.txt', 3, /binary\.txt: The content is binary \(a zero byte at offset 4\): /u],
    [
      'broken.txt',
      3,
      /broken\.txt: The content is not valid UTF-8 \(first at byte 6\) and reads as Chinese in no other encoding: /u,
    ],
    ['nothing', 3, /nothing: This is a folder: /u],
  ])('of %s exits with %i and says why', (name, code, message) => {
    const ran = zhfacts(['extract', path(name), path('good.txt')])
    expect(ran.code).toBe(code)
    expect(ran.err).toMatch(message)
    expect(ran.err.trim().split('\n')).toHaveLength(1)
    expect(ids(ran.out)).toHaveLength(1)
  })

  it('keeps the good lines of a bad file, and names each bad one', () => {
    const ran = zhfacts(['extract', path('lines.jsonl')])
    expect(ran.code).toBe(3)
    expect(ids(ran.out)).toEqual(['good', 'good2'])
    const said = ran.err.trim().split('\n')
    expect(said).toHaveLength(4)
    expect(said[0]).toMatch(/lines\.jsonl:2: The line is no JSON \(.+\): give one object a line\.$/u)
    expect(said[1]).toMatch(
      /lines\.jsonl:4: The line has no text in the field "text": add it, or name the field with --text-field\.$/u,
    )
    expect(said[2]).toMatch(/lines\.jsonl:5: The line holds no object/u)
    expect(said[3]).toMatch(/lines\.jsonl:6: The field "text" is empty/u)
  })

  it('passes over a line of 50 MB', () => {
    const ran = zhfacts(['extract', path('long.jsonl')])
    expect(ran.code).toBe(3)
    expect(ids(ran.out)).toEqual(['good', 'good2'])
    expect(ran.err).toMatch(
      /long\.jsonl:2: The line is too long\. It is 47\.7 MiB, more than the 32\.0 MiB that are read: split it, or raise --max-mib\.\n$/u,
    )
  })

  it.each([
    [['extract', '--colour', 'x.txt'], /unknown option '--colour'/u],
    [
      ['extract', '--format', 'parquet', 'x.txt'],
      /'parquet' is invalid.*Allowed choices are table, jsonl, json, csv, mentions/u,
    ],
    [['extract', '--input', 'docx', 'x.txt'], /Allowed choices are auto, txt, jsonl, html, csv, warc/u],
    [['extract', '--published', 'yesterday', 'x.txt'], /"yesterday" is no date: give a day/u],
    [['extract', '--max-mib', '-1', 'x.txt'], /--max-mib can't be "-1"/u],
    [['extract', '--id', 'a', 'x.txt', 'y.txt'], /--id names one article/u],
    [['schema', 'row'], /There is no schema "row": choose result, mention, fact, config, rules or dictionary\./u],
    [['frobnicate'], /unknown command 'frobnicate'/u],
    [['run', 'x.txt'], /required option '-o, --out <folder>'/u],
  ])('%j is misuse', (args, message) => {
    const ran = zhfacts(args)
    expect(ran.code).toBe(2)
    expect(ran.err).toMatch(message)
    expect(ran.out).toBe('')
  })

  it('speaks Chinese when asked', () => {
    expect(zhfacts(['extract', '--published', '昨天', '--lang', 'zh']).err).toContain('不是日期')
    expect(zhfacts(['extract', '--published', '昨天'], { env: { LC_ALL: 'zh_CN.UTF-8' } }).err).toContain('不是日期')
  })
})

describe('run', () => {
  it('says that a folder holds nothing to read', () => {
    const ran = zhfacts(['run', path('nothing'), '-o', path('out0')])
    expect(ran.code).toBe(2)
    expect(ran.err).toMatch(/No file matches .*nothing: check the pattern/u)
  })

  it('says that the output folder can’t be written', () => {
    const ran = zhfacts(['run', path('good.txt'), '-o', path('good.txt/out')])
    expect(ran.code).toBe(2)
    expect(ran.err).toMatch(
      /The output folder .*good\.txt\/out lies under a file, not a folder: choose another folder\.\n$/u,
    )
  })

  it('does all that is good, and lists what is bad', () => {
    const ran = zhfacts(['run', `${folder}/*.{txt,jsonl}`, '-o', path('out1')])
    expect(ran.code).toBe(3)
    const failures = readFileSync(path('out1/failures.jsonl'), 'utf8').trim().split('\n')
    expect(failures).toHaveLength(8)
    expect(ids(readFileSync(path('out1/results.jsonl'), 'utf8'))).toHaveLength(5)
    const manifest = JSON.parse(readFileSync(path('out1/manifest.json'), 'utf8')) as {
      counts: { articles: number; failed: number }
    }
    expect(manifest.counts).toMatchObject({ articles: 5, failed: 8 })
  })
})
