import { dayIn, dayOfMoment, type PageDate } from './dates.ts'
import { isHidden } from './render.ts'
import { BLOCKS } from './tags.ts'
import { attribute, type Element, elementsOf, isElement, isText, type Node, textOf } from './tree.ts'

/** What a page says of its article. */
export interface PageMeta {
  readonly title: string | null
  readonly published: { readonly iso: string; readonly reason: string } | null
  readonly outlet: string | null
  readonly url: string | null
}

/** Names of meta tags for each thing, the surest first. */
const NAMES = {
  title: ['og:title', 'articletitle', 'twitter:title', 'dc.title'],
  published: [
    'article:published_time',
    'datepublished',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_time',
    'og:release_date',
    'og:pubdate',
    'bytedance:published_time',
    'weibo: article:create_at',
    'weibo:article:create_at',
    'apub:time',
    'dc.date',
    'dcterms.date',
  ],
  outlet: ['contentsource', 'source', 'og:site_name', 'author:source', 'mediaid'],
  url: ['og:url'],
} as const

const metaName = (element: Element) =>
  (attribute(element, 'property') || attribute(element, 'name') || attribute(element, 'itemprop')).toLowerCase()

/** The contents of the meta tags by their names. */
function metasOf(elements: readonly Element[]): ReadonlyMap<string, string> {
  const out = new Map<string, string>()
  for (const element of elements) {
    if (element.tagName !== 'meta') continue
    const content = attribute(element, 'content').trim()
    const name = metaName(element)
    if (name !== '' && content !== '' && !out.has(name)) out.set(name, content)
  }
  return out
}

const LABEL = /^\s*[[【(（](?:视频|图文|组图|图集|图片|图|高清|直播|快讯)[\]】)）]\s*/u

/** A page's title, blanks joined, without the site's name behind it: 标题_栏目_网站, 标题 - 网站. */
const headOf = (title: string) => (title.split(/ ?[_|｜] ?| [-–—]{1,2} ?|[-–—]{2}|[-–—] /u)[0] ?? '').trim()

/** The heading that the title of the page begins with or is part of, else what the page calls its title. */
function titleOf(elements: readonly Element[], metas: ReadonlyMap<string, string>): string | null {
  const tag = elements.find((e) => e.tagName === 'title')
  const whole = tag ? textOf(tag) : ''
  const headings = elements
    .filter((e) => e.tagName === 'h1' && !isHidden(e))
    .map(textOf)
    .filter((t) => t.length >= 4)
  const named = NAMES.title.map((name) => metas.get(name)).find((t) => t !== undefined)
  const [only, second] = headings
  const title =
    headings.find((h) => whole.includes(h)) ?? (second === undefined ? only : undefined) ?? named ?? headOf(whole)
  const bare = title.replace(LABEL, '').replace(/\s+/gu, ' ').trim()
  return bare === '' ? null : bare
}

/** Values of a name anywhere in a JSON-LD document. */
function valuesOf(value: unknown, name: string, depth = 0): readonly string[] {
  if (depth > 8 || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((v) => valuesOf(v, name, depth + 1))
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === name && typeof inner === 'string' ? [inner] : valuesOf(inner, name, depth + 1),
  )
}

function jsonLd(elements: readonly Element[]): readonly unknown[] {
  return elements.flatMap((element): unknown[] => {
    if (element.tagName !== 'script' || attribute(element, 'type').toLowerCase() !== 'application/ld+json') return []
    try {
      const [node] = element.childNodes
      return node && isText(node) ? [JSON.parse(node.value) as unknown] : []
    } catch {
      return []
    }
  })
}

/** Labels of a date line, the surest first; of dates without one, the first counts. */
const LABELLED = [/(?:发布|发表|刊发|上传)(?:时间|日期|于)? ?[：:]? ?$/u, /(?:时间|日期) ?[：:]? ?$/u] as const

/** Date lines are short, and stand among the first lines of a page or its last. */
const SHORT = 80

