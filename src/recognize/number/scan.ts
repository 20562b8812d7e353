import type { Article } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'
import { Kind, isDigitAt, kindAt, startsNumeral } from '../../text/numeral/characters.ts'
import { boundBefore } from './bounds.ts'
import { type Amounts, amountDraft, draftOf } from './draft.ts'
import { IRREGULAR, irregularAt } from './irregular.ts'
import { maskAt } from './masks.ts'
import { proportionAt, scoreAt } from './score.ts'
import type { Item } from './item.ts'
import { readSeries } from './series.ts'
import { canBeSigned, signEnd } from './sign.ts'
import { theUnits } from './units/index.ts'
import { type Page, unitAt } from './units/table.ts'

export type { Amounts } from './draft.ts'

/** A number that was read and isn't a mention, and why. */
export interface Refusal extends Span {
  readonly reason: string
}

type Refuse = (start: number, end: number, reason: string) => void

/** Zones whose digits are no amounts. */
const MASKING = new Set(['phone', 'url', 'code'])

const Start = { none: 0, numeral: 1, sign: 2, irregular: 3 } as const
const starts = Uint8Array.from({ length: 65536 }, (_, code) => {
  const c = String.fromCharCode(code)
  const kind = kindAt(c, 0)
  if ((kind > Kind.none && kind <= Kind.vague) || kind === Kind.decimal) return Start.numeral
  if ('负-−－+±'.includes(c)) return Start.sign
  return IRREGULAR.includes(c) ? Start.irregular : Start.none
})

/** The next offset at which a number may begin; the end of the text where there is none. */
function nextStart(text: string, from: number): number {
  let at = from
  while (at < text.length && starts[text.charCodeAt(at)] === Start.none) at++
  return at
}

/** 几 and 数 are numerals only before a scale or a unit: 几十, 几个, 数百. */
function isBareVague({ text, units }: Page, at: number): boolean {
  if (kindAt(text, at) !== Kind.vague) return false
  const next = kindAt(text, at + 1)
  return (
    next !== Kind.small && next !== Kind.big && next !== Kind.blank && unitAt({ text, units }, at + 1) === undefined
  )
}

/** Whether a number begins at an offset, with its sign if it has one. */
function startsAt(page: Page, at: number): boolean {
  const { text } = page
  const start = starts[text.charCodeAt(at)]
  if (start === Start.none || start === Start.irregular) return false
  if (start === Start.numeral && startsNumeral(text, at)) return !isBareVague(page, at)
  return signEnd(text, at) !== undefined && canBeSigned(text, at)
}

/** 上千辆: 上 before a bare scale is a part of the vague number. */
function withUpTo(text: string, item: Item): Item {
  if (item.term.numeral.form !== 'bare' || boundBefore(text, item.start)?.word !== '上') return item
  return { ...item, start: item.start - 1, inner: '上' }
}

/** Codes and scores at an offset that holds a digit: where the scan goes on, 0 where there is neither. */
function passDigits(page: Page, at: number, { drafts, refuse }: Found): number {
  const proportion = proportionAt(page.text, at)
  if (proportion) {
    drafts.push(proportion)
    return proportion.end
  }
  const mask = maskAt(page.text, at)
  if (mask) {
    refuse(at, mask.end, mask.reason)
    return mask.end
  }
  const score = scoreAt(page, at)
  if (score) drafts.push(score)
  return score?.end ?? 0
}

interface Found {
  readonly drafts: Amounts[]
  readonly refuse: Refuse
}

/** Reads the series at an offset and keeps what it holds; says where the scan goes on. */
function passSeries(article: Article, { page, at }: { page: Page; at: number }, { drafts, refuse }: Found): number {
  const series = readSeries(page, at)
  let end = Math.max(series.end, at + 1)
  for (const read of series.items) {
    const item = withUpTo(page.text, read)
    const draft = draftOf(article, page, item)
    if (typeof draft === 'string') refuse(item.start, item.end, draft)
    else {
      drafts.push(draft)
      end = Math.max(end, draft.end)
    }
  }
  return end
}

/** 半公斤, 对折: keeps the amount that begins at an offset without a numeral; says where the scan goes on. */
function passIrregular(page: Page, at: number, { drafts }: Found): number {
  if (starts[page.text.charCodeAt(at)] !== Start.irregular) return at + 1
  const item = irregularAt(page, at)
  const draft = item && amountDraft(page, item)
  if (!draft || typeof draft === 'string') return at + 1
  drafts.push(draft)
  return draft.end
}

/** Walks the text once, from numeral to numeral. Whatever is read is consumed. */
function walk(article: Article, refuse: Refuse): readonly Amounts[] {
  const page: Page = { text: article.folded, units: theUnits() }
  const { text } = page
  const masks = article.zones.filter((z) => MASKING.has(z.type))
  const found: Found = { drafts: [], refuse }
  let zone = 0
  for (let at = nextStart(text, 0); at < text.length; at = nextStart(text, at)) {
    if (!startsAt(page, at)) {
      at = passIrregular(page, at, found)
      continue
    }
    while ((masks[zone]?.end ?? Infinity) <= at) zone++
    const masked = masks[zone]
    if (masked && masked.start <= at) {
      refuse(at, masked.end, `in a ${masked.type}`)
      at = masked.end
      continue
    }
    const passed = isDigitAt(text, at) ? passDigits(page, at, found) : 0
    at = passed > 0 ? passed : passSeries(article, { page, at }, found)
  }
  return withOwnText(article, found.drafts)
}

/** The drafts with the text as it was read, where folding changed it. */
function withOwnText({ source, folded }: Article, drafts: readonly Amounts[]): readonly Amounts[] {
  if (source.text === folded) return drafts
  return drafts.map((draft) => {
    const text = source.text.slice(draft.start, draft.end)
    return text === draft.text ? draft : { ...draft, text }
  })
}

const scans = new WeakMap<Article, readonly Amounts[]>()

/** Every amount of an article in text order; made once and shared by the recognizers of amounts. */
export function scan(article: Article): readonly Amounts[] {
  const known = scans.get(article)
  if (known) return known
  const fresh = walk(article, () => undefined)
  scans.set(article, fresh)
  return fresh
}

/** Every number of an article that was read and isn't a mention, in text order. */
export function refusals(article: Article): readonly Refusal[] {
  const refused: Refusal[] = []
  walk(article, (start, end, reason) => {
    refused.push({ start, end, reason })
  })
  return refused
}
