import { Readability } from '@mozilla/readability'
import { DOMParser } from 'linkedom'
import { isHidden, type Wanted } from './render.ts'
import { FRAME, SILENT } from './tags.ts'
import { type Element, elementsOf, isElement, isText, type Node } from './tree.ts'

/** How the main text of a page was found. */
export interface Main extends Pick<Wanted, 'root' | 'holds'> {
  readonly how: 'container' | 'readability' | 'unsure'
}

/** Prose and other text below an element, in code units. */
interface Mass {
  prose: number
  other: number
}

/** A container holds so much of a page's prose. */
const MOST = 0.85
/** And not more than so much of other text for each of its own. */
const NOISE = 0.5

/** A stretch that reads like a sentence: a menu and a list of headlines have none. */
const isProse = (value: string) => value.length >= 10 && /[，。；！？]/u.test(value)

/** The prose and the other text below each element; what is in links and frames is no prose. */
function massesOf(root: Element): ReadonlyMap<Element, Mass> {
  const out = new Map<Element, Mass>()
  const measure = (element: Element, linked: boolean): Mass => {
    const mass: Mass = { prose: 0, other: 0 }
    const inLink = linked || element.tagName === 'a' || FRAME.has(element.tagName)
    for (const node of element.childNodes) {
      if (isText(node)) {
        const length = node.value.trim().length
        if (!inLink && isProse(node.value)) mass.prose += length
        else mass.other += length
      } else if (isElement(node) && !isHidden(node)) {
        const inner = measure(node, inLink)
        mass.prose += inner.prose
        mass.other += inner.other
      }
    }
    out.set(element, mass)
    return mass
  }
  measure(root, false)
  return out
}

/** Elements that hold a paragraph or less: they are no containers. */
const PARAGRAPHS = new Set('p blockquote li dd pre h1 h2 h3 h4 h5 h6 span font strong b em i u a'.split(' '))

/** The deepest element that holds most of a page's prose, if little else stands in it. */
function containerOf(body: Element, masses: ReadonlyMap<Element, Mass>): Element | undefined {
  const all = masses.get(body)?.prose ?? 0
  if (all < 40) return undefined
  let at = body
  for (;;) {
    const inner = at.childNodes.filter(isElement).find((e) => (masses.get(e)?.prose ?? 0) >= MOST * all)
    if (!inner || PARAGRAPHS.has(inner.tagName)) break
    at = inner
  }
  const mass = masses.get(at)
  return mass && at !== body && mass.other <= NOISE * mass.prose ? at : undefined
}

const KEPT_ATTRIBUTES = new Set(['class', 'id', 'role', 'itemprop', 'rel', 'href', 'src', 'aria-hidden', 'colspan'])

const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** Attribute that leads from Readability's elements back to ours. */
const KEY = 'data-n'

/** The page again as HTML, without what is silent or hidden, every element numbered. */
function numbered(root: Element): { readonly html: string; readonly elements: readonly Element[] } {
  const elements: Element[] = []
  const out: string[] = []
  const write = (node: Node): void => {
    if (isText(node)) out.push(escaped(node.value))
    if (!isElement(node) || SILENT.has(node.tagName) || isHidden(node)) return
    const attributes = node.attrs
      .filter(({ name }) => KEPT_ATTRIBUTES.has(name))
      .map(({ name, value }) => ` ${name}="${escaped(value)}"`)
    out.push(`<${node.tagName} ${KEY}="${elements.length}"${attributes.join('')}>`)
    elements.push(node)
    for (const child of node.childNodes) write(child)
    if (!VOID.has(node.tagName)) out.push(`</${node.tagName}>`)
  }
  for (const child of root.childNodes) write(child)
  return { html: out.join(''), elements }
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** What of a DOM node is used here. */
interface DomNode {
  readonly nodeType: number
  readonly textContent: string | null
  readonly childNodes: Iterable<DomNode>
  readonly getAttribute?: (name: string) => string | null
}

const ELEMENT = 1
const TEXT = 3

/** The elements of ours whose own text Readability kept. */
function readable(body: Element): ReadonlySet<Element> {
  const { html, elements } = numbered(body)
  const document = new DOMParser().parseFromString(`<!doctype html><html><body>${html}</body></html>`, 'text/html')
  const kept = new Set<Element>()
  const walk = (node: DomNode, owner: Element | undefined): void => {
    if (node.nodeType === TEXT && owner && (node.textContent ?? '').trim() !== '') kept.add(owner)
    if (node.nodeType !== ELEMENT) return
    const key = node.getAttribute?.(KEY) ?? null
    const own = key === null ? owner : elements[Number(key)]
    for (const child of node.childNodes) walk(child, own)
  }
  const reader = new Readability<DomNode>(document, { charThreshold: 100, serializer: (node: DomNode) => node })
  const content = reader.parse()?.content
  if (content) walk(content, undefined)
  return kept
}

/** More elements than this, and Readability would take too long. */
const READABLE = 20_000

/**
 * Where the main text of a page stands: in the element that holds nearly all of its prose, if there is a plain one;
 * else where Readability finds it; else everywhere.
 */
export function mainOf(body: Element): Main {
  const masses = massesOf(body)
  const container = containerOf(body, masses)
  if (container) return { root: container, holds: () => true, how: 'container' }
  let count = 0
  for (const element of elementsOf(body)) if (!SILENT.has(element.tagName)) count++
  const kept = count <= READABLE ? readable(body) : new Set<Element>()
  const plain = (masses.get(body)?.prose ?? 0) > 0
  return kept.size > 0
    ? { root: body, holds: (element) => kept.has(element), how: plain ? 'readability' : 'unsure' }
    : { root: body, holds: () => true, how: 'unsure' }
}
