import type { TimeExpression } from '../../model/time-expression.ts'

/** Years from one to another. */
export const years = (from: number, to: number, supposed: boolean): TimeExpression => ({
  form: 'years',
  from,
  to,
  supposed,
})
