import type { Span } from '../../model/span.ts'
import { codeAt } from '../../text/code.ts'
import type { Value } from '../clauses.ts'

/** Units that only people are counted in. */
const PEOPLE = new Set(['人', '名', '例'])

/** What may stand between those who are counted and what they do or undergo: 仍在, 经抢救无效, 因伤势过重不治. */
const BEFORE =
  /(?:正在?|仍旧?在?|尚在?|还在?|[均都]已?|已经?|全部|陆续|先后|目前|现已?|经[^，。；、]{2,8}?无效|因[^，。；、]{2,8}?(?=死亡|身亡|遇难|受伤|获救|失踪|住院|入院|不治)|不治(?=身亡|死亡))+/uy

/** What happens to people, as a whole predicate. */
const HAPPENS =
  /死亡|身亡|遇难|受伤|重伤|轻伤|失踪|失联|被困|获救|丧生|出院|住院|隔离|留院|留观|被[捕拘抓关救]|接受|痊愈|治愈|康复|解除|转院|送医|就医|入院|抢救|治疗|转为|脱险|脱贫|落网|归案|投案|返回|到岗|上岗|就业|撤离|疏散|转移|入职|退休|毕业/uy

/** Where a predicate ends that goes on behind its verb: 接受|医学观察. */
const REST = /[\u4e00-\u9fff]{0,6}(?=[，。；、（(！\s]|$)/uy

/** What befalls a person and needs no more words. */
const WHOLE = /(?:死亡|身亡|遇难|受伤|失踪|失联|被困|获救|丧生)(?:[或和及](?:死亡|遇难|受伤|失踪|失联|被困))?/uy

/** Nouns that what befalls people makes part of: 死亡病例. */
const PART = /[人者病率数]/u

const matchAt = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

/** 一名|79岁的男性患者死亡: an age between a number and its noun. */
const AGED = /\d+多?岁的?/uy
const HARMED = /[^，。；、\d]{1,14}?(?:死亡|身亡|遇难|丧生|受伤|失踪|失联)/uy

/** 149|票|赞成: how so many vote. */
const VOTES = /(?:赞成|反对|弃权|支持)票?(?=[，。；、（(的\s]|$)/uy

/** What people that are counted do or undergo, where that is told right behind them: 517人正在[接受医学观察], 226人[死亡]. */
export function undergone(text: string, { unit, end }: Value, until: number): Span | undefined {
  if (unit === '票') {
    const vote = matchAt(VOTES, text, end)
    return vote > 0 ? { start: end, end: end + vote } : undefined
  }
  if (!PEOPLE.has(unit)) return undefined
  const code = codeAt(text, end)
  if (code > 0x2f && code < 0x3a) {
    const from = end + matchAt(AGED, text, end)
    const harmed = from > end ? matchAt(HARMED, text, from) : 0
    return harmed > 0 ? { start: from, end: from + harmed } : undefined
  }
  if (code < 0x4e00 || code > 0x9fff) return undefined
  const start = end + matchAt(BEFORE, text, end)
  const said = matchAt(HAPPENS, text, start)
  if (said === 0) return undefined
  const whole = unit === '人' ? matchAt(WHOLE, text, start) : 0
  if (whole > 0 && !PART.test(text.charAt(start + whole))) return { start, end: start + whole }
  if (start === end && unit !== '人') return undefined
  const rest = matchAt(REST, text, start + said)
  const stop = start + said + rest
  const closes = rest > 0 || stop >= text.length || !/[\u4e00-\u9fff]/u.test(text.charAt(stop))
  return closes && stop <= until ? { start, end: stop } : undefined
}
