import type { Fact } from '../model/fact.ts'

/** What each status is told by, and the characters of which at least one stands in all that its pattern finds. */
const STATUS: readonly (readonly [status: Fact['status'], cues: string, pattern: RegExp])[] = [
  [
    'target',
    '力目争确到',
    /力争|(?<!(?<![为将要])(?:实现|完成|达成)[^，。；]{0,12})目标|争取|确保|要达到|达到?.{0,4}目标/u,
  ],
  ['expected', '预望将', /预计|有望|预期(?!的|指数|目标|寿命|收益)|预测|或将|可望|将可/u],
  [
    'planned',
    '拟计规将即待总概设建产要',
    /(?<![虚模比])拟|(?<!年度|生产|任务|投资|行动)计划(?!任务|指标|目标|[数的总》”]|单列)|规划(?=[建总投用新面布])|(?<!成功|已经|已|先后|共)将(?![军领]|[^，。；]{1,24}(?:[从由]|视为|视作|看作|当作|[上下]调|打造[成为]|转化为|列[为入]|改造[成为]|升级为|运[到往至]|送[到往至]))|即将|待建|总投资|概算|设计(?:速度|时速|能力|产能|年)|建成后|投产后|达产后|要[给在建达完]/u,
  ],
  ['estimated', '估测约', /估计|估算|测算|大约能|约可/u],
]

/** For each code unit a bit for each status that it is a cue of. */
const cuesOf = new Uint8Array(65536)
STATUS.forEach(([, cues], n) => {
  for (const c of cues) cuesOf[c.charCodeAt(0)] = (cuesOf[c.charCodeAt(0)] ?? 0) | (1 << n)
})

/** Whether what is said from one offset to another has happened, is planned or expected. Most stretches have no cue. */
export function statusOf(text: string, from: number, to: number): Fact['status'] | null {
  let seen = 0
  for (let at = from; at < to; at++) seen |= cuesOf[text.charCodeAt(at)] ?? 0
  if (seen === 0) return null
  const said = text.slice(from, to)
  return STATUS.find(([, , pattern], n) => (seen & (1 << n)) !== 0 && pattern.test(said))?.[0] ?? null
}
