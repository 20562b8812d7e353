/**
 * Builds data/words.json from jieba's dictionary: words in which a numeral is no number (一起, 四川, 统一), and words that
 * begin with a measure word (家庭, 项目). Where a text holds one of them beside a number, its clause is cut into words.
 * Run it after the numerals or the units have changed: npm run build-words
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { readSeries } from '../src/recognize/number/series.ts'
import { theUnits } from '../src/recognize/number/units/index.ts'
import { unitAt } from '../src/recognize/number/units/table.ts'
import { startsNumeral } from '../src/text/numeral/characters.ts'

/** Words rarer than this in jieba's corpus are left out: set phrases, and common words that a number may run into. */
const RARE = { phrase: 3, common: 30 }

/** A measure word and a noun that jieba's dictionary holds as one word: 20000首歌曲. */
const KEPT = new Set(['首歌', '人口', '头猪', '部电', '部剧', '条线', '部手'])

const folder = dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'))
const dictionary = readFileSync(join(folder, 'submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8')

const traps = new Set<string>()
const joins = new Set<string>()
const goesOn = new Map<string, Set<string>>()

/** Whether a number with a unit, or a large number, would be read at the beginning of a word. */
const misleads = (word: string) =>
  readSeries({ text: `${word}，`, units: theUnits }, 0).items.some((item) => {
    const counts = item.end === word.length && item.term.numeral.end > 1
    return !counts && (item.unit !== null || item.percent || item.term.numeral.power > 0)
  })

const isAmount = (tag: string) => tag.startsWith('m') || tag === 't' || tag === 'q'

function learn(word: string, count: number, tag: string): void {
  if (!isAmount(tag) && startsNumeral(word, 0) && misleads(word)) traps.add(word)
  if (count < RARE.common || isAmount(tag)) return
  const unit = unitAt({ text: word, units: theUnits }, 0)
  if (unit && unit.surface.length === 1 && unit.class !== 'time' && !KEPT.has(word.slice(0, 2))) {
    const next = goesOn.get(unit.surface) ?? new Set()
    goesOn.set(unit.surface, next.add(word.charAt(1)))
  }
  for (let at = 1; at < word.length; at++) {
    if (!startsNumeral(word, at) || startsNumeral(word, at - 1)) continue
    if (at === word.length - 1 || misleads(word.slice(at))) joins.add(word.slice(at - 1, at + 1))
  }
}

for (const line of dictionary.split('\n')) {
  const [word = '', count = '0', tag = ''] = line.split(' ')
  if (word.length > 1 && Number(count) >= RARE.phrase && /^[\u4e00-\u9fff]+$/u.test(word))
    learn(word, Number(count), tag)
}

/** Words that jieba's dictionary lacks, or tags as numbers although they rarely count. */
const OWN =
  '一些 一个个 一点 一点一点 一点点 一点儿 一下 一下子 一会 一会儿 一定 一共 一道 一度 一面 两面 三面 四面 一线 一把手 二手 二手房 三角 四角 六角 八角 一角 三分球 五一 三分 ' +
  '十分 千万别 万分 一番 一手 两手 一路 二路 三路 四路 一头 一口气 一举 一体 一代 一身 一味 一片 一团 一行 一带 三农 一起 一块 一块儿 一级 一方 一方面 四周 四方 四处 ' +
  '四下 四维 一端 两端 一派 一眼 一品 三品 一生 一员 一脸 一招 一着 一出 两会 一时 四海 八方 五金 一流 一声不吭 三元 一班人 六部 一通 一齐 半百 一般 一半 百姓 万岁'
for (const word of OWN.split(' ')) traps.add(word)

const sorted = (words: Iterable<string>, between: string) => [...words].sort().join(between)
const rows = [...goesOn].sort(([a], [b]) => (a < b ? -1 : 1)).map(([unit, next]) => [unit, sorted(next, '')] as const)
const out = {
  source: 'jieba.dict.utf8 of nodejieba (MIT), words that occur at least three times',
  traps: sorted(traps, ' '),
  joins: sorted(joins, ' '),
  goesOn: Object.fromEntries(rows),
}
writeFileSync(new URL('../data/words.json', import.meta.url), `${JSON.stringify(out, null, 1)}\n`)
console.error(`${traps.size} words that mislead, ${joins.size} joints, ${rows.length} measure words that begin words`)
