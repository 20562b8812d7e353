import { readFileSync } from 'node:fs'

/** The package's version, as its package.json says. */
export function version(): string {
  const json: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return typeof json === 'object' && json !== null && 'version' in json ? String(json.version) : '0.0.0'
}
