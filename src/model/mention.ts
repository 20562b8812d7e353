import { z } from 'zod'
import { amountFields } from './amount.ts'
import { Offset, SpanPair } from './span.ts'

const base = {
  start: Offset,
  end: Offset,
  /** The text itself: always equal to the article's slice. */
  text: z.string(),
  /** The name of the rule that made the mention. */
  rule: z.string(),
  /** Names of fields, or of date components, that were supposed and not stated. */
  implied: z.array(z.string()).readonly(),
  /** For an article out of a page: where the mention stands in the page as it was decoded; null where it can't be led back. */
  raw: SpanPair.nullable().optional(),
}

/** A number with its measure word or unit: 822列, 115.6万吨, 1000余人, 3—5人. */
export const Quantity = z.strictObject({
  kind: z.literal('quantity'),
  ...base,
  ...amountFields,
  /** The unit as written, without 万 or 亿. */
  unit: z.string(),
  /** UCUM code, where there is one: t, km, kW.h. */
  ucum: z.string().nullable(),
  /** The value in the base unit of its dimension, where there is one. */
  base: z.strictObject({ value: z.number().nullable(), unit: z.string() }).nullable(),
})
export type Quantity = z.infer<typeof Quantity>

/** An amount of money in whole currency units: 29.14亿元 is 2914000000 CNY. */
export const Money = z.strictObject({
  kind: z.literal('money'),
  ...base,
  ...amountFields,
  /** ISO 4217. */
  currency: z.string().length(3),
  /** 元, 美元, or 元/吨 for a price. */
  unit: z.string(),
  /** What a price is for: 吨 in 元/吨. */
  per: z.string().nullable(),
})
export type Money = z.infer<typeof Money>

/** A percentage: 1.7% is 1.7 "%", 三成 is 30 "%". */
export const Percent = z.strictObject({
  kind: z.literal('percent'),
  ...base,
  ...amountFields,
  unit: z.enum(['%', '百分点', '基点']),
})
export type Percent = z.infer<typeof Percent>

/** A rank: 第三, 第1000万件. */
export const Ordinal = z.strictObject({ kind: z.literal('ordinal'), ...base, value: z.number() })
export type Ordinal = z.infer<typeof Ordinal>

/** A cardinal that stands without a unit. */
export const Cardinal = z.strictObject({ kind: z.literal('number'), ...base, ...amountFields })
export type Cardinal = z.infer<typeof Cardinal>

/** What a time was resolved against: an EDTF value, where that came from, and its place in the text if it has one. */
export const Anchor = z.strictObject({
  edtf: z.string(),
  basis: z.enum(['sentence', 'paragraph', 'article', 'published']),
  span: SpanPair.nullable(),
})
export type Anchor = z.infer<typeof Anchor>

/** A calendar date, a period, a clock time, a duration or a set (每年), in the terms of TIMEX3 and EDTF (ISO 8601-2). */
export const Time = z.strictObject({
  kind: z.literal('time'),
  ...base,
  type: z.enum(['date', 'period', 'time', 'duration', 'set']),
  edtf: z.string().nullable(),
  ref: z.enum(['PRESENT_REF', 'PAST_REF', 'FUTURE_REF']).nullable(),
  /** ISO 8601 duration: P3D, PT24H. */
  duration: z.string().nullable(),
  /** ISO 8601 duration of the recurrence: P1Y for 每年. */
  set: z.string().nullable(),
  /** First and last calendar day of `edtf`, both inclusive; null where open or unknown. */
  first: z.string().nullable(),
  last: z.string().nullable(),
  anchor: Anchor.nullable(),
})
export type Time = z.infer<typeof Time>

/** What a place is: an administrative level, or the kind of region or natural feature. */
export const PlaceLevel = z.enum([
  'country',
  'province',
  'prefecture',
  'county',
  'town',
  'village',
  'city',
  'region',
  'continent',
  'bloc',
  'feature',
])
export type PlaceLevel = z.infer<typeof PlaceLevel>

/** A toponym with its code: GB/T 2260 for Chinese administrative places, ISO 3166-1 alpha-2 for countries, else null. */
export const Place = z.strictObject({
  kind: z.literal('place'),
  ...base,
  code: z.string().nullable(),
  level: PlaceLevel.nullable(),
  /** Full names from the outermost: ["新疆维吾尔自治区", "阿克苏地区", "温宿县"]. */
  path: z.array(z.string()).readonly(),
  /** Other codes that the name could have meant. */
  alternatives: z.array(z.string()).readonly(),
  /** What the name is part of, where it doesn't stand for the place itself: 中欧班列, 中国银行. */
  within: z.enum(['organization', 'brand', 'event', 'facility']).nullable(),
  /** The part of the place that is meant, as the text says behind it: 南部 in 新疆南部. */
  part: z.string().nullable(),
  /** Where the name is one of the past: the last year that it held, and the code of then where it was another. */
  former: z.strictObject({ until: z.number(), code: z.string().nullable() }).nullable(),
})
export type Place = z.infer<typeof Place>

/** A named port, station, airport, road, zone, bridge or pipeline, and the code of the place it lies in. */
export const Facility = z.strictObject({
  kind: z.literal('facility'),
  ...base,
  facility: z.string(),
  /** The full name: of a short form (边合区, 该站) the one that was said before, else the text itself. */
  name: z.string(),
  code: z.string().nullable(),
})
export type Facility = z.infer<typeof Facility>

/** Everything that is recognized in a text, told apart by `kind`. */
export const Mention = z.discriminatedUnion('kind', [
  Quantity,
  Money,
  Percent,
  Ordinal,
  Cardinal,
  Time,
  Place,
  Facility,
])
export type Mention = z.infer<typeof Mention>
