import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'

/** A file that is written beside its final place and moved there when it is whole. */
export interface Draft {
  readonly write: (text: string) => Promise<void>
  readonly commit: () => Promise<void>
  readonly discard: () => Promise<void>
}

/** The reason why a folder can't be written, as one sentence. */
export function whyUnwritable(folder: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const causes: Readonly<Record<string, string>> = {
    EACCES: 'may not be written: check its permissions, or choose another folder',
    EPERM: 'may not be written: check its permissions, or choose another folder',
    EROFS: 'is on a read-only file system: choose another folder',
    ENOSPC: 'is on a full disk: make room and run the same command again',
    ENOTDIR: 'lies under a file, not a folder: choose another folder',
    EEXIST: 'is a file: choose another folder',
    ENOENT: 'cannot be made: check the path',
  }
  return `The output folder ${folder} ${causes[code] ?? `can't be written (${error instanceof Error ? error.message : String(error)})`}.`
}

/** Thrown where the output can't be written; its message is one sentence for people. */
export class OutputError extends Error {}

async function finish(stream: WriteStream): Promise<void> {
  stream.end()
  await finished(stream)
}

/** Opens a draft of a file in a folder, which is made if need be. Throws an OutputError where that fails. */
export async function openDraft(folder: string, name: string): Promise<Draft> {
  const path = join(folder, name)
  const part = `${path}.part`
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw new OutputError(whyUnwritable(folder, error))
    }
  }
  const stream = await guard(async () => {
    await mkdir(folder, { recursive: true })
    const opened = createWriteStream(part)
    await once(opened, 'open')
    return opened
  })
  return {
    write: (text) =>
      guard(async () => {
        if (text !== '' && !stream.write(text)) await once(stream, 'drain')
      }),
    commit: () =>
      guard(async () => {
        await finish(stream)
        await rename(part, path)
      }),
    discard: async () => {
      stream.destroy()
      await rm(part, { force: true })
    },
  }
}
