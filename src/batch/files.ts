import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/** A file that is written beside its final place and moved there when it is whole. */
export interface Draft {
  readonly write: (data: string | Buffer) => Promise<void>
  /** Forces all that was written to the disk. */
  readonly finish: () => Promise<void>
  /** Moves the finished file to its place. */
  readonly commit: () => Promise<void>
  readonly discard: () => Promise<void>
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** The reason why a folder can't be written, as one sentence. */
export function whyUnwritable(folder: string, error: unknown): string {
  const code = codeOf(error)
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

/** Does work on an output folder at once. Throws an OutputError where that fails. */
export function guarded<T>(folder: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new OutputError(whyUnwritable(folder, error))
  }
}

/** Makes a folder with its parents. Each is tried once: Node's own `recursive` never returns under /proc. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    if (await isFolder(folder)) return
    const parent = dirname(folder)
    if (codeOf(error) !== 'ENOENT' || parent === folder || (await isFolder(parent))) throw error
    await makeFolder(parent)
    await mkdir(folder)
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

/** Bytes that are gathered before they are written. */
const GATHERED = 1 << 20
/** Bytes after which the disk is asked to take them while more are written, so that little is left to wait for at the end. */
const BEHIND = 32 << 20

/** Has the disk take what is written to a file, behind the back of who writes. */
function syncing(file: FileHandle) {
  let written = 0
  let going: Promise<void> | null = null
  const failures: unknown[] = []
  return {
    note: (bytes: number) => {
      written += bytes
      if (going || written < BEHIND) return
      written = 0
      going = file
        .datasync()
        .catch((error: unknown) => void failures.push(error))
        .finally(() => (going = null))
    },
    /** Ends when the disk has all. Throws what failed before, since the system tells a failure only once. */
    all: async () => {
      await going
      if (failures.length > 0) throw failures[0]
      await file.sync()
    },
  }
}

/**
 * Opens a draft of a file in a folder, which is made if need be; the draft lies beside the file, or in another folder
 * below the same one, so that nobody takes it for a dataset. Throws an OutputError where that fails.
 */
export async function openDraft(folder: string, name: string, below = dirname(name)): Promise<Draft> {
  const path = join(folder, name)
  const part = join(folder, below, `${basename(name)}.part`)
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw new OutputError(whyUnwritable(folder, error))
    }
  }
  const file = await guard(async () => {
    await makeFolder(dirname(resolve(path)))
    await makeFolder(dirname(resolve(part)))
    return open(part, 'w')
  })
  const disk = syncing(file)
  let waiting: Buffer[] = []
  let size = 0
  const flush = async () => {
    const bytes = Buffer.concat(waiting)
    waiting = []
    size = 0
    await file.appendFile(bytes)
    disk.note(bytes.length)
  }
  return {
    write: async (data) => {
      const bytes = typeof data === 'string' ? Buffer.from(data) : data
      waiting.push(bytes)
      size += bytes.length
      if (size >= GATHERED) await guard(flush)
    },
    finish: () =>
      guard(async () => {
        await flush()
        await disk.all()
        await file.close()
      }),
    commit: () => guard(() => rename(part, path)),
    discard: async () => {
      await file.close().catch(() => undefined)
      await rm(part, { force: true }).catch(() => undefined)
    },
  }
}

/** Writes a whole file into a folder at once. Throws an OutputError where that fails. */
export async function writeWhole(folder: string, name: string, content: string): Promise<void> {
  const draft = await openDraft(folder, name)
  try {
    await draft.write(content)
    await draft.finish()
    await draft.commit()
  } catch (error) {
    await draft.discard()
    throw error
  }
}

/** Forces a folder's entries to the disk, where the system can. */
export async function syncFolder(folder: string): Promise<void> {
  const file = await open(folder).catch(() => null)
  await file?.sync().catch(() => undefined)
  await file?.close()
}
