import { originsOf } from './origins.ts'
import { headerUnits } from './tables.ts'
import { BLOCKS, SILENT } from './tags.ts'
import { type PageText, textWriter } from './text.ts'
import { type Element, isElement, isText, type Node, textOf } from './tree.ts'

/** What of a page is written: below which element, and whose text. */
export interface Wanted {
  readonly root: Element
  /** Whether the text that stands right in an element is wanted. */
  readonly holds: (element: Element) => boolean
}

/** A page's text, and how many numbers of tables took their unit from a header. */
export interface Rendered extends PageText {
  readonly unitsGiven: number
}

/** Whether an element is marked as not to be seen. */
export const isHidden = (element: Element): boolean =>
  SILENT.has(element.tagName) ||
  element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' || (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(value)),
  )

const isCell = ({ tagName }: Element) => tagName === 'td' || tagName === 'th'

/** A longer cell is laid out like a page. */
const SHORT_CELL = 60

/** Writes the wanted text of a page: blocks as lines, tables row by row, each character with its way back. */
export function render(html: string, { root, holds }: Wanted): Rendered {
  const writer = textWriter()
  const units = new Map<Element, string>()
  let unitsGiven = 0
  /** Whether a short cell is being written: its blocks are no lines. */
  let compact = false

  const visitText = (parent: Element, node: Node) => {
    const place = node.sourceCodeLocation
    if (isText(node) && place && holds(parent))
      writer.add(node.value, originsOf(node.value, html, [place.startOffset, place.endOffset]))
  }
  const visitCell = (element: Element) => {
    const outer = compact
    const before = writer.size()
    compact = textOf(element).length <= SHORT_CELL
    for (const child of element.childNodes) visit(element, child)
    compact = outer
    const unit = units.get(element)
    if (unit !== undefined && writer.size() > before) {
      writer.put(unit)
      unitsGiven++
    }
    writer.endCell()
  }
  const visit = (parent: Element, node: Node): void => {
    if (!isElement(node)) {
      visitText(parent, node)
      return
    }
    if (isHidden(node)) return
    if (node.tagName === 'br' && !compact) writer.endLine()
    if (node.tagName === 'table') for (const [cell, unit] of headerUnits(node)) units.set(cell, unit)
    if (isCell(node)) {
      visitCell(node)
      return
    }
    const block = !compact && BLOCKS.has(node.tagName)
    if (block) writer.endLine()
    for (const child of node.childNodes) visit(node, child)
    if (block) writer.endLine()
  }
  for (const child of root.childNodes) visit(root, child)
  return { ...writer.done(), unitsGiven }
}
