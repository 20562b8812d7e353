import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { beforeAll, describe, expect, it } from 'vitest'

const ROOT = new URL('..', import.meta.url).pathname
const STAGES = ['clean', 'segment', 'recognize', 'resolve', 'relate']
const CORE = [...STAGES, 'model', 'text']

let modules: ICruiseResult['modules'] = []

beforeAll(async () => {
  const found = await cruise([join(ROOT, 'src')], {
    baseDir: ROOT,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  })
  if (typeof found.output === 'string') throw new Error('dependency-cruiser gave text instead of data')
  modules = found.output.modules
})

/** Every import as [from, to], paths from the root; packages as their names. */
const imports = () =>
  modules
    .filter(({ source }) => source.startsWith('src/'))
    .flatMap(({ source, dependencies }) =>
      dependencies.map((d) => [source, d.couldNotResolve || d.coreModule ? d.module : d.resolved] as const),
    )

const inFolder = (path: string, folders: readonly string[]) => folders.some((f) => path.startsWith(`src/${f}/`))

describe('the house', () => {
  it('is seen whole', () => {
    expect(modules.filter(({ source }) => source.startsWith('src/')).length).toBeGreaterThan(60)
    expect(imports().length).toBeGreaterThan(200)
  })

  it('has no cycles', () => {
    const edges = new Map<string, string[]>()
    for (const [from, to] of imports()) if (to.startsWith('src/')) edges.set(from, [...(edges.get(from) ?? []), to])
    const done = new Set<string>()
    const walk = (at: string, path: readonly string[]): string[] | undefined => {
      if (path.includes(at)) return [...path.slice(path.indexOf(at)), at]
      if (done.has(at)) return undefined
      for (const next of edges.get(at) ?? []) {
        const cycle = walk(next, [...path, at])
        if (cycle) return cycle
      }
      done.add(at)
      return undefined
    }
    for (const start of edges.keys()) expect(walk(start, [])).toBeUndefined()
  })

  it.each(STAGES)('lets %s import only model, text and itself', (stage) => {
    const others = imports().filter(
      ([from, to]) =>
        from.startsWith(`src/${stage}/`) && to.startsWith('src/') && !inFolder(to, [stage, 'model', 'text']),
    )
    expect(others).toEqual([])
  })

  it('lets model import zod alone, and text nothing above it', () => {
    expect(
      imports().filter(
        ([from, to]) => from.startsWith('src/model/') && !to.startsWith('src/model/') && !to.includes('zod'),
      ),
    ).toEqual([])
    expect(
      imports().filter(
        ([from, to]) =>
          from.startsWith('src/text/') &&
          to.startsWith('src/') &&
          !to.startsWith('src/text/') &&
          !to.startsWith('src/model/'),
      ),
    ).toEqual([])
  })

  it('keeps the core free of Node', () => {
    const node = imports().filter(
      ([from, to]) =>
        inFolder(from, CORE) &&
        (to.startsWith('node:') || ['fs', 'path', 'os', 'crypto', 'worker_threads'].includes(to)),
    )
    expect(node).toEqual([])
  })

  it.each([
    ['nodejieba', 'src/segment/'],
    ['chrono-node', 'src/recognize/time/'],
  ])('lets only one place import %s', (name, folder) => {
    const users = imports().filter(([, to]) => to.includes(`/${name}/`) || to.startsWith(name))
    expect(users.length).toBeGreaterThan(0)
    expect(users.filter(([from]) => !from.startsWith(folder))).toEqual([])
  })

  it('lets nothing but the entry points import the command line', () => {
    expect(imports().filter(([from, to]) => to.startsWith('src/cli/') && !from.startsWith('src/cli/'))).toEqual([])
    expect(imports().filter(([from, to]) => to.startsWith('src/batch/') && !inFolder(from, ['batch', 'cli']))).toEqual(
      [],
    )
  })

  it('has no clock, locale, chance or console in its core', () => {
    const files = CORE.flatMap((folder) =>
      readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' }).map((f) =>
        join(ROOT, 'src', folder, f),
      ),
    ).filter((f) => f.endsWith('.ts'))
    const faults = files.flatMap((file) => {
      const found = /Date\.now|new Date\(\)|toLocale|Intl\.|console\.|Math\.random|process\.|performance\./u.exec(
        readFileSync(file, 'utf8'),
      )
      return found ? [`${file}: ${found[0]}`] : []
    })
    expect(files.length).toBeGreaterThan(50)
    expect(faults).toEqual([])
  })
})
