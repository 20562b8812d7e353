import type { TableWords } from '../write/table.ts'

/** The languages that the command line speaks. */
export type Language = 'en' | 'zh'

/** All that the command line says to people, in one language. */
export interface Messages {
  readonly table: TableWords
  readonly failed: (place: string, reason: string) => string
  readonly noMatch: (globs: string) => string
  readonly noneExists: (paths: string) => string
  readonly moreFailures: (n: number, path: string) => string
  readonly progress: (p: Pace) => string
  readonly summary: (s: Counts) => string
  readonly stopped: (out: string, articles: number) => string
  readonly tooMany: (failed: number, out: string) => string
  readonly badShard: (value: string) => string
  readonly noStdin: string
  readonly merged: (shares: number, articles: number, failed: number, out: string) => string
  readonly badDate: (date: string) => string
  readonly badNumber: (option: string, value: string) => string
  readonly oneId: string
  readonly badSchema: (name: string) => string
  readonly crash: (reason: string) => string
  readonly badSpan: (span: string) => string
  readonly nothingThere: string
  readonly kept: string
  readonly refused: string
  readonly badFormat: (name: string, known: string) => string
  readonly noDifference: string
  readonly noConfig: (name: string) => string
  readonly noFormat: (known: string) => string
  readonly badDatabase: string
  readonly exported: (rows: Readonly<Record<string, number>>, files: string, dir: string) => string
}

/** How far a batch has come; sizes in MB, rates a second. */
export interface Pace {
  readonly done: string
  readonly total: string
  readonly articles: number
  readonly rate: string
  readonly megabytes: string
  readonly failed: number
  readonly facts: number
  readonly left: string
}

/** The figures of a batch's closing summary. */
export interface Counts {
  readonly articles: number
  readonly failed: number
  readonly undated: number
  readonly damaged: number
  readonly reused: number
  readonly unchanged: boolean
  readonly mentions: string
  readonly facts: string
  readonly places: string
  readonly units: string
  readonly seconds: string
  readonly rate: string
  readonly out: string
}

const rowsIn = (rows: Readonly<Record<string, number>>) => {
  const counts = Object.entries(rows).map(([table, n]) => `${table} ${n}`)
  return counts.length === 0 ? '' : `${counts.join(', ')}; `
}

const en: Messages = {
  table: {
    columns: ['metric', 'value', 'unit', 'time', 'place', 'change', 'text'],
    published: (date, basis, reason) => `Published: ${date ?? 'unknown'} (${basis}). ${reason}`,
    nothing: 'No facts were found.',
  },
  failed: (place, reason) => `${place}: ${reason}`,
  noneExists: (paths) => `Nothing of ${paths} exists, so nothing was written: check the path.`,
  noMatch: (globs) => `No file matches ${globs}: check the pattern, and quote it so that the shell leaves it alone.`,
  moreFailures: (n, path) => `… and ${n} more in ${path}`,
  progress: (p) =>
    `${p.done} of ${p.total} MB, ${p.articles} articles, ${p.rate}/s, ${p.megabytes} MB/s, ${p.failed} failed, ${p.facts} facts, ${p.left} s left`,
  summary: (s) =>
    `${s.articles} articles in ${s.seconds} s (${s.reused} done before, ${s.rate} articles/s), ${s.failed} failed, ${s.undated} undated, ${s.damaged} damaged\n` +
    `mentions: ${s.mentions}\nfacts: ${s.facts}\nplaces without a code: ${s.places}\nnumbers whose unit is not known, by the character behind them: ${s.units}\n` +
    (s.unchanged ? `${s.out} holds all of this already: nothing was done` : `written to ${s.out}`),
  stopped: (out, articles) =>
    `Stopped: ${articles} articles are done and kept, and what was in ${out} is as before; run the same command to go on.`,
  tooMany: (failed, out) =>
    `Stopped after ${failed} failures: see to them or raise --max-failures; what is done is kept, and what was in ${out} is as before.`,
  badShard: (value) => `--shard can't be "${value}": give the share and their number, such as 2/8.`,
  noStdin: 'run reads files and folders: give what comes on standard input to zhfacts extract.',
  merged: (shares, articles, failed, out) =>
    `${shares} shares joined: ${articles} articles, ${failed} failed, written to ${out}`,
  badDate: (date) => `"${date}" is no date: give a day (2023-02-15), a month (2023-02) or a year (2023).`,
  badNumber: (option, value) => `${option} can't be "${value}": give a number above zero.`,
  oneId: '--id names one article: give one file, or leave it out.',
  badSchema: (name) => `There is no schema "${name}": choose result, mention, fact, config, rules or dictionary.`,
  crash: (reason) => `zhfacts failed (${reason}): this is a fault of the program; please report it.`,
  badSpan: (span) =>
    `"${span}" names no stretch of a file: write FILE:START-END in UTF-16 code units, such as a.txt:10-15.`,
  nothingThere: 'Nothing was considered there.',
  kept: 'kept',
  refused: 'refused',
  badFormat: (name, known) => `There is no format "${name}": choose from ${known}.`,
  noConfig: (name) =>
    `There is no ${name} here: make one, such as {"inputs": ["articles"], "out": "dataset"}, or name another with --config.`,
  noDifference: 'The datasets are the same.',
  noFormat: (known) => `Nothing to export to: give --format (${known}) or --to postgres://….`,
  badDatabase: 'A database is named by an address such as --to postgres://user@host/database.',
  exported: (rows, files, dir) => `${rowsIn(rows)}written to ${dir}: ${files}`,
}

