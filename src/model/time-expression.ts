/** Which year: said (2023年), counted from the reference year (去年 is -1) or from the year told of (上年), or that of the last time said (当年; 次年 is the one after it). */
export type YearRef =
  | { readonly kind: 'absolute'; readonly year: number }
  | { readonly kind: 'relative'; readonly offset: number; readonly told?: true; readonly bare?: true }
  | { readonly kind: 'same'; readonly offset?: 1 }
  /** 龙年, 甲辰年: a place in a cycle of 12 or 60 years, the first of which is one of 鼠 or 甲子. */
  | { readonly kind: 'cycle'; readonly index: number; readonly cycle: 12 | 60 }

/** A clock time, or a part of the day by the hour it begins with. `fields` says how much was said. */
export interface Clock {
  readonly hour: number
  readonly minute: number | null
  readonly second: number | null
}

/** A part of a month (上旬, 月底, 上半月) or of a year (年初, 年底); `last` is the last day of either. */
export type Part =
  'early' | 'middle' | 'late' | 'begin' | 'end' | 'early-middle' | 'middle-late' | 'first-half' | 'second-half' | 'last'

/** What grain a count or an offset is in. */
export type Grain = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second'

/** A date or period by its calendar fields; what isn't said is null and comes from the context. */
export interface CalendarExpression {
  readonly form: 'calendar'
  readonly year: YearRef | null
  /** First and last month: [2, 2] is February, [1, 3] the first quarter. */
  readonly months: readonly [number, number] | null
  /** 本月 is 0, 上月 -1, 当月 0 with the year `same`; null where the month is said by number or not at all. */
  readonly monthOffset: number | null
  readonly day: number | null
  readonly part: Part | null
  readonly clock: Clock | null
  /** 晚上: a part of the day that is of no day where its sentence tells none. */
  readonly loose?: true
  /** The weekday that stands beside the day (6月14日星期一); Monday is 1. */
  readonly weekday?: number
  /** A limit (截至1月底) is the last day of its part; a period is all of it. */
  readonly limit: boolean
}

/** A day or week counted from the reference, or that of the last time said (当天). */
export interface DayExpression {
  readonly form: 'day'
  readonly offset: number
  /** 今天 counts from the article's day; 当天 from the last one told, else from the article's; 前一天 only from one told. */
  readonly from: 'reference' | 'context' | 'told'
  readonly clock: Clock | null
}

/** A weekday, in a week counted from the reference; without a day the whole week. Monday is 1. */
export interface WeekExpression {
  readonly form: 'week'
  readonly offset: number
  readonly weekday: number | null
  /** 周末: Saturday and Sunday. */
  readonly weekend: boolean
  readonly stated: boolean
  /** 当周: the week of the last day told. */
  readonly told?: true
  readonly clock: Clock | null
}

/** A number of grains up to the reference (过去五年), after it (未来三年), or one point (3天前). */
export interface RelativeExpression {
  readonly form: 'relative'
  readonly count: number
  readonly grain: Grain
  readonly direction: 'past' | 'future'
  /** Days up to or from the reference, one point, or whole weeks, months and years (上两周). */
  readonly shape: 'period' | 'point' | 'aligned'
  /** 此前三个月: up to the time told of last, and only without one up to the reference. */
  readonly told?: true
}

/** Years from one to another: a plan, a decade, a century, a season. */
export interface YearsExpression {
  readonly form: 'years'
  readonly from: number
  readonly to: number
  /** 本世纪, 90年代: which century was supposed. */
  readonly supposed: boolean
}

/** A month or day of the lunar calendar: 正月初五, 闰四月. */
export interface LunarExpression {
  readonly form: 'lunar'
  readonly year: YearRef | null
  readonly month: number
  readonly leap: boolean
  readonly day: number | null
  readonly clock: Clock | null
}

/** The n-th weekday of a month, -1 for the last: 6月第3个星期日, 本月最后一个周五. */
export interface NthWeekdayExpression {
  readonly form: 'nth-weekday'
  readonly month: CalendarExpression
  readonly nth: number
  readonly weekday: number
}

/** 去年同期, 上月同期, 去年同月: the period told of, or its month, so many years or months away; 去年今日, 去年同日: the article's day or the last one told. */
export interface SamePeriodExpression {
  readonly form: 'same-period'
  readonly year: YearRef | null
  readonly monthOffset: number | null
  readonly unit: 'period' | 'month' | 'day' | 'today'
}

/** Open at the end, or closed by the reference: 今年以来, 自2010年起. */
export interface SinceExpression {
  readonly form: 'since'
  readonly from: TimeExpression
  /** 以来, 至今: it has begun. */
  readonly past?: true
  /** 以后: it begins when its time is over. */
  readonly after?: true
}

/** A festival's day, or the days of its holiday. */
export interface HolidayExpression {
  readonly form: 'holiday'
  readonly name: string
  readonly year: YearRef | null
  readonly days: 'day' | 'period'
  /** Some days of the holiday: [0, 0] is the first (假期首日), [0, 2] are the first three, [-1, -1] is the last. */
  readonly part?: readonly [first: number, last: number]
}

/** A time in the text's own terms, before resolution. */
export type TimeExpression =
  | CalendarExpression
  | DayExpression
  | WeekExpression
  | RelativeExpression
  | YearsExpression
  | { readonly form: 'range'; readonly from: TimeExpression; readonly to: TimeExpression }
  | LunarExpression
  | NthWeekdayExpression
  | SinceExpression
  /**
   * 2018年以前 ends before its time, 2018年及以前 with it; 2030年前 of a plan is its year, of what has been (2015年前) it ends
   * before it; what is due (10月31日前, 年底前) ends with it where it is to come or an end.
   */
  | { readonly form: 'until'; readonly to: TimeExpression; readonly included: boolean | 'planned' | 'due' }
  /** 本季度 is 0, 上季度 -1; `part` is its first (季初) or last month (季末). */
  | { readonly form: 'quarter'; readonly offset: number; readonly part: Part | null }
  /** EDTF seasons: 21 spring to 24 winter. */
  | { readonly form: 'season'; readonly year: YearRef | null; readonly season: 21 | 22 | 23 | 24 }
  /** 虎年: the year of an animal, 0 for 鼠; 甲辰年: a year of the cycle of sixty, 0 for 甲子. */
  | { readonly form: 'zodiac'; readonly index: number; readonly cycle: 12 | 60 }
  | SamePeriodExpression
  | { readonly form: 'duration'; readonly iso: string; readonly max: string | null }
  /** 每年; of 每隔两天 it isn't said how many days it is to the next. */
  | { readonly form: 'set'; readonly iso: string | null }
  | { readonly form: 'vague'; readonly ref: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  /** 白天, 年前, 第三财季: a stretch of some day or year that isn't said. */
  | { readonly form: 'undated'; readonly type: 'date' | 'time' | 'period' }
  | HolidayExpression
  /** 截至9月的一个季度: so many whole months that end with the month of a limit. */
  | { readonly form: 'ending'; readonly to: CalendarExpression; readonly months: number }
  /** 2021年第3周, by ISO 8601. */
  | { readonly form: 'year-week'; readonly year: YearRef; readonly week: number }
