import type { Result } from '../model/result.ts'
import { theGazetteer } from '../text/gazetteer.ts'

let paths: Map<string, string> | undefined

/** Full names by code, from the gazetteer; of several places with one code the first counts. */
function gazetteerPaths(): ReadonlyMap<string, string> {
  if (paths) return paths
  paths = new Map()
  const gazetteer = theGazetteer()
  const full: string[] = []
  for (let number = 0; number < gazetteer.main.starts.length; number++) {
    const { code, parent, name } = gazetteer.place(number)
    const path = parent < 0 ? name : `${full[parent] ?? ''}/${name}`
    full.push(path)
    if (code !== null && !paths.has(code)) paths.set(code, path)
  }
  return paths
}

const named = new WeakMap<Result, ReadonlyMap<string, string>>()

/** The names that an article's own mentions give to codes. */
function mentioned(result: Result): ReadonlyMap<string, string> {
  const known = named.get(result)
  if (known) return known
  const names = new Map<string, string>()
  for (const m of result.mentions) if (m.kind === 'place' && m.code !== null) names.set(m.code, m.path.join('/'))
  named.set(result, names)
  return names
}

/** The full name of a place (新疆维吾尔自治区/阿克苏地区/温宿县) by its code; null where the code is unknown. */
export const placeName = (result: Result, code: string | null): string | null =>
  code === null ? null : (mentioned(result).get(code) ?? gazetteerPaths().get(code) ?? null)
