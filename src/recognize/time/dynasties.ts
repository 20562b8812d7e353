import { isNumeral } from './characters.ts'
import { isDigit } from '../../text/numeral/characters.ts'
import { isOneOf, type Read, tableOf, wordAt, wordsIn } from './reader.ts'
import { years } from './years.ts'

/** The first and last year of a dynasty, in EDTF's count, where 1 BC is the year 0. */
type Reign = readonly [first: number, last: number]

/**
 * Dynasties by the table of eras at the end of 现代汉语词典 (我国历代纪元表); 元 is counted from the taking of its name, 清 from
 * its entry into Beijing.
 */
const REIGNS: Readonly<Record<string, Reign>> = {
  夏: [-2069, -1599],
  商: [-1599, -1045],
  西周: [-1045, -770],
  东周: [-769, -255],
  周: [-1045, -255],
  春秋: [-769, -475],
  战国: [-474, -220],
  秦: [-220, -205],
  西汉: [-205, 25],
  东汉: [25, 220],
  汉: [-205, 220],
  三国: [220, 280],
  西晋: [265, 317],
  东晋: [317, 420],
  晋: [265, 420],
  南北朝: [420, 589],
  隋: [581, 618],
  唐: [618, 907],
  五代: [907, 960],
  五代十国: [907, 979],
  北宋: [960, 1127],
  南宋: [1127, 1279],
  宋: [960, 1279],
  辽: [907, 1125],
  西夏: [1038, 1227],
  金: [1115, 1234],
  元: [1271, 1368],
  明: [1368, 1644],
  清: [1644, 1911],
  民国: [1912, 1949],
}

const rowsOf = (names: string, endings: string) =>
  names.split(' ').flatMap((name) =>
    endings.split(' ').flatMap((ending) => {
      const reign = REIGNS[name]
      return reign ? [[name + (ending === '-' ? '' : ending), reign] as const] : []
    }),
  )

/** Two dynasties or more as one time: 明清时期 is from the first of 明 to the last of 清. */
const spansOf = (names: string) =>
  names.split(' ').flatMap((name) => {
    const first = REIGNS[name.charAt(0)]
    const last = REIGNS[name.charAt(name.length - 1)]
    if (!first || !last) return []
    return ['时期', '时代', '两代', '两朝', '之际', '年间'].map((end) => [name + end, [first[0], last[1]]] as const)
  })

const dynasties = tableOf<Reign>([
  ...rowsOf('隋 唐 宋 元 明 清 秦 汉 晋 周 夏 商 辽 金', '代 朝 王朝'),
  ...rowsOf('北宋 南宋 西汉 东汉 西晋 东晋 南北朝 五代十国', '- 时期 王朝'),
  ...rowsOf('西周 东周 西夏', '时期 王朝'),
  ...rowsOf('春秋 战国 三国 五代', '时期 时代'),
  ...rowsOf('民国', '时期 年间'),
  ['春秋战国', [-769, -220]],
  ['春秋战国时期', [-769, -220]],
  ['魏晋时期', [220, 420]],
  ['魏晋南北朝', [220, 589]],
  ['魏晋南北朝时期', [220, 589]],
  ...spansOf('秦汉 隋唐 唐宋 宋元 元明 明清 宋元明清 元明清 唐宋元明清'),
])

/** What ends a longer word before a dynasty's name: 说明代表, 现金代发, 武汉代表, 电商代工, 山西晋城, 湖北宋某, 结清代付. */
const JOINED: Readonly<Record<string, string>> = {
  明: '说证表声文光黎聪透发阐申简鲜分公开昆',
  清: '付还结偿理厘认看肃',
  元: '美欧日港单多万亿百千公纪状',
  金: '现基资奖租押佣酬薪税黄白合冶五',
  汉: '武老大好门',
  商: '电厂招经微开承协工客供外批',
  周: '一上下本每两四逐单双',
  宋: '姓',
  夏: '华宁初盛立仲炎',
  秦: '大先',
  晋: '西东三',
  北: '湖河东西台华以',
  南: '湖河云海济越东西',
  西: '广山陕江',
  东: '广山华',
}

/** Words that 代 begins: 清代表, 元代金券, 汉代驾. */
const BEHIND = '表理言替码号办购价沟金驾付发销工运'

/** 清代, 明朝, 北宋, 三国时期, 明清时期. */
export function dynastyAt(text: string, at: number): Read | undefined {
  const word = wordAt(dynasties, text, at)
  if (!word || isNumeral(text, at - 1) || isDigit(text.charAt(at - 1))) return undefined
  if (isOneOf(JOINED[text.charAt(at)] ?? '', text, at - 1)) return undefined
  if (text[word.end - 1] === '代' && isOneOf(BEHIND, text, word.end)) return undefined
  const [first, last] = word.value
  return { end: word.end, value: years(first, last, false) }
}

/** The names of dynasties. */
export const dynastyWords = wordsIn(dynasties)
