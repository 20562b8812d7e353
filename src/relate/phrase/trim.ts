import type { Parsed } from './owned.ts'

/** Adverbs and times that a cut leaves on the name before them: 委员会|共, 剧团|此次, 韩国|较. */
const TRAILING =
  /(?:(?<![公中北])[共已将均]|(?<![公中北节条契特签合纽])约|(?<!比)较|[也仍曾]|(?<![方公校修改端纠严])正|当[季期日天年月]|全线|集体|(?:绝?大)?多数|普遍|双双|此次|本次|此番|多次|此前|日前|近日|目前|一共|来说|来讲|而言|自此|已新|最多仅?|(?<=[国省市县])有|每[吨亩户人桶斤])$/u

/** 苹果|第三财季: a quarter of a business year is no part of whose it is. */
const QUARTER = /^第[一二三四1-4]财?季度?|(?:\d{4})?(?:财年)?第[一二三四1-4]财?季度?$/u

/** 海南|首批: the first of them are no part of whose they are. */
const FIRST = /(?:[全第]?首|又一)[个台座家批艘列辆款颗架]$/u

/** A subject without an adverb that the cut left on it: 委员会|共. */
export function bare(subject: string | null): string | null {
  if (
    subject === null ||
    /^以[上下内]$|^[甚等较起指本内多间全头口院该各其新]$|^(?:面向|距离|相比|相较)|^[（(][^（()）]{0,6}[)）]$|^[这那]一?[支个项些家位名所座种次批]?$/u.test(
      subject,
    )
  )
    return null
  const mixed = /[^\u4e00-\u9fff]/u.test(subject)
  if (mixed && /^[（(][一二三四五六七八九十\d]{1,2}[)）]./u.test(subject))
    return bare(subject.replace(/^[^)）]*[)）]/u, ''))
  if (/^经(?![济营贸开销纪理典验历络过费])[\u4e00-\u9fff]{3}/u.test(subject)) return bare(subject.slice(1))
  if (
    /首条$|^[全第]?首[个台座家批艘列辆款颗架]$|^一[条座个家款艘列辆台项种支名位次]$|^[\d\uff10-\uff19][^\u4e00-\u9fff]*[两三]?[年月日季]度?$/u.test(
      subject,
    )
  )
    return null
  if (/^包括|在内$/u.test(subject)) return null
  if (FIRST.test(subject)) return bare(subject.replace(FIRST, ''))
  const aside = mixed ? subject.search(/[（(](?:[A-Za-z][^（()）\u4e00-\u9fff]*[)）]|[^（()）]*)$/u) : -1
  if (aside > 1) return subject.slice(0, aside)
  const told = subject.search(/(?<=[\u4e00-\u9fff]{2})是一[家个座种项条]/u)
  if (told > 1) return subject.slice(0, told)
  const dated = mixed ? subject.search(/\d{1,2}[日月]/u) : -1
  if (dated > 1) return subject.slice(0, dated)
  if (/[这那该][个些]?$/u.test(subject) && subject.length > 3) return subject.replace(/[这那该][个些]?$/u, '')
  const named = subject.length > 4 ? subject.replace(QUARTER, '') : subject
  return named.length > 2 ? named.replace(TRAILING, '') : named
}

/** 单台最高|报废补贴额: 最高 belongs to what is measured. */
function withTop(text: string, parsed: Parsed): Parsed {
  const { subject, metric } = parsed
  if (!subject || metric?.start !== subject.end || subject.end - subject.start < 3) return parsed
  if (!/最[高大低小]$/u.test(text.slice(subject.start, subject.end))) return parsed
  const at = subject.end - 2
  return { ...parsed, subject: { start: subject.start, end: at }, metric: { start: at, end: metric.end } }
}

/** How much of it, or at what rate: words at the end of an owner that belong to what is measured. */
const RATED = /(?:(?:人均|户均|日均|月均|年均|平均)[\u4e00-\u9fff]{0,4}|年化|实际|名义|先进|单日|可比|可支配)$/u

