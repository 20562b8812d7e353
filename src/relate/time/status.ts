import type { Article } from '../../model/article.ts'
import type { Fact } from '../../model/fact.ts'
import { isDisposal } from './disposal.ts'

/** What each status is told by, and the characters that its words begin with, at which alone its pattern is asked. */
const STATUS: readonly (readonly [status: Fact['status'], cues: string, pattern: RegExp])[] = [
  [
    'target',
    '力争确要达目',
    /力争|(?<!为)争取(?=[在到于用再达年今明早\d]|实现|完成|突破|全年)|确保|要达到|达到?.{0,4}目标|(?<![等个处批军]|打击|袭击|空袭|境内的|(?<![为将要])(?:实现|完成|达成)[^，。；]{0,12})目标(?=[^，。；]{0,8}(?:[是为到达要：:\d]|[定设]在|设定)|[，。；]|$)(?!发动|实施|进行|造成|任务)/uy,
  ],
  [
    'expected',
    '预有或可将',
    /预计|有望|(?<!超|从市场|不[及如达]|[低高弱强]于|好于|逊于|符合)[”"]?预期(?!的|指数|目标|寿命|收益|差值|[初终]值)|预测|或将|可望|将可|(?<!没有)可能(?=[达在超为是降升增减有会]|突破|接近|[高低]于|只有)/uy,
  ],
  [
    'planned',
    '拟计规将即待概设建投达要威扬打旨',
    /(?<![虚模比])拟|(?<!年度|生产|任务|投资|行动|按照?|西部)计划(?![署数的总中内外》”，、和与及]|任务|指标|目标|单列|指出|提出|明确|显示|合并|以及)|规划(?=[建总投用新面布])|(?<!成功|已经|已|先后|共)将(?![军领近])|即将|待建|旨在|概算|设计(?:速度|时速|能力|产能|年)|(?:建成|投产|达产)后(?!的)|要[给在建达完]|(?:威胁|扬言|打算)(?=[要对将在把继加征])/uy,
  ],
  ['estimated', '估测大约', /估计|估算|测算|大约能|约可/uy],
]

/** For each code unit a bit for each status that it is a cue of. */
const cuesOf = new Uint8Array(65536)
STATUS.forEach(([, cues], n) => {
  for (const c of cues) cuesOf[c.charCodeAt(0)] = (cuesOf[c.charCodeAt(0)] ?? 0) | (1 << n)
})

/** A status and where it is told. */
export interface Said {
  readonly status: Fact['status']
  readonly at: number
  /** Whether it is told by a 将 that brings its object forward, as 把 does: that is to come only where its time is. */
  readonly forward?: true
}

/** Whether what is said from one offset to another has happened, is planned or expected. Most stretches have no cue. */
export function statusOf(article: Article, from: number, to: number): Said | null {
  const { folded } = article
  let seen = 0
  for (let at = from; at < to; at++) seen |= cuesOf[folded.charCodeAt(at)] ?? 0
  if (seen === 0) return null
  let forward: Said | null = null
  for (const [n, [status, , pattern]] of STATUS.entries()) {
    if ((seen & (1 << n)) === 0) continue
    for (let at = from; at < to; at++) {
      if (((cuesOf[folded.charCodeAt(at)] ?? 0) & (1 << n)) === 0) continue
      pattern.lastIndex = at
      const found = pattern.exec(folded)?.[0]
      if (found === undefined) continue
      if (found !== '将' || !isDisposal(article, at)) return { status, at }
      forward = { status, at, forward: true }
    }
  }
  return forward
}
