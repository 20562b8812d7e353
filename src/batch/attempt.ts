import type { Result } from '../model/result.ts'
import { extract } from '../pipeline.ts'
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

/** One article through the pipeline; what it throws becomes a failure of that article alone. */
export function attempt(input: Input): Attempt {
  if (input.failure) return { failure: input.failure }
  try {
    return { result: extract(input.source) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { failure: failureOf(input, `The article could not be extracted (${why}); please report it with its text.`) }
  }
}

/** A result that leaves its text to the input. */
export function withoutText(result: Result): Result {
  const copy = { ...result }
  delete copy.text
  return copy
}
