import { z } from 'zod'
import { SpanPair } from './span.ts'

/** How a value moved: 同比 is yoy, 环比 mom or qoq, 比年初 ytd, 由A提升至B from_to, 年均 cagr. */
export const Change = z.strictObject({
  type: z.enum(['yoy', 'mom', 'qoq', 'ytd', 'since', 'cagr', 'from_to', 'other']),
  direction: z.enum(['up', 'down', 'flat']),
  value: z.number().nullable(),
  min: z.number().optional(),
  max: z.number().optional(),
  unit: z.string(),
  /** The number's place in the text. */
  span: SpanPair,
  from: z.number().optional(),
  to: z.number().optional(),
  /** EDTF of the period compared with, where the text names it. */
  base: z.string().optional(),
})
export type Change = z.infer<typeof Change>

/** One row per statement that carries a number: who, what, how much, when, where, against what. */
export const Fact = z.strictObject({
  id: z.string(),
  /** The value mention that the row is about: the level where there is one, else the change's number. */
  anchor: SpanPair,
  kind: z.enum(['level', 'change', 'share', 'range']),
  subject: z.string().nullable(),
  metric: z.string().nullable(),
  value: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  /** As in the mention; null where that is a number without one. */
  unit: z.string().nullable(),
  currency: z.string().nullable(),
  /** EDTF of the day or period that the value holds for; null if the text gives none. */
  time: z.string().nullable(),
  time_basis: z.enum(['stated', 'carried']).nullable(),
  /** Code of the smallest place that the value holds for. */
  place: z.string().nullable(),
  change: z.array(Change).readonly(),
  /** The whole that a share is of. */
  share_of: z.string().nullable(),
  status: z.enum(['actual', 'planned', 'expected', 'estimated', 'target']),
  /** Who says so: 据海关统计 gives 海关. */
  source: z.string().nullable(),
  /** The clause or clauses that hold the statement. */
  evidence: SpanPair,
  /** The id of the fact that this one repeats. */
  restates: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  /** The rules that made the row. */
  why: z.array(z.string()).readonly(),
})
export type Fact = z.infer<typeof Fact>
