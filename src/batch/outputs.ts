import type { Result } from '../model/result.ts'
import type { Zone } from '../model/zone.ts'
import { datasetFormats } from '../write/index.ts'
import { type Attempt, withoutText } from './attempt.ts'
import { packSignature, signatureOf } from './signature.ts'

/** The file by which the articles of a dataset are compared with each other. */
export const SIGNATURES = 'signatures.jsonl'

/** The files of a dataset that grow article by article, in the order of a step's pieces of text. */
export const outputNames: readonly string[] = [
  ...datasetFormats.map(({ file }) => file ?? ''),
  'failures.jsonl',
  SIGNATURES,
]

/** What stands at the head of each file, before any article. */
export const outputHeads = (): readonly string[] => [...datasetFormats.map(({ head }) => head()), '', '']

/** What an attempt adds to each file. */
export function outputsOf(done: Attempt, text: boolean): readonly string[] {
  if ('failure' in done) return [...datasetFormats.map(() => ''), `${JSON.stringify(done.failure)}\n`, '']
  const { result } = done
  const bare = text ? result : withoutText(result)
  return [...datasetFormats.map(({ name, article }) => article(name === 'jsonl' ? bare : result)), '', signed(result)]
}

/** Zones that aren't the story, as far as articles are compared: what is damaged or said twice still belongs to it. */
const isAside = ({ type }: Zone) => type !== 'damage' && type !== 'duplicate' && type !== 'caption'

/** What an article is compared by, as a line. */
function signed({ id, published, text = '', zones }: Result): string {
  const signature = packSignature(signatureOf(text, zones.filter(isAside)))
  return `${JSON.stringify({ id, published: published.date, signature })}\n`
}
