import type { Change } from '../model/fact.ts'

/** Whom the text speaks of, and how far back that was said. */
export interface Topic {
  readonly text: string
  readonly place: string | null
  /** The place that the last row held for that spoke of it, where that isn't its own. */
  readonly held?: string | null
  readonly sentence: number
  readonly paragraph: number
  /** Whether a row set it whose own words had owner and measure: what follows is then likely another's. */
  readonly listed?: boolean
  /** Whether it is a meeting: who comes is counted of it, nothing else is its. */
  readonly meets?: boolean
  /** Whether it only says something: its measures may be meant, what it counts is another's. */
  readonly told?: boolean
  /** Whether it was named by common nouns alone, outside of rows: 市场, 投资策略. */
  readonly common?: boolean
  /** Whether its last word is a common noun. */
  readonly plain?: boolean
}

/** What is measured, as it was said last. */
export interface Measure {
  readonly text: string
  readonly measured: boolean
  readonly unit: string
  readonly sentence: number
}

/** A time that values hold for, as EDTF. */
export interface When {
  readonly edtf: string
  readonly sentence: number
  readonly paragraph: number
  /** Where it stands. */
  readonly start: number
  /** The last sentence with a value that was told for it; -1 before the first. */
  readonly used: number
  /** Of 目前: what the paragraph was told of before; null where that was nothing. */
  readonly before?: When | null
}

/** What a change is compared with. */
export interface Base {
  readonly type: Change['type']
  readonly base: string | undefined
}
