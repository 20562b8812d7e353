import fs from 'node:fs'
import { stat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { join } from 'node:path/posix'
import { escapePath, type FileSystemAdapter, glob, isDynamicPattern } from 'tinyglobby'
import { EXTENSIONS } from '../read/index.ts'

async function kindOf(path: string): Promise<'folder' | 'file' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch {
    return undefined
  }
}

/**
 * The file system as tinyglobby walks it, which says nothing of what it can't look into: links that lead nowhere are
 * taken for files, and folders that can't be read are noted, so that both are listed as failed.
 */
const walked = (unread: string[]): FileSystemAdapter => ({
  ...fs,
  readdir: ((
    path: string,
    options: { withFileTypes: true },
    done: (error: Error | null, found: fs.Dirent[]) => void,
  ) => {
    fs.readdir(path, options, (error, found) => {
      if (error) unread.push(relative('', path) || path)
      done(null, error ? [] : found)
    })
  }) as typeof fs.readdir,
  realpath: ((path: string, done: (error: Error | null, real: string) => void) => {
    fs.realpath(path, (error, real) => {
      done(null, error ? path : real)
    })
  }) as typeof fs.realpath,
  stat: ((path: string, done: (error: Error | null, stats: fs.Stats) => void) => {
    fs.stat(path, (error, stats) => {
      if (error) fs.lstat(path, done)
      else done(null, stats)
    })
  }) as typeof fs.stat,
})

/** The files that a glob, a folder or a path names. A plain path that is missing stays, so that it is listed as failed. */
async function filesOfOne(named: string, excluded: readonly string[]): Promise<readonly string[]> {
  const kind = await kindOf(named)
  const pattern =
    kind === 'folder' ? join(escapePath(named), `**/*.{${EXTENSIONS.join(',')}}{,.gz}`) : named.replaceAll('\\', '/')
  if (kind === 'file' || !isDynamicPattern(pattern)) return [named]
  const unread: string[] = []
  const found = await glob([pattern, ...excluded], { onlyFiles: true, expandDirectories: false, fs: walked(unread) })
  return [...found, ...unread]
}

/** The files of a batch. */
export interface Files {
  readonly paths: readonly string[]
  /** The globs and folders that no file was found for. */
  readonly unmatched: readonly string[]
}

const isWithin = (folder: string, path: string) => {
  const way = relative(folder, resolve(path))
  return way !== '..' && !way.startsWith(`..${sep}`)
}

/**
 * All files of a batch, each once and sorted, so that the order never depends on the file system. `!glob` leaves files
 * out; what lies in the output folder is no input, so that a dataset inside the folder of its articles isn't read again.
 */
export async function filesOf(globs: readonly string[], out: string): Promise<Files> {
  const excluded = globs.filter((g) => g.startsWith('!'))
  const wanted = globs.filter((g) => !g.startsWith('!'))
  const found = await Promise.all(wanted.map((g) => filesOfOne(g, excluded)))
  const paths = [...new Set(found.flat())].filter((path) => !isWithin(resolve(out), path))
  return { paths: paths.sort(), unmatched: wanted.filter((_, i) => found[i]?.length === 0) }
}
