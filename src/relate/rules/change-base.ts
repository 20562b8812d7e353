import { baseIn } from '../change/base.ts'
import type { ClauseView, Value } from '../clauses.ts'
import type { Growth } from '../change/growth.ts'
import type { Base } from '../carried.ts'
import type { Run } from '../run.ts'
import type { State } from '../state.ts'

/** Compared with another thing, not with another time. */
const OTHER: Base = { type: 'other', base: undefined }

/** How many periods are remembered. */
const PERIODS = 4

function remember(state: State, told: State['usual'][number]): void {
  if (state.usual.some(({ when }) => when === told.when)) return
  state.usual = [told, ...state.usual.slice(0, PERIODS - 1)]
}

/** 增长 alone is read as the growth that was told of the same period before. */
function usualBase({ state: { usual, when } }: Run, value: Value): Base {
  const known = value.unit === '%' ? usual.find((told) => told.when === when?.edtf) : undefined
  return known ? { type: known.type, base: known.base } : OTHER
}

/** 同比、环比均上涨0.5%: the other of two bases that one number holds for. */
const BOTH = /(同比|环比)[、和与及](?:同比|环比)[^，。；]{0,8}$/u

export function bothBases(text: string, base: Base): Base | undefined {
  const first = BOTH.exec(text)?.[1]
  if (first === undefined) return undefined
  const type = first === '环比' ? 'mom' : 'yoy'
  return type === base.type ? { type: type === 'mom' ? 'yoy' : 'mom', base: undefined } : { type, base: undefined }
}

/** What a change is compared with: what its own words name, else what was said of the sentence or of the period before. */
export function baseOf(
  run: Run,
  clause: ClauseView,
  { value, growth, from }: { value: Value; growth: Growth; from: number },
): Base {
  const { state } = run
  const named = baseIn(run, clause, { from: growth.over ? growth.start : from, to: value.start })
  const base = named ?? (growth.over ? OTHER : (state.base ?? usualBase(run, value)))
  if (value.unit !== '百分点') state.base = base
  if (base.type === 'yoy' && state.when) remember(state, { ...base, when: state.when.edtf })
  return base
}
