import type { Result } from '../model/result.ts'
import { extractAll } from '../pipeline.ts'
import type { Failure } from '../read/failure.ts'
import type { Input } from '../read/input.ts'

/** What an input came to: a result, or the reason why there is none. */
export type Attempt = { readonly result: Result } | { readonly failure: Failure }

/** A failure of an article in the pipeline, with its place. */
export function failureOf(input: Input, reason: string): Failure {
  if (input.failure) return input.failure
  const { path, line } = input.source.origin
  return { path, ...(line === undefined ? {} : { line }), stage: 'extract', reason }
}

const whyOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Articles through the pipeline; what one of them throws becomes a failure of that one alone. `begin` is told which is at hand. */
export function attemptAll(inputs: readonly Input[], begin?: (index: number) => void): readonly Attempt[] {
  const read = inputs.flatMap(({ source }, index) => (source ? [{ source, index }] : []))
  const settled = extractAll(
    read.map(({ source }) => source),
    (at) => begin?.(read[at]?.index ?? 0),
  )
  let at = 0
  return inputs.map((input): Attempt => {
    if (input.failure) return { failure: input.failure }
    const done = settled[at++]
    if (done && 'value' in done) return { result: done.value }
    const why = whyOf(done?.error)
    return { failure: failureOf(input, `The article could not be extracted (${why}); please report it with its text.`) }
  })
}

/** One article through the pipeline. */
export const attempt = (input: Input): Attempt => attemptAll([input])[0] ?? { failure: failureOf(input, '') }

/** A result that leaves its text to the input. */
export function withoutText(result: Result): Result {
  const copy = { ...result }
  delete copy.text
  return copy
}
