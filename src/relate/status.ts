import type { Fact } from '../model/fact.ts'

const STATUS: readonly (readonly [Fact['status'], RegExp])[] = [
  ['target', /力争|目标|争取|确保|要达到|达到?.{0,4}目标/u],
  ['expected', /预计|有望|预期|预测|或将|可望|将可/u],
  [
    'planned',
    /拟|计划|规划|将(?![军领]|[^，。；]{1,24}[从由])|即将|待建|总投资|概算|设计(?:速度|时速|能力|产能|年)|建成后|投产后|达产后|要[给在建达完]/u,
  ],
  ['estimated', /估计|估算|测算|大约能|约可/u],
]

/** Whether what is said has happened, is planned or expected, by the words before the value. */
export const statusOf = (text: string): Fact['status'] | null =>
  STATUS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
