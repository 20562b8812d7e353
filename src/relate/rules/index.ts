import type { FactRule } from '../rule.ts'
import { change } from './change.ts'
import { compared } from './compared.ts'
import { distributed } from './distributed.ts'
import { fromTo } from './from-to.ts'
import { level } from './level.ts'
import { multiple } from './multiple.ts'
import { rate } from './rate.ts'
import { opinion } from './opinion.ts'
import { share } from './share.ts'

/** All rules in the order in which they are tried; the last reads whatever is left. */
export const rules: readonly FactRule[] = [change, multiple, compared, rate, fromTo, opinion, share, distributed, level]