/** 农村居民人均可支配|收入: what says by what it is reckoned belongs to the measure. */
function withRate(text: string, parsed: Parsed): Parsed {
  const { subject, metric } = parsed
  if (!subject || metric?.start !== subject.end || metric.end - metric.start < 2) return parsed
  const rate = RATED.exec(text.slice(subject.start, subject.end))
  if (!rate) return parsed
  const at = subject.start + rate.index
  const owner = rate.index > 0 ? { start: subject.start, end: at } : null
  return { ...parsed, subject: owner, metric: { start: at, end: metric.end } }
}

/** 型|宽, 日|收获面积: one character that is cut off what is measured is nobody; 沪 and 铜 are. */
function withoutLetter(text: string, parsed: Parsed): Parsed {
  const { subject, metric } = parsed
  if (subject?.end !== metric?.start || !subject || !metric) return parsed
  if (!/^[型日月周年桥墙井层墩塔初续]$/u.test(text.slice(subject.start, subject.end))) return parsed
  return { ...parsed, subject: null, metric: { start: subject.start, end: metric.end } }
}

/** 外地|来沪人员: who came from where is what is counted. */
const CAME = /^[来返赴抵离入][\u4e00-\u9fff]{1,3}(?:人员|人士|旅客)$/u

function withOrigin(text: string, parsed: Parsed): Parsed {
  const { subject, metric } = parsed
  if (!subject || metric?.start !== subject.end || subject.end - subject.start > 4) return parsed
  if (!CAME.test(text.slice(metric.start, metric.end))) return parsed
  return { ...parsed, subject: null, metric: { start: subject.start, end: metric.end } }
}

/** A noun that only makes a name of what is quoted before it. */
const SUFFIX = /^”[档期版型类]/u

/** 二手房（含商业）|成交, “五一”档: what is measured begins behind a bracket, and a name with its quote. */
function withWholeMarks(text: string, parsed: Parsed): Parsed {
  const { subject, metric } = parsed
  const said = metric ? text.slice(metric.start, metric.end) : ''
  const quoted = subject !== null && subject.start > 0 && text[subject.start - 1] === '”'
  if (!quoted && !said.includes('）') && !said.includes(')')) return parsed
  const bracket = /[（(]/u.test(said) ? -1 : said.slice(0, -1).search(/[）)]/u)
  const open =
    subject && SUFFIX.test(text.slice(subject.start - 1, subject.start + 1))
      ? /“[^“”]{1,8}”$/u.exec(text.slice(Math.max(0, subject.start - 10), subject.start))
      : null
  return {
    ...parsed,
    subject: subject && open ? { start: subject.start - open[0].length, end: subject.end } : subject,
    metric: metric && bracket > 0 ? { start: metric.start + bracket + 1, end: metric.end } : metric,
  }
}

/** 追踪|到密切接触者, 发表《某书》等|论文, 投资建设|年产: what the cut left before what is measured. */
const LEFT =
  /^(?:到(?=[\u4e00-\u9fff]{3})(?![达访位期货港岗账场手来任站校会店馆])|[^《》]{0,6}《[^《》]+》(?:《[^《》]+》|、)*等(?=[\u4e00-\u9fff]{2})|(?:投资|建设|新建|扩建|形成|建成|建有|打造)+(?=[年月日]产)|报告(?=[\u4e00-\u9fff]{0,12}(?:病例|感染者|患者)))/u

function withoutLeft(text: string, parsed: Parsed): Parsed {
  const { metric } = parsed
  if (!metric || metric.end - metric.start < 4) return parsed
  const left = LEFT.exec(text.slice(metric.start, metric.end))?.[0].length ?? 0
  return left === 0 ? parsed : { ...parsed, metric: { start: metric.start + left, end: metric.end } }
}

/** What was read of a stretch, with its owner and what is measured cut where each of them ends. */
export const trimmed = (text: string, parsed: Parsed): Parsed =>
  withoutLeft(text, withWholeMarks(text, withoutLetter(text, withTop(text, withRate(text, withOrigin(text, parsed))))))
