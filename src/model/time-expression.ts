/** A time in the text's own terms, before resolution. */
export interface TimeExpression {
  readonly form: string
}
