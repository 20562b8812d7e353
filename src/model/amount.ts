import { z } from 'zod'

/**
 * The value part that all amounts share. `value` is null for a range and for a vague count; `min` and `max` are
 * inclusive bounds. `exact` holds the decimal digits where the number is beyond 2^53 or has more digits than a double keeps.
 */
export const amountFields = {
  value: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  modifier: z.string().nullable(),
  exact: z.string().optional(),
}

/** The amount fields as one object. */
export const Amount = z.object(amountFields)
/** A number with its bounds and its modifier (约, 余, 超 …), before it is known what it counts. */
export type Amount = z.infer<typeof Amount>
