import { describe, expect, it } from 'vitest'
import { Mention } from '../../src/model/mention.ts'
import { extract } from '../../src/pipeline.ts'
import { recognizers } from '../../src/recognize/index.ts'
import { sourceOf, unmark } from '../support.ts'

const DATE = '2023-02-15'

it('gives each recognizer a name of its own', () => {
  const names = recognizers.map((r) => r.name)
  expect(new Set(names).size).toBe(names.length)
})

describe.each(recognizers.map((r) => [r.name, r] as const))('%s', (name, recognizer) => {
  it.each(recognizer.examples.yes.map((e) => [e[0], e] as const))(
    'finds %s',
    (_marked, [marked, fields, published]) => {
      const { text, start, end } = unmark(marked)
      const { mentions } = extract(sourceOf(text, published ?? DATE))
      const found = mentions.filter((m) => m.rule === name && m.start === start && m.end === end)
      expect(mentions.map((m) => `${m.kind} ${m.text} (${m.rule})`).join(', ')).toContain(text.slice(start, end))
      expect(found).toHaveLength(1)
      expect(found[0]).toMatchObject(fields ?? {})
      expect(Mention.safeParse(found[0]).error).toBeUndefined()
    },
  )

  it.each(recognizer.examples.no.map((text) => [text] as const))('leaves %s alone', (text) => {
    const { mentions } = extract(sourceOf(text, DATE))
    expect(mentions.filter((m) => m.rule === name)).toEqual([])
  })
})
