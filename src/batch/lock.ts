import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { makeFolder, OutputError, whyUnwritable } from './files.ts'
import { WORK } from './part.ts'

/** How often a lock is renewed, and how old one of another machine is when its owner must be gone. */
const TIMES = { renew: 10_000, stale: 60_000 }

/** When a process was started, as Linux counts it; a number of a process is used again, this never. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function isRunning(pid: number, start: string): boolean {
  try {
    process.kill(pid, 0)
    return start === startOf(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Whether the owner of a lock still works: asked of the machine itself, or judged by the lock's age on another one. */
function isHeld(path: string): boolean {
  const [host = '', pid = '', start = ''] = readFileSync(path, 'utf8').trim().split(' ')
  if (pid === '') return false
  return host === hostname()
    ? Number(pid) !== process.pid && isRunning(Number(pid), start)
    : Date.now() - statSync(path).mtimeMs < TIMES.stale
}

function tryLock(path: string): boolean {
  try {
    writeFileSync(path, `${hostname()} ${process.pid} ${startOf(process.pid)}\n`, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Takes an output folder for this process, so that two batches never write to it at once. Returns how to give it back. Throws an OutputError. */
function lock(folder: string): () => void {
  const path = join(folder, WORK, 'lock')
  try {
    if (!tryLock(path)) {
      if (isHeld(path))
        throw new OutputError(
          `Another run is writing to ${folder}: wait for its end, or remove ${path} if there is none.`,
        )
      rmSync(path, { force: true })
      if (!tryLock(path)) throw new OutputError(`Another run has just begun in ${folder}: wait for its end.`)
    }
  } catch (error) {
    throw error instanceof OutputError ? error : new OutputError(whyUnwritable(folder, error))
  }
  const renewal = setInterval(() => {
    try {
      const now = new Date()
      utimesSync(path, now, now)
    } catch {
      // A lock that was removed by hand isn't renewed.
    }
  }, TIMES.renew).unref()
  return () => {
    clearInterval(renewal)
    rmSync(path, { force: true })
  }
}

/** Does a piece of work on an output folder, which is made if need be and held meanwhile. Throws an OutputError. */
export async function holding<T>(out: string, job: () => Promise<T>): Promise<T> {
  const work = join(out, WORK)
  await makeFolder(resolve(work)).catch((error: unknown) => {
    throw new OutputError(whyUnwritable(out, error))
  })
  const unlock = lock(out)
  try {
    return await job()
  } finally {
    unlock()
    if (existsSync(work) && readdirSync(work).length === 0) rmdirSync(work)
  }
}
