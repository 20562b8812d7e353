import { datasetFormats } from '../write/index.ts'
import { type Attempt, withoutText } from './attempt.ts'

/** The files of a dataset that grow article by article, in the order of a step's pieces of text. */
export const outputNames: readonly string[] = [...datasetFormats.map(({ file }) => file ?? ''), 'failures.jsonl']

/** What stands at the head of each file, before any article. */
export const outputHeads = (): readonly string[] => [...datasetFormats.map(({ head }) => head()), '']

/** What an attempt adds to each file. */
export function outputsOf(done: Attempt, text: boolean): readonly string[] {
  if ('failure' in done) return [...datasetFormats.map(() => ''), `${JSON.stringify(done.failure)}\n`]
  const { result } = done
  const bare = text ? result : withoutText(result)
  return [...datasetFormats.map(({ name, article }) => article(name === 'jsonl' ? bare : result)), '']
}
