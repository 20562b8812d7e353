import { attempt, withoutText } from '../batch/attempt.ts'
import { SCHEMA } from '../model/result.ts'
import type { Failure } from '../read/failure.ts'
import { readLines, STDIN } from '../read/index.ts'
import type { ReadOptions } from '../read/input.ts'
import { EXIT, put } from './shared.ts'

/** Characters that are gathered before they are written. */
const GATHERED = 1 << 16

/** A failed line as a record of its own, so that the output has one record for each line of the input that isn't blank. */
const recordOf = ({ path, stage, reason }: Failure): string =>
  `${JSON.stringify({ schema: SCHEMA, id: null, source: { path }, failure: { stage, reason } })}\n`

/**
 * Reads JSON lines from standard input and writes a record for each to standard output, in order. A record depends on its
 * line alone, not on where it stands, so that a stream that is split, done in pieces and joined gives the same bytes. What
 * is there is answered before more is waited for. Failures are records, and no reason to fail. Returns the exit code.
 */
export async function filterCommand(options: ReadOptions, text: boolean): Promise<number> {
  let waiting = ''
  const flush = async () => {
    const ready = waiting
    waiting = ''
    await put(ready)
  }
  async function* chunks(): AsyncGenerator<Buffer> {
    for await (const chunk of process.stdin) {
      yield chunk as Buffer
      await flush()
    }
  }
  for await (const input of readLines(STDIN, chunks(), options, null)) {
    const done = attempt(input)
    if ('failure' in done) waiting += recordOf(done.failure)
    else waiting += `${JSON.stringify(text ? done.result : withoutText(done.result))}\n`
    if (waiting.length >= GATHERED) await flush()
  }
  await flush()
  return EXIT.done
}
