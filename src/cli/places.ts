import { extract } from '../pipeline.ts'
import { sourceOf } from '../read/source.ts'
import { EXIT, put } from './shared.ts'

/** Prints the places and facilities of a text with codes, paths and other candidates. Returns the exit code. */
export async function placesCommand(text: string): Promise<number> {
  const source = sourceOf({
    text,
    id: null,
    title: null,
    published: null,
    url: null,
    path: '-',
    format: 'text',
    encoding: 'utf-8',
  })
  for (const m of extract(source).mentions) {
    if (m.kind === 'place')
      await put(
        `${m.start}-${m.end}\t${m.text}\t${m.code ?? '-'}\t${m.level ?? '-'}\t${m.path.join('/') || '-'}\t${m.alternatives.join(' ') || '-'}\t${m.within ?? '-'}\t${m.part ?? '-'}\t${m.former ? `until ${m.former.until}${m.former.code === null ? '' : `, ${m.former.code}`}` : '-'}\n`,
      )
    if (m.kind === 'facility') await put(`${m.start}-${m.end}\t${m.text}\t${m.code ?? '-'}\t${m.facility}\t${m.name}\n`)
  }
  return EXIT.done
}
