import { addDays, isoDay, isoMonth, readDay, toSerial } from '../../text/calendar.ts'

/** A month, or the first and the last one of a stretch. */
const MONTHS = /^(\d{4})-(\d{2})(?:\/(\d{4})-(\d{2}))?$/u

/** The month or the stretch of months right before, as long as the one given. */
function monthsBefore(edtf: string): string | null {
  const [, y1, m1, y2 = y1, m2 = m1] = MONTHS.exec(edtf) ?? []
  if (y1 === undefined) return null
  const first = Number(y1) * 12 + Number(m1) - 1
  const length = Number(y2) * 12 + Number(m2) - first
  const named = (month: number) => isoMonth(Math.floor(month / 12), (month % 12) + 1)
  if (length === 1) return named(first - 1)
  return length === 3 ? `${named(first - 3)}/${named(first - 1)}` : null
}

/** The week before a week. */
function weekBefore(edtf: string): string | null {
  const [first, last] = edtf.split('/').map(readDay)
  if (!first || !last || toSerial(last) - toSerial(first) !== 6) return null
  return `${isoDay(addDays(first, -7))}/${isoDay(addDays(last, -7))}`
}

/** What a reading before (前值) was told for: the month, quarter or week before; null for other times. */
export const periodBefore = (edtf: string): string | null => monthsBefore(edtf) ?? weekBefore(edtf)

/** Whether a clause tells what a measure was the time before: 前值2.9%. */
export const isPrior = (text: string, from: number): boolean =>
  /^[，,；;（(\s]{0,2}前值/u.test(text.slice(from, from + 4))
