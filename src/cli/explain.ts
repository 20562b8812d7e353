import { clean } from '../clean/index.ts'
import type { Span } from '../model/span.ts'
import type { Source } from '../model/source.ts'
import { readInputs } from '../read/index.ts'
import { READ_DEFAULTS } from '../read/input.ts'
import { sourceOf } from '../read/source.ts'
import { explain } from '../recognize/explain.ts'
import { segment } from '../segment/index.ts'
import { EXIT, messagesFor, placeOf, put, say, UsageError } from './shared.ts'

const SPAN = /^(.*):(\d+)-(\d+)$/u

const textSource = (text: string): Source =>
  sourceOf({ text, id: null, title: null, published: null, url: null, path: '-', format: 'text', encoding: 'utf-8' })

/** The article that is asked about, and the stretch of it: FILE:START-END, or a text as it stands. */
async function target(what: string): Promise<{ source: Source; span: Span } | { place: string; reason: string }> {
  const match = SPAN.exec(what)
  if (!match) return { source: textSource(what), span: { start: 0, end: what.length } }
  const [, path = '', start = '', end = ''] = match
  for await (const { source, failure } of readInputs(path, READ_DEFAULTS)) {
    if (failure) return { place: placeOf(failure), reason: failure.reason }
    return { source, span: { start: Number(start), end: Number(end) } }
  }
  return { place: path, reason: 'The file is empty.' }
}

/** Says which rules looked at a stretch of text, what they made of it, and why the rest was refused. Returns the exit code. */
export async function explainCommand(what: string, flags: { readonly lang?: string }): Promise<number> {
  const messages = messagesFor(flags.lang)
  const asked = await target(what)
  if ('reason' in asked) {
    say(messages.failed(asked.place, asked.reason))
    return EXIT.failures
  }
  const { source, span } = asked
  if (span.end <= span.start) throw new UsageError(messages.badSpan(what))
  const findings = explain(segment(clean(source)), span)
  if (findings.length === 0) say(messages.nothingThere)
  for (const { start, end, text, rule, kind, outcome, reason } of findings)
    await put(
      `${start}-${end}\t${text}\t${kind}\t${rule}\t${outcome === 'kept' ? messages.kept : messages.refused}${reason === null ? '' : `\t${reason}`}\n`,
    )
  return EXIT.done
}
