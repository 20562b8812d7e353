import { dayIn } from './dates.ts'
import { flatText } from './flat.ts'
import { mainOf } from './main.ts'
import { metaOf, type PageMeta } from './meta.ts'
import { render, type Rendered } from './render.ts'
import type { PageText } from './text.ts'
import { type Element, isElement, treeOf } from './tree.ts'

/** A page as it was read: its main text with the way back, and what the page says of it. */
export interface Page extends PageText, PageMeta {
  /** How the main text was found, for a message; null where that was plain. */
  readonly doubt: string | null
  readonly unitsGiven: number
}

const NO_META: PageMeta = { title: null, published: null, outlet: null, url: null }

/** What stands between a heading and the story: time, source, author, tools. */
const HEAD_LINE =
  /^(?:发布|更新|发表)?(?:时间|日期|人|者)\s*[：:]|^(?:来源|稿源|作者|记者|编辑|责任编辑|字号|字体|浏览|阅读|点击|评论|分享|打印|收藏|关键词|标签)[^。，]{0,40}$|来源\s*[：:]/u

const LONGEST_HEAD = 80

const bare = (text: string) => text.replace(/[\s\p{P}]/gu, '')

function isHeadLine(line: string, title: string): boolean {
  if (line.length > LONGEST_HEAD || /[。；！？]/u.test(line)) return false
  if (title !== '' && bare(line) === title) return true
  const date = dayIn(line)
  return HEAD_LINE.test(line) || (date !== undefined && line.length - date.written.length <= 30 && !line.includes('，'))
}

/** The text without its first code units. */
function from({ text, runs, unitsGiven }: Rendered, at: number): Rendered {
  const rows: number[] = []
  for (let i = 0; i < runs.length; i += 4) {
    const [start = 0, end = 0, raw = 0, rawEnd = 0] = runs.subarray(i, i + 4)
    if (end <= at) continue
    const cut = Math.max(0, at - start)
    rows.push(Math.max(0, start - at), end - at, cut === 0 ? raw : raw + cut, rawEnd)
  }
  return { text: text.slice(at), runs: Int32Array.from(rows), unitsGiven }
}

/** Leaves out the title and the lines of labels that stand in front of the story: they are read as the page's own. */
function withoutHead(rendered: Rendered, title: string | null): Rendered {
  const { text } = rendered
  const known = title === null ? '' : bare(title)
  let at = 0
  while (at < text.length) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 ? text.length : newline
    if (newline < 0 || !isHeadLine(text.slice(at, end).trim(), known)) break
    at = newline + 1
  }
  return at === 0 ? rendered : from(rendered, at)
}

const DOUBTS = {
  container: null,
  readability: null,
  unsure: 'No main text stands out in the page: menus and links may be among what is read.',
} as const

/** Reads a page: its main text, title, date, source and address. A page too deep or too large for a tree is read flat. */
export function readPage(html: string, url: string | null): Page {
  const document = treeOf(html)
  const root = document?.childNodes.filter(isElement).find((e) => e.tagName === 'html')
  const body: Element | undefined = root?.childNodes.filter(isElement).find((e) => e.tagName === 'body')
  if (!document || !body) {
    const doubt =
      'The page nests too deep or has too many elements, so all of its text is read, without its title and date.'
    return { ...flatText(html), ...NO_META, url, doubt, unitsGiven: 0 }
  }
  const meta = metaOf(document, body, url)
  const { root: main, holds, how } = mainOf(body)
  const rendered = withoutHead(render(html, { root: main, holds }), meta.title)
  return { ...rendered, ...meta, doubt: DOUBTS[how] }
}
