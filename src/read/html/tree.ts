import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
export type TextNode = DefaultTreeAdapterTypes.TextNode
export type Node = DefaultTreeAdapterTypes.ChildNode

/** Pages nest 20 to 60 deep; parsers take a time that grows with the depth for each tag. */
const DEEPEST = 400

/** A page of news has 500 to 5,000 elements. */
const MOST = 200_000

/** Thrown inside this file where a page is too deep or too large for a tree. */
class Unbounded extends Error {}

/** Parses a page into a tree with its places in the page, or gives nothing where it nests too deep or has too many elements. */
export function treeOf(html: string): DefaultTreeAdapterTypes.Document | undefined {
  let depth = 0
  let count = 0
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...args) => {
      if (++count > MOST) throw new Unbounded()
      return defaultTreeAdapter.createElement(...args)
    },
    onItemPush: () => {
      if (++depth > DEEPEST) throw new Unbounded()
    },
    onItemPop: () => {
      depth--
    },
  }
  try {
    return parse(html, { sourceCodeLocationInfo: true, treeAdapter })
  } catch (error) {
    if (error instanceof Unbounded) return undefined
    throw error
  }
}

export const isElement = (node: Node): node is Element => 'tagName' in node
export const isText = (node: Node): node is TextNode => node.nodeName === '#text'

/** The value of an attribute, or an empty text. */
export const attribute = (element: Element, name: string): string =>
  element.attrs.find((a) => a.name === name)?.value ?? ''

/** All elements below a node, in the order of the page. */
export function* elementsOf(root: { readonly childNodes: readonly Node[] }): Generator<Element> {
  for (const node of root.childNodes) {
    if (!isElement(node)) continue
    yield node
    yield* elementsOf(node)
  }
}

/** The text below an element, blanks joined. */
export function textOf(element: Element): string {
  const gather = (node: Node): string =>
    isText(node) ? node.value : isElement(node) ? node.childNodes.map(gather).join('') : ''
  return gather(element).replace(/\s+/gu, ' ').trim()
}
