import { join } from 'node:path'
import type { Settings } from '../batch/shard.ts'
import { useOwnWords } from '../text/own-words.ts'
import { UsageError } from './shared.ts'

/** Reads a folder of words and uses them in this process. Throws a UsageError that names every row at fault. */
export async function useWordsOf(folder: string | undefined): Promise<Settings['words']> {
  if (folder === undefined) return null
  const [{ unknownOff }, { readOwnWords, WordsError }] = await Promise.all([
    import('../off.ts'),
    import('../read/own-words.ts'),
  ])
  try {
    const { words, files } = readOwnWords(folder)
    const unknown = unknownOff(words.off).map(
      ({ what, word }) => `${join(folder, 'off.csv')}: there is no ${what} "${word}" of ours to switch off.`,
    )
    if (unknown.length > 0) throw new WordsError(unknown.join('\n'))
    useOwnWords(words)
    return { folder, files }
  } catch (error) {
    if (error instanceof WordsError) throw new UsageError(error.message)
    throw error
  }
}
