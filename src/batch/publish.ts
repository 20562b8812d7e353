import { join } from 'node:path'
import { clear } from './earlier.ts'
import { type Draft, openDraft, syncFolder } from './files.ts'
import { MANIFEST } from './manifest.ts'
import { WORK } from './part.ts'

/** Puts a whole dataset at its place. The manifest comes last; until it is there, the parts stay. Throws an OutputError. */
export async function publish(
  out: string,
  drafts: readonly Draft[],
  { manifest, signal }: { readonly manifest: string; readonly signal: AbortSignal },
): Promise<void> {
  const last = await openDraft(out, MANIFEST)
  const all = [...drafts, last]
  try {
    await last.write(manifest)
    await last.finish()
    signal.throwIfAborted()
    for (const draft of all) await draft.commit()
  } catch (error) {
    await Promise.all(all.map((draft) => draft.discard()))
    throw error
  }
  await syncFolder(out)
  clear(join(out, WORK))
}
