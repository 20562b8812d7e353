import { existsSync, readFileSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { assemble, DamagedError, type Whole } from './assemble.ts'
import { groupsIn } from './compare.ts'
import { finishedSteps } from './finished.ts'
import { holding } from './lock.ts'
import { countsOf, MANIFEST, Manifest, textOf } from './manifest.ts'
import { publish } from './publish.ts'
import { emptyReport, join, type Report } from './summary.ts'

/** Thrown where datasets can't be joined; its message is one sentence for people. */
export class MergeError extends Error {}

interface Share {
  readonly folder: string
  readonly manifest: Manifest
  readonly shard: NonNullable<Manifest['shard']>
}

function shareOf(folder: string): Share {
  const path = joinPath(folder, MANIFEST)
  if (!existsSync(path)) throw new MergeError(`${folder} holds no finished dataset: run its share first.`)
  let json: unknown
  try {
    json = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    json = null
  }
  const manifest = Manifest.safeParse(json).data
  if (!manifest) throw new MergeError(`${path} is no manifest of this version: run the share again.`)
  if (!manifest.shard) throw new MergeError(`${folder} is no share of a batch: it was run without --shard.`)
  return { folder, manifest, shard: manifest.shard }
}

/** What all shares of a batch have in common, each with its name. */
const alike = ({ manifest, shard }: Share): Readonly<Record<string, unknown>> => ({
  version: manifest.version,
  options: manifest.options,
  'number of shares': shard.of,
  inputs: [shard.files, shard.bytes],
})

/** The shares in order. Throws a MergeError where they aren't all of one batch. */
function allOf(folders: readonly string[]): readonly Share[] {
  const shares = folders.map(shareOf).sort((a, b) => a.shard.index - b.shard.index)
  const [first] = shares
  if (!first) return shares
  for (const share of shares)
    for (const [name, value] of Object.entries(alike(share)))
      if (JSON.stringify(value) !== JSON.stringify(alike(first)[name]))
        throw new MergeError(
          `${share.folder} and ${first.folder} differ in their ${name}: run all shares with the same version, options and inputs.`,
        )
  const known = new Set(shares.map(({ shard }) => shard.index))
  if (known.size < shares.length) throw new MergeError('A share is named twice: name each once.')
  for (let index = 1; index <= first.shard.of; index++)
    if (!known.has(index))
      throw new MergeError(`The share ${index}/${first.shard.of} is missing: run it, and name its folder.`)
  return shares
}

/** Joins the shares of a batch into the dataset that one run over all inputs gives, byte for byte. Throws a MergeError or an OutputError. */
export async function mergeShares(folders: readonly string[], out: string, signal: AbortSignal): Promise<Report> {
  const shares = allOf(folders)
  const owners = new Map<string, string>()
  const pieces: Whole[] = []
  const report = emptyReport()
  for (const { folder } of shares)
    for (const placed of finishedSteps(folder)) {
      pieces.push({ key: placed.step.key, steps: [placed] })
      owners.set(placed.step.key, folder)
      join(report, placed.step.report)
    }
  const articles = shares.reduce((sum, { manifest }) => sum + manifest.counts.articles, 0)
  if (articles !== report.articles) throw new MergeError('A share lacks its index: run it again.')
  const [first] = shares
  if (!first) throw new MergeError('No share is named: name their folders.')
  const { schema, version, options } = first.manifest
  const inputs = shares.flatMap(({ manifest }) => manifest.inputs)
  const manifest = textOf({ schema, version, options, inputs, counts: countsOf(report), duplicates: groupsIn(pieces) })
  return holding(out, async () => {
    try {
      await publish(out, await assemble(out, pieces, { signal }), { manifest, signal })
    } catch (error) {
      if (!(error instanceof DamagedError)) throw error
      const [key = ''] = error.keys
      throw new MergeError(
        `The files of ${owners.get(key) ?? ''} aren't as their run wrote them: run that share again.`,
      )
    }
    return report
  })
}
