/**
 * Builds data/words.json from jieba's dictionary: words in which a numeral is no number (一起, 四川, 统一), and words that
 * begin with a measure word (家庭, 项目). Common words carry the characters beside which they may be cut otherwise; only
 * there, and for rare words, is a clause cut. Run it after the numerals or the units have changed: npm run build-words
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

/** Words at least as common are decided without cutting, where nothing beside them speaks against it. */
const COMMON = 200

/** A measure word and a noun that jieba's dictionary holds as one word: 20000首歌曲. */
const KEPT = new Set(['首歌', '人口', '头猪', '部电', '部剧', '条线', '部手', '封信'])

const folder = dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'))
const dictionary = readFileSync(join(folder, 'submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8')
  .split('\n')
  .map((line) => line.split(' '))
  .filter(([word = '']) => word.length > 0)
  .map(([word = '', count = '0', tag = '']) => ({ word, count: Number(count), tag }))

const counts = new Map(dictionary.map(({ word, count }) => [word, count]))
const total = dictionary.reduce((sum, { count }) => sum + count, 0)
const weight = (word: string) => Math.log((counts.get(word) ?? 0.5) / total)

/** The weight of the likeliest cut of a text, the text as one word left out where `whole` is false. */
function likeliest(text: string, whole = true): number {
  const best = [0]
  for (let end = 1; end <= text.length; end++) {
    const ways = Array.from({ length: end }, (_, start) => start)
      .filter((start) => whole || end - start < text.length)
      .filter((start) => end - start === 1 || counts.has(text.slice(start, end)))
    best.push(Math.max(...ways.map((start) => (best[start] ?? 0) + weight(text.slice(start, end)))))
  }
  return best[text.length] ?? 0
}

/** Words that jieba's dictionary takes for amounts and that are none. */
const NO_AMOUNTS = ['零件', '零部件']

const traps = new Set<string>(NO_AMOUNTS)
const joins = new Set<string>()
const goesOn = new Map<string, Set<string>>()

/** Whether a number with a unit, or a large number, would be read at the beginning of a word. */
const misleads = (word: string) =>
  readSeries({ text: `${word}，`, units: theUnits() }, 0).items.some((item) => {
    const all = item.end === word.length && item.term.numeral.end > 1
    return !all && (item.unit !== null || item.percent || item.term.numeral.power > 0)
  })

const isAmount = (tag: string) => tag.startsWith('m') || tag === 't' || tag === 'q'

/** 三部曲, 一对一: the dictionary calls it a number, but the word goes on behind a measure word that is a noun as well. */
const goesOnBehind = (word: string) =>
  readSeries({ text: word, units: theUnits() }, 0).items.some((item) => item.unit?.careful && item.end < word.length)

function learn(word: string, count: number, tag: string): void {
  const known = count >= RARE.common || tag === 'nr'
  if (startsNumeral(word, 0) && (isAmount(tag) ? known && goesOnBehind(word) : misleads(word))) traps.add(word)
  if (!known || isAmount(tag)) return
  const unit = unitAt({ text: word, units: theUnits() }, 0)
  if (unit && unit.surface.length === 1 && unit.class !== 'time' && !KEPT.has(word.slice(0, 2))) {
    const next = goesOn.get(unit.surface) ?? new Set()
    goesOn.set(unit.surface, next.add(word.charAt(1)))
  }
  for (let at = 1; at < word.length; at++) {
    if (!startsNumeral(word, at) || startsNumeral(word, at - 1)) continue
    if (at === word.length - 1 || misleads(word.slice(at))) joins.add(word)
  }
}

const isChinese = (word: string) => /^[\u4e00-\u9fff]+$/u.test(word)
const usual = dictionary.filter(({ word, count }) => word.length > 1 && count >= RARE.phrase && isChinese(word))
for (const { word, count, tag } of usual) learn(word, count, tag)

/** Words that jieba's dictionary lacks, or tags as numbers although they rarely count. */
const OWN =
  '一些 一个个 一点 一点一点 一点点 一点儿 一下 一下子 一会 一会儿 一定 一共 一道 一度 一面 两面 三面 四面 一线 一把手 二手 二手房 三角 四角 六角 八角 一角 三分球 五一 三分 ' +
  '十分 千万别 万分 一手 两手 一路 二路 三路 四路 一头 一口气 一举 一体 一味 一团 一行 一带 三农 一起 一块 一块儿 一级 一方 一方面 四周 四方 四处 ' +
  '二次元 七上八下 四下 四维 一端 两端 一派 一眼 一品 三品 一生 一员 一脸 一招 一着 一出 两会 一时 四海 八方 五金 一流 一声不吭 三元 一班人 六部 一通 一齐 半百 一般 一半 百姓 万岁 ' +
  '一砖一瓦 一针一线 一草一木 一点一滴 垂涎三尺 冰冻三尺 三尺讲台'
for (const word of OWN.split(' ')) {
  traps.add(word)
  if (word.length > 3) joins.add(word)
}

/** Words that jieba lacks, so that cutting can't tell them: classes of cities, cuts of clothes, books named by a number. */
const NAMES =
  '一二线 二三线 三四线 一二三线 三四五线 五分裤 七分裤 八分裤 九分裤 五分袖 七分袖 九分袖 四部医典 四部丛刊 四部备要 唐诗三百首 宋词三百首'.split(
    ' ',
  )
for (const word of NAMES) (startsNumeral(word, 0) ? traps : joins).add(word)

/** Words of the dictionary that count all the same. */
const COUNTS = '一片 一幅 一番 一代 一身 一封信 一首歌 两件事'
for (const word of COUNTS.split(' ')) traps.delete(word)

/** A measure word and its noun that jieba's dictionary joins to a digit before them: 一辆车, 几句话. */
const COUNTED =
  '辆车 朵花 枝花 支花 条街 条腿 条船 条路 条鱼 条路线 条道路 棵树 句话 封信 本书 杯酒 杯水 瓶酒 滴水 只羊 只手 匹马 张床 张牌 碗饭 碗水 间房 盘菜 首歌 部戏 颗星 座山 件事 张纸 口井'
const counted = new RegExp(`^[一二三四五六七八九十两几百](?:${COUNTED.replaceAll(' ', '|')})$`, 'u')
for (const word of [...traps])
  if (counted.test(word) || /^[一二三四五六七八九十两几]+[块毛角分]钱$/u.test(word)) traps.delete(word)

/** Words by their first and by their last character, to find those that run across another word's edge. */
const byFirst = new Map<string, string[]>()
const byLast = new Map<string, string[]>()
const put = (groups: Map<string, string[]>, key: string, word: string) => {
  const known = groups.get(key)
  if (known) known.push(word)
  else groups.set(key, [word])
}
for (const { word } of usual.filter(({ count }) => count >= RARE.common)) {
  put(byFirst, word.charAt(0), word)
  put(byLast, word.slice(-1), word)
}

/** The characters behind a word that a word beginning inside it goes on with, where that cut is the likelier one. */
function rivalsBehind(word: string): string {
  const found = new Set<string>()
  for (let at = 1; at < word.length; at++) {
    const tail = word.slice(at)
    for (const rival of byFirst.get(tail.charAt(0)) ?? []) {
      if (rival.length <= tail.length || !rival.startsWith(tail)) continue
      const rest = rival.slice(tail.length)
      const other = likeliest(word.slice(0, at)) + weight(rival)
      if (other > weight(word) + likeliest(rest)) found.add(rest.charAt(0))
    }
  }
  return [...found].sort().join('')
}

/** The characters before a word that a word ending inside it comes from, where that cut is the likelier one. */
function rivalsBefore(word: string): string {
  const found = new Set<string>()
  for (let at = 1; at < word.length; at++) {
    const head = word.slice(0, at)
    for (const rival of byLast.get(head.slice(-1)) ?? []) {
      if (rival.length <= head.length || !rival.endsWith(head)) continue
      const rest = rival.slice(0, -head.length)
      const other = weight(rival) + likeliest(word.slice(at))
      if (other > weight(word) + likeliest(rest)) found.add(rest.slice(-1))
    }
  }
  return [...found].sort().join('')
}

/** A word, and the characters before and behind it that may have it cut otherwise. 数 begins numerals of its own: 有数亿. */
function row(word: string): string {
  if (NAMES.includes(word)) return `${word}<>`
  if (/[几数]$/u.test(word) || (counts.get(word) ?? 0) < COMMON || weight(word) <= likeliest(word, false)) return word
  return `${word}<${rivalsBefore(word)}>${rivalsBehind(word)}`
}

const sorted = (words: Iterable<string>, between: string) => [...words].sort().join(between)
const rows = [...goesOn].sort(([a], [b]) => (a < b ? -1 : 1)).map(([unit, next]) => [unit, sorted(next, '')] as const)
const out = {
  source: 'jieba.dict.utf8 of nodejieba (MIT), words that occur at least three times',
  traps: sorted([...traps].map(row), ' '),
  joins: sorted([...joins].map(row), ' '),
  goesOn: Object.fromEntries(rows),
}
writeFileSync(new URL('../data/words.json', import.meta.url), `${JSON.stringify(out, null, 1)}\n`)
console.error(
  `${traps.size} words that mislead, ${joins.size} around numerals, ${rows.length} measure words that begin words`,
)
