import { codeAt } from '../../text/code.ts'

/** Kinds of characters around names of places, as bits of a table over all code units, so that a look costs one read. */
export const STOP = 1
/** Characters that lead to a place: 在, 从, 赴. */
export const LEAD = 2
/** Characters that foreign names are written with. */
export const FOREIGN = 4
/** Characters that a kind of place ends with: 村, 镇, 河. */
export const ENDING = 8
/** Characters that stand for a country or a province: 中, 俄, 京. */
export const SHORT = 16
export const HAN = 32
/** Characters that begin a word which tells an organization, an event or a brand. */
export const HEAD = 64
/** Characters that begin a word which ends the name of a facility. */
export const FACILITY = 128

const table = new Uint8Array(65536)
table.fill(HAN, 0x4e00, 0xa000)

/** Marks the first character of each word (or each character) as of a kind, when the lists of this folder are loaded. */
export function mark(characters: Iterable<string>, bit: number) {
  for (const c of characters) table[c.charCodeAt(0)] = (table[c.charCodeAt(0)] ?? 0) | bit
}

mark(
  '的在是和与及有等到从向对把被将为以于经由自让给或了着过已也都并但而其该本各每这那我你他她它们据使还又不没超近约达共再曾正能可会要就则跟同随说讲问称指叫去来回赴往抵至距离驻进入出乘沿途如像按因凭给替帮',
  STOP,
)
mark('在到从赴往抵经至自由于驻距离去向对和与及位途游访沿回', LEAD)
mark(
  '阿埃艾奥巴贝比毕波博布蔡查茨达戴丹道德登蒂迪丁顿多厄恩尔法凡菲费丰佛弗夫福盖冈高戈哥格古哈海汉赫亨侯胡华怀霍基吉加贾杰金喀卡凯坎康考柯科克肯孔库夸奎拉莱赖兰朗劳勒雷里利莉立林卢鲁路伦罗洛马玛迈麦曼芒梅门蒙米密明莫默姆穆拿那纳奈南内尼涅宁纽努诺欧帕潘佩彭皮珀普齐奇恰乔切琼丘热日荣茹瑞若萨塞赛桑瑟森沙舍圣施什史舒斯丝思苏索塔泰坦汤特提铁廷图托瓦万旺威韦维魏温文翁沃乌武西希锡夏谢辛欣休许雅亚延扬耶叶伊因英尤约越扎詹泽兹佐坡朱',
  FOREIGN,
)
mark('县镇乡村屯岛河湖山江湾峡州省郡邦道角木', ENDING)
mark('中美俄日英法德韩朝印越澳欧哈台港京华伊葡意加墨巴波荷泰缅菲', SHORT)

/** A table of the given kinds, and of further characters under one more bit. */
export function tableOf(kinds: number, further: Uint8Array, bit: number): Uint8Array {
  return table.map((own, char) => (own & kinds) | (further[char] === 1 ? bit : 0))
}

/** The kinds of a character, as bits. */
export const kindsAt = (text: string, at: number): number => table[codeAt(text, at)] ?? 0

/** Whether a character is of one of the given kinds. */
export const isAt = (text: string, at: number, kinds: number): boolean => (kindsAt(text, at) & kinds) !== 0
