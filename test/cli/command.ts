import { spawnSync } from 'node:child_process'

const MAIN = new URL('../../dist/cli/main.js', import.meta.url).pathname

/** What a run of the command line gave. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built command line as a process of its own. */
export function zhfacts(
  args: readonly string[],
  options: { input?: string | Buffer; env?: Record<string, string>; cwd?: string } = {},
): Ran {
  const ran = spawnSync(process.execPath, [MAIN, ...args], {
    input: options.input ?? '',
    env: { ...process.env, LANG: 'C', LC_ALL: 'C', ...options.env },
    cwd: options.cwd,
    maxBuffer: 1 << 28,
  })
  return { code: ran.status, out: ran.stdout.toString('utf8'), err: ran.stderr.toString('utf8') }
}
