import { writeSync } from 'node:fs'
import { extract } from '../pipeline.ts'
import { sourceOf } from '../read/source.ts'
import { useOwnWords } from '../text/own-words.ts'
import { leaveNoCoreIdle, spareCompiler } from './compiler.ts'
import { OutputError } from './files.ts'
import { openPart } from './part.ts'
import { openPlace } from './place.ts'
import { CROWDED, lineSplitter, type News, NEWS, type Order } from './protocol.ts'
import { processShard } from './shard.ts'

/*
 * A process of a batch. Orders come on standard input, news go to a descriptor of their own. It lives as long as the
 * batch that started it: where that is gone, so is the other end of both.
 */

let stopped = false

function tell(news: News): void {
  try {
    writeSync(NEWS, `${JSON.stringify(news)}\n`)
  } catch {
    process.exit(1)
  }
}

async function obey(order: Order): Promise<void> {
  if ('stop' in order) {
    stopped = true
    return
  }
  const { boss, folder, part: name, shard } = order
  // An order may lie here while the dictionaries are loaded; its giver may have been killed meanwhile.
  if (process.ppid !== boss) process.exit(1)
  try {
    const part = openPart(folder, name)
    const place = openPlace(folder, name)
    await processShard(shard, {
      begin: place.tell,
      take: (batch) => {
        const key = shard.tasks[batch.task]?.piece.key ?? ''
        tell({ step: part.add(batch, key) })
      },
      stopped: () => stopped,
    })
    part.close()
    place.close()
    tell({ done: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    tell({ fatal: reason, output: error instanceof OutputError })
    process.exit(1)
  }
}

/** The dictionaries are loaded before the first article is begun, so that no article's time holds that. */
function warmUp(): void {
  const text = '今年一月，新港口岸出口货物5万吨，同比增长3%。'
  const nothing = { id: null, title: null, published: null, url: null, path: '-', format: 'text', encoding: 'utf-8' }
  extract(sourceOf({ text, ...nothing, format: 'text' }))
}

process.on('SIGINT', () => undefined)
const [, , room, folder] = process.argv
spareCompiler()
if (room === CROWDED) leaveNoCoreIdle()
if (folder !== undefined) useOwnWords((await import('../read/own-words.ts')).readOwnWords(folder).words)
warmUp()
process.stdin
  .setEncoding('utf8')
  .on(
    'data',
    lineSplitter((line) => {
      void obey(JSON.parse(line) as Order)
    }),
  )
  .on('end', () => process.exit(0))