/** The page's lines that are short enough for a date line, in order. */
function shortLines(body: Element): readonly string[] {
  const out: string[] = []
  let line = ''
  const flush = () => {
    const text = line.replace(/\s+/gu, ' ').trim()
    if (text !== '' && text.length <= SHORT) out.push(text)
    line = ''
  }
  const visit = (node: Node): void => {
    if (isText(node)) line += node.value
    if (!isElement(node) || isHidden(node)) return
    const block = BLOCKS.has(node.tagName) || node.tagName === 'br'
    if (block) flush()
    for (const child of node.childNodes) visit(child)
    if (block) flush()
  }
  for (const child of body.childNodes) visit(child)
  flush()
  return out
}

/** A line that is more than a date with its label, a source and a clock isn't a date line. */
const STORY = /[。；，！？]/u

function lineDate(lines: readonly string[]): { readonly date: PageDate; readonly line: string } | undefined {
  const dated = lines.flatMap((line) => {
    const date = STORY.test(line) ? undefined : dayIn(line)
    return date ? [{ date, line, before: line.slice(0, line.indexOf(date.written)) }] : []
  })
  return (
    LABELLED.flatMap((label) => dated.filter(({ before }) => label.test(before)))[0] ??
    dated.find(({ line, date }) => line.length - date.written.length <= 24)
  )
}

/** The day in a page's own address: /2023/02/12/ or /20230212/. */
function addressDate(url: string | null): PageDate | undefined {
  const match = /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_t.])/u.exec(url ?? '')
  return match ? dayIn(`${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}`) : undefined
}

const quoted = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

interface Page {
  readonly elements: readonly Element[]
  readonly metas: ReadonlyMap<string, string>
  readonly lines: readonly string[]
  readonly url: string | null
}

function publishedOf({ elements, metas, lines, url }: Page): PageMeta['published'] {
  for (const moment of jsonLd(elements).flatMap((data) => valuesOf(data, 'datePublished'))) {
    const date = dayOfMoment(moment)
    if (date) return { iso: date.iso, reason: `The page's JSON-LD says datePublished ${date.written}.` }
  }
  for (const name of NAMES.published) {
    const date = dayOfMoment(metas.get(name) ?? '')
    if (date) return { iso: date.iso, reason: `The page's meta tag ${name} says ${date.written}.` }
  }
  const line = lineDate(lines)
  const tag = elements.find((e) => e.tagName === 'time' && dayOfMoment(attribute(e, 'datetime')))
  const timed = tag && dayOfMoment(attribute(tag, 'datetime'))
  if (timed) return { iso: timed.iso, reason: `The page's time tag says ${timed.written}.` }
  if (line) return { iso: line.date.iso, reason: `The page's date line says ${quoted(line.line)}.` }
  const address = addressDate(url)
  return address ? { iso: address.iso, reason: `The page's address holds ${address.written}.` } : null
}

/** The outlet as the page's source line names it. */
function sourceLine(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const outlet = /(?:来源|稿源|出处)\s*[：:]\s*([^\s：:|｜，。]{2,20})/u.exec(line)?.[1]
    if (outlet !== undefined && !/^(?:作者|编辑|时间|发布|更新|责任)/u.test(outlet)) return outlet
  }
  return undefined
}

/** Reads what a page says of its article: meta tags, JSON-LD, time tags, headings and its own date line. */
export function metaOf(root: { readonly childNodes: readonly Node[] }, body: Element, url: string | null): PageMeta {
  const elements = [...elementsOf(root)]
  const metas = metasOf(elements)
  const lines = shortLines(body)
  const canonical = elements.find((e) => e.tagName === 'link' && attribute(e, 'rel') === 'canonical')
  const own =
    url ??
    NAMES.url.map((n) => metas.get(n)).find((u) => u !== undefined) ??
    (canonical ? attribute(canonical, 'href') : '')
  const address = own === '' ? null : own
  const outlet =
    sourceLine(lines) ?? NAMES.outlet.map((n) => metas.get(n)).find((v) => v !== undefined && v.length <= 30)
  return {
    title: titleOf(elements, metas),
    published: publishedOf({ elements, metas, lines, url: address }),
    outlet: outlet ?? null,
    url: address,
  }
}
