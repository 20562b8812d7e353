import { ownersOf, parentOf, type Gazetteer } from '../../text/gazetteer.ts'
import { FOREIGN, HAN, isAt, LEAD } from './characters.ts'
import { areSiblings, isInside, type Found } from './found.ts'
import { codeAt } from '../../text/code.ts'
import { ALL_SURNAMES } from '../../text/surnames.ts'

/** What stands around a name: the places before and behind it that are taken, and whether any of its meanings is near. */
export interface Around {
  readonly text: string
  readonly gazetteer: Gazetteer
  /** The last place that was taken. */
  readonly before: Found | undefined
  readonly behind: Found | undefined
  /** All places that the article names for sure. */
  readonly told: () => ReadonlySet<number>
}

/** A street, named after a place: 北京路, 南京东路, 太原1路. */
const STREET = /^(?:[东南西北中]?(?:路(?![线径段程网途透过经上])|街(?![道头])|大街|大道|胡同)|\d{1,2}路)/u

/** What follows a place of which one isn't sure. */
const FOLLOWS =
  /^(?:[-港站岛境籍至到—–～]|机场|口岸|地区|等地|一带|全境|人民|[东南西北]部|以[东南西北]|公路|铁路|高速|等[省市县区州国])/u
/** What follows the name of a person: 永康说, 建华同志. */
const PERSON = /^(?:[说·・•]|表示|认为|告诉|介绍|同志|先生|女士|老师|教授|博士|指出|强调)/u

const SEPARATOR = '、和与及'

/** Whether a name stands in a list with another, 、 or 和 between them. */
function inList({ text }: Around, left: Found, right: Found): boolean {
  return right.start - left.end === 1 && SEPARATOR.includes(text.charAt(left.end))
}

/** Whether an enclosing place stands right beside the name, or a sibling in a list. */
function isTied(found: Found, around: Around): boolean {
  const { gazetteer, before, behind } = around
  if (before && before.end === found.start && isInside(gazetteer, found, before)) return true
  if (before && inList(around, before, found) && areSiblings(gazetteer, found, before)) return true
  if (!behind || behind.surety === 'word') return false
  return (
    (behind.start === found.end && isInside(gazetteer, behind, found)) ||
    (inList(around, found, behind) && areSiblings(gazetteer, found, behind))
  )
}

/** On the way to a place: 回南京路上, where 南京路上 is a street. */
const ON_THE_WAY = '回去往赴到返来'

function isStreet(text: string, { start, end }: Found): boolean {
  const next = text.charAt(end)
  if (!'东南西北中路街大胡0123456789'.includes(next) || '省市县区州盟旗'.includes(text.charAt(end - 1))) return false
  if (text.startsWith('路上', end)) return start === 0 || !ON_THE_WAY.includes(text.charAt(start - 1))
  return STREET.test(text.slice(end, end + 3))
}

const isDot = (char: number) => char === 0xb7 || char === 0x30fb || char === 0x2022

/** 韦|德里|纳: a short name of a city abroad inside a longer name that is written with the same characters. */
function isInForeignName({ start, end, name }: Found, { text, gazetteer, before }: Around): boolean {
  if (!isAt(text, start - 1, FOREIGN) || !isAt(text, start - 2, FOREIGN) || end - start > 3) return false
  if (before?.end === start) return false
  if (end - start === 1) return true
  return ownersOf(gazetteer, name).every((owner) => gazetteer.place(owner).level === 'city')
}

/** 张福海、高云龙: a surname and two characters, alone between marks. */
const isPersonal = (text: string, { start, end }: Found) =>
  end - start === 2 &&
  ALL_SURNAMES.includes(text.charAt(start - 1) || ' ') &&
  !isAt(text, start - 2, HAN) &&
  (!isAt(text, end, HAN) || PERSON.test(text.slice(end, end + 3)))

/** 蒙古族, 朝鲜族: a people that is named as a country or a county is. */
const isPeople = (text: string, { end }: Found) =>
  text[end] === '族' && !'省市县区州盟旗'.includes(text.charAt(end - 1))

/** What shows that no place is meant: a street, a part of a person's or a longer foreign name. */
function isRuledOut(found: Found, around: Around): boolean {
  if (found.level !== null) return false
  const { text } = around
  if (isPeople(text, found)) return true
  if (isDot(codeAt(text, found.end)) || isDot(codeAt(text, found.start - 1))) return true
  return isStreet(text, found) || isInForeignName(found, around) || isPersonal(text, found)
}

/** Whether something around a doubtful name speaks for a place. */
function hasCue(found: Found, around: Around): boolean {
  const { text, gazetteer, before, behind, told } = around
  const { start, end } = found
  const after = text.slice(end, end + 3)
  if (PERSON.test(after)) return false
  if (before?.end === start && before.level === null) return true
  if (behind && behind.surety === 'sure' && (behind.start === end || inList(around, found, behind))) return true
  if (before && before.surety === 'sure' && inList(around, before, found)) return true
  if (FOLLOWS.test(after) || isAt(text, start - 1, LEAD)) return true
  if (isAt(text, start - 1, HAN) && isAt(text, end, HAN)) return false
  return ownersOf(gazetteer, found.name).some((owner) => told().has(owner) || told().has(parentOf(gazetteer, owner)))
}

/** （东区1人，西区2人）: a district of a city that the article names, between marks and figures. */
function isBareDistrict({ start, end, name }: Found, { text, gazetteer, told }: Around): boolean {
  if (!/^[东西南北]区$/u.test(text.slice(start, end)) || isAt(text, start - 1, HAN) || isAt(text, end, HAN))
    return false
  return ownersOf(gazetteer, name).some((owner) => told().has(parentOf(gazetteer, owner)))
}

/** Whether a name stands for a place where it stands. */
export function isPlace(found: Found, around: Around): boolean {
  if (isRuledOut(found, around)) return false
  switch (found.surety) {
    case 'sure':
      return true
    case 'likely':
      return !PERSON.test(around.text.slice(found.end, found.end + 3))
    case 'doubtful':
      return isTied(found, around) || hasCue(found, around)
    default:
      return isTied(found, around) || isBareDistrict(found, around)
  }
}
