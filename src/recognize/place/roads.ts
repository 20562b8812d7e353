const ROAD = /[GSXYC](?:\d{3,4}(?:线|高速)?|\d{1,2}(?:线|高速))(?![\dA-Za-z.%-])/uy

/** S180 and C919 may be a telephone and an airplane: without 线 only what stands beside them makes roads of them. */
const ROAD_BEFORE = /(?:[省县乡村]道|公路|道路|高速)[（(]?$/u
const ROAD_BEHIND = /^(?:[沿段]|公路|路段|道路|[省县乡村]道|方向|K\d)/u

function isRoad(text: string, start: number, end: number): boolean {
  if (text[start] === 'G' || /\D$/u.test(text.slice(start, end))) return true
  return ROAD_BEFORE.test(text.slice(Math.max(0, start - 3), start)) || ROAD_BEHIND.test(text.slice(end, end + 3))
}

/** A road, as it is found. */
export interface Road {
  readonly start: number
  readonly end: number
  readonly facility: 'road'
  readonly shortFor: null
}

/** A road by its number: G217线. */
export function roadAt(text: string, at: number): Road | undefined {
  if (/[A-Za-z0-9]/u.test(text.charAt(at - 1))) return undefined
  ROAD.lastIndex = at
  const code = ROAD.exec(text)?.[0]
  return code === undefined || !isRoad(text, at, at + code.length)
    ? undefined
    : { start: at, end: at + code.length, facility: 'road', shortFor: null }
}
