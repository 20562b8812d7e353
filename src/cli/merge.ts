import { OutputError } from '../batch/files.ts'
import { MergeError, mergeShares } from '../batch/merge.ts'
import { EXIT, messagesFor, say, stopSignal, UsageError } from './shared.ts'

/** Options of `zhfacts merge`. */
export interface MergeFlags {
  readonly out: string
  readonly quiet?: boolean
  readonly lang?: string
}

/** Joins the shares of a batch into one dataset. Returns the exit code. */
export async function mergeCommand(folders: readonly string[], flags: MergeFlags): Promise<number> {
  const messages = messagesFor(flags.lang)
  const signal = stopSignal()
  try {
    const { articles, failed } = await mergeShares(folders, flags.out, signal)
    if (flags.quiet !== true) say(messages.merged(folders.length, articles, failed, flags.out))
    return failed > 0 ? EXIT.failures : EXIT.done
  } catch (error) {
    if (error instanceof OutputError || error instanceof MergeError) throw new UsageError(error.message)
    if (!signal.aborted) throw error
    return EXIT.stopped
  }
}
