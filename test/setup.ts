import { execFileSync } from 'node:child_process'

/** Builds the command line once, so that the tests run what users run. */
export default function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', cwd: new URL('..', import.meta.url) })
}
