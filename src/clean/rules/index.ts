import type { ZoneRule } from '../rule.ts'
import { damage } from './damage.ts'
import { furniture } from './furniture.ts'
import { heads } from './heads.ts'
import { masks } from './masks.ts'

/** All rules that go by what a text says; a user's own rows join them here. */
export const zoneRules = (own: readonly ZoneRule[] = []): readonly ZoneRule[] => [
  ...furniture,
  ...heads,
  ...masks,
  ...damage,
  ...own,
]
