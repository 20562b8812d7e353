import { attribute, type Element, elementsOf, isElement, type Node, textOf } from './tree.ts'

/** A cell in its place; `width` columns wide. */
interface Cell {
  readonly element: Element
  readonly text: string
  readonly column: number
  readonly width: number
}

/** A unit as headers give it in brackets or behind 单位. */
const UNIT =
  /^[百千万亿]{0,2}(?:[美欧日港]?元|人民币|[吨米亩瓦度件票头只家户个套台桶斤升倍天]|标箱|标准箱|TEU|人次?|辆次?|列次?|架次?|艘次?|班次?|公里|千米|平方[千公]?[米里]|立方米|公顷|千瓦时?|公斤|千克|小时|吨公里|人公里|吨海里|百分点|[美欧日]?元\/[\u4e00-\u9fff]{1,3})$|^[%％‰]$/u

/** A number that says no unit of its own. */
const BARE = /^[+\-－−]?\d[\d,，.．]*$/u

/** Headers of columns that count nothing. */
const UNCOUNTED = /年份|年度|序号|排名|名次|编号|代码|日期|时间/u

/** Headers of columns that hold percentages. */
const GROWTH = /同比|环比|增长|增速|增幅|占比|比重|涨跌幅/u

const MOST_COLUMNS = 100

const spanOf = (cell: Element, name: 'colspan' | 'rowspan') =>
  Math.min(MOST_COLUMNS, Math.max(1, Number.parseInt(attribute(cell, name), 10) || 1))

const isCell = (node: Node): node is Element => isElement(node) && (node.tagName === 'td' || node.tagName === 'th')

/** The rows of a table with each cell under its column, spans taken into account. */
function gridOf(table: Element): readonly (readonly Cell[])[] {
  /** For each column how many more rows a cell from above reaches down. */
  const reach: number[] = []
  const rows = [...elementsOf(table)].filter((e) => e.tagName === 'tr')
  return rows.map((row) => {
    const cells: Cell[] = []
    let column = 0
    for (const element of row.childNodes.filter(isCell)) {
      while ((reach[column] ?? 0) > 0) column++
      const width = spanOf(element, 'colspan')
      const height = spanOf(element, 'rowspan')
      for (let k = 0; k < width; k++) reach[column + k] = height
      cells.push({ element, text: textOf(element), column, width })
      column += width
    }
    for (let k = 0; k < reach.length; k++) reach[k] = Math.max(0, (reach[k] ?? 0) - 1)
    return cells
  })
}

/** The unit that a header names: 产量（万吨）, 金额/亿元. */
function unitIn(header: string): string | undefined {
  const last = /[（(]([^（()）]{1,10})[）)]\s*$/u.exec(header)?.[1] ?? /[/／]([^/／]{1,6})$/u.exec(header)?.[1]
  const unit = last?.replace(/^单位[：:]/u, '').trim()
  return unit !== undefined && UNIT.test(unit) ? unit : undefined
}

/** The units that a whole table is given: 单位：亿元、%. */
function unitsFor(text: string): readonly string[] {
  const said = /单位[：:]\s*([^\n）)。；]{1,20})/u.exec(text)?.[1] ?? ''
  return said.split(/[、，,\s]+/u).filter((unit) => UNIT.test(unit))
}

/** What stands right above a table. */
function above(table: Element): string {
  const siblings: readonly Node[] = table.parentNode?.childNodes ?? []
  const before = siblings.slice(0, siblings.indexOf(table)).filter(isElement).at(-1)
  const text = before && before.tagName !== 'table' ? textOf(before) : ''
  return text.length <= 60 ? text : ''
}

const headerOver = (rows: readonly (readonly Cell[])[], { column }: Cell): readonly string[] =>
  rows.flatMap((row) => row.filter((c) => c.column <= column && column < c.column + c.width)).map((c) => c.text)

/**
 * The units that a table's bare numbers take from their column's header, their row's or the whole table's, by cell. A
 * number with a unit of its own, a year and a rank take none.
 */
export function headerUnits(table: Element): ReadonlyMap<Element, string> {
  const grid = gridOf(table)
  const out = new Map<Element, string>()
  const body = grid.findIndex((row) =>
    row.slice(1).some(({ text }) => BARE.test(text) && !/^(?:19|20)\d\d$/u.test(text)),
  )
  if (body < 1) return out
  const heads = grid.slice(0, body)
  const common = unitsFor(
    `${above(table)}\n${heads
      .flat()
      .map(({ text }) => text)
      .join('\n')}\n${captionOf(table)}`,
  )
  for (const row of grid.slice(body)) {
    const own = unitIn(row[0]?.text ?? '')
    for (const cell of row.slice(1)) {
      if (!BARE.test(cell.text)) continue
      const headers = headerOver(heads, cell)
      if (headers.some((h) => UNCOUNTED.test(h))) continue
      const growth = headers.some((h) => GROWTH.test(h))
      const named = headers.map(unitIn).findLast((u) => u !== undefined)
      const unit = named ?? (growth ? undefined : own) ?? common.find((u) => /^[%％]$/u.test(u) === growth)
      if (unit !== undefined) out.set(cell.element, unit)
    }
  }
  return out
}

const captionOf = (table: Element): string => {
  const caption = table.childNodes.filter(isElement).find((e) => e.tagName === 'caption')
  return caption ? textOf(caption) : ''
}
