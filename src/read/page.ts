import type { Message } from '../model/message.ts'
import { failed, type Input, type ReadOptions } from './input.ts'
import { mojibakeOf } from './mojibake.ts'
import { type Parts, sourceOf } from './source.ts'

/** A page and what is known of it from where it was found. */
export type PageParts = Omit<Parts, 'text' | 'page' | 'outlet'> & { readonly html: string }

/** Why a text isn't extracted from: its characters were spoilt before it was saved. */
export const spoilt = (how: string): string =>
  `The text is mojibake (${how} before it was saved): save it again from the original.`

const said = (rule: string, reason: string): Message => ({ rule, reason, span: null })

/** Makes an article of a page: its main text, with what the page says where nothing better is known. */
export async function readPageInput({ html, ...parts }: PageParts, { published }: ReadOptions): Promise<Input> {
  // Loaded with the first page: Readability and its DOM take longer to load than a text takes to read.
  const { readPage } = await import('./html/index.ts')
  const page = readPage(html, parts.url)
  const { text, runs, outlet, doubt, unitsGiven } = page
  const { path, line } = parts
  if (text.trim() === '')
    return failed(path, 'The page holds no text: leave it out, or save it with its content.', line)
  const broken = mojibakeOf(text)
  if (broken !== null) return failed(path, spoilt(broken), line)
  const own = parts.published === null ? page.published : null
  const doubts: Message[] = []
  if (doubt !== null) doubts.push(said('main-text', doubt))
  if (unitsGiven > 0)
    doubts.push(said('table-unit', `${unitsGiven} numbers of tables were given the unit that their header names.`))
  const source = sourceOf({
    ...parts,
    text,
    title: parts.title ?? page.title,
    published: parts.published ?? own?.iso ?? published,
    url: page.url,
    outlet,
    page: { runs, dated: own?.reason ?? null, doubts },
  })
  return { source, failure: null }
}

/** Whether a text is a whole page: it begins as one. */
export const isPage = (text: string): boolean =>
  /^\s{0,200}(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head)[\s>]/iu.test(text)
