import type { Quantity } from '../../model/mention.ts'
import { before, behind } from './around.ts'

/** 一名工人死亡: one, but one who was harmed. */
const HARMED = /^[^，。；：]{0,14}?(?:死亡|身亡|遇难|丧生|受伤|重伤|轻伤|失踪|失联)(?![者人的])/u

/** Whether one person is counted among the harmed. */
export const isHarmed = (value: Quantity, text: string): boolean =>
  '名人'.includes(value.unit) && HARMED.test(behind(value, text, 20))

/** 两人获救, 造成两人受伤: what makes a small number of persons a figure. */
const SUFFERED =
  /^(?:死|伤|受伤|轻伤|重伤|身亡|遇难|丧生|失踪|失联|被困|获救|获释|脱险|被捕|被拘|落网|中毒|感染|确诊|出院)/u
const COUNTED =
  /(?:[有约致达超逾近仅共含招聘增为至到每中救]|造成|导致|其[中余]|以及|新增|搭乘|搭载|击[毙伤]|抓获|逮捕|拘留)$/u

/** 两人, 夫妻两个人: two or three in words, as one speaks of those told before. */
function isFew({ text, unit, end }: Quantity, folded: string): boolean {
  if (!/^[两三]$/u.test(text.slice(0, -1))) return false
  return unit === '人' || (unit === '个' && /^人(?![民员物类才均工口次质群])/u.test(folded.slice(end, end + 2)))
}

/** Whether a count is of persons who were told of before, and says nothing of how many there are. */
export const isThosePersons = (value: Quantity, text: string): boolean =>
  isFew(value, text) &&
  !SUFFERED.test(behind(value, text, 2)) &&
  !HARMED.test(behind(value, text, 20)) &&
  !COUNTED.test(before(value, text, 3))

/** 平均年龄29岁, 退休年龄从60岁提高至63岁: ages that are measured or set, not those of a person. */
const AGE =
  /(?:(?:平均|人均|最[大小高低]|中位|预期|退休|法定|雇佣|就业)[^，。；、\d（(]{0,4}(?:年龄|寿命)|退休|年龄最[大小高低]|年龄从)[^，。；、\d（(]{0,6}$/u
const MOVED = /\d岁[^，。；、\d]{0,2}(?:提高|推迟|延迟|延长|上调|下调|降低|增加|降)[至到为]$/u

/** Whether an age is a figure of many. */
export const isAgeOfMany = (value: Quantity, text: string): boolean =>
  value.unit.endsWith('岁') && (AGE.test(before(value, text, 16)) || MOVED.test(before(value, text, 12)))

/** 前五名: a rank. */
export const isRank = (value: Quantity, text: string): boolean =>
  '名位'.includes(value.unit) &&
  text[value.start - 1] === '前' &&
  !/[目日以之此从先眼提]前$/u.test(before(value, text, 2))