const zh: Messages = {
  table: {
    columns: ['指标', '值', '单位', '时间', '地点', '变化', '原文'],
    published: (date, basis, reason) => `发布日期：${date ?? '未知'}（${basis}）。${reason}`,
    nothing: '没有找到事实。',
  },
  failed: (place, reason) => `${place}：${reason}`,
  noneExists: (paths) => `${paths} 都不存在，未写入任何内容：请检查路径。`,
  noMatch: (globs) => `没有文件匹配 ${globs}：请检查通配符，并加引号以免被 shell 展开。`,
  moreFailures: (n, path) => `……另有 ${n} 条，见 ${path}`,
  progress: (p) =>
    `${p.done}/${p.total} MB，${p.articles} 篇，每秒 ${p.rate} 篇、${p.megabytes} MB，失败 ${p.failed}，事实 ${p.facts} 条，还需 ${p.left} 秒`,
  summary: (s) =>
    `共 ${s.articles} 篇，用时 ${s.seconds} 秒（此前已完成 ${s.reused} 篇，每秒 ${s.rate} 篇），失败 ${s.failed}，无日期 ${s.undated}，有残损 ${s.damaged}\n` +
    `提及：${s.mentions}\n事实：${s.facts}\n无代码的地名：${s.places}\n单位未识别的数字（按其后一字）：${s.units}\n` +
    (s.unchanged ? `${s.out} 已包含全部结果：无事可做` : `已写入 ${s.out}`),
  stopped: (out, articles) =>
    `已停止：已完成的 ${articles} 篇均已保留，${out} 中原有的数据保持原样；再次运行同一命令即可继续。`,
  tooMany: (failed, out) =>
    `失败 ${failed} 篇后停止：请处理或调高 --max-failures；已完成的均已保留，${out} 中原有的数据保持原样。`,
  badShard: (value) => `--shard 不能是“${value}”：请给出份号与份数，如 2/8。`,
  noStdin: 'run 读取文件和文件夹：标准输入请交给 zhfacts extract。',
  merged: (shares, articles, failed, out) => `已合并 ${shares} 份：${articles} 篇，失败 ${failed}，已写入 ${out}`,
  badDate: (date) => `“${date}”不是日期：请给出日（2023-02-15）、月（2023-02）或年（2023）。`,
  badNumber: (option, value) => `${option} 不能是“${value}”：请给出大于零的数。`,
  oneId: '--id 只能用于一篇文章：请只给一个文件，或去掉该选项。',
  badSchema: (name) => `没有名为“${name}”的模式：请选 result、mention、fact、config、rules 或 dictionary。`,
  crash: (reason) => `zhfacts 出错（${reason}）：这是程序的问题，请报告。`,
  badSpan: (span) => `“${span}”不是文件中的一段：请写成 文件:起-止（UTF-16 码元），如 a.txt:10-15。`,
  nothingThere: '此处没有考虑过任何提及。',
  kept: '保留',
  refused: '舍弃',
  badFormat: (name, known) => `没有名为“${name}”的格式：可选 ${known}。`,
  noConfig: (name) =>
    `此处没有 ${name}：请新建一个，如 {"inputs": ["articles"], "out": "dataset"}，或用 --config 指定。`,
  noDifference: '两个数据集相同。',
  noFormat: (known) => `没有导出目标：请给出 --format（${known}）或 --to postgres://…。`,
  badDatabase: '数据库用地址指定，如 --to postgres://用户@主机/数据库。',
  exported: (rows, files, dir) => `${rowsIn(rows)}已写入 ${dir}：${files}`,
}

/** The messages of a language. */
export const messagesOf = (language: Language): Messages => (language === 'zh' ? zh : en)
