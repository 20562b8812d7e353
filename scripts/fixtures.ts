/**
 * Checks the fixtures against what is extracted now, or renews them: npm run fixtures [-- --update]. An expectation is
 * fixtures/ID.expected.tsv, one line per zone, mention and fact, so that a changed rule shows as a readable diff.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expectedOf, fixtureIds, fixturePath } from '../test/fixtures.ts'

const update = process.argv.includes('--update')
let changed = 0
for (const id of fixtureIds()) {
  const path = fixturePath(`${id}.expected.tsv`)
  const now = expectedOf(id)
  const then = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (then === now) continue
  changed++
  if (update) writeFileSync(path, now)
  console.log(`${update ? 'renewed' : 'changed'}: ${id}`)
}
if (changed === 0) console.error('All fixtures give what is expected.')
else if (!update) {
  console.error(`${changed} fixtures give something else: look at them with vitest, or renew them with --update.`)
  process.exitCode = 1
}
