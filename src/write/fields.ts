/** What a field is called in Chinese, and what it means in English and Chinese. */
export interface FieldWords {
  readonly title: string
  readonly en: string
  readonly zh: string
}

/*
 * One row a field: its name, its Chinese title, what it means. `record.field` holds where a record gives a name a
 * meaning of its own; a bare name holds everywhere else. The dictionary, the schemas and Chinese column titles read it.
 */
const ROWS: readonly (readonly [name: string, title: string, en: string, zh: string])[] = [
  // shared
  ['article', '文章', 'Id of the article.', '文章编号。'],
  ['start', '起', 'Where it begins in the text, in UTF-16 code units.', '在原文中的起点（UTF-16 码元）。'],
  [
    'end',
    '止',
    'Where it ends in the text (exclusive), in UTF-16 code units.',
    '在原文中的终点（不含，UTF-16 码元）。',
  ],
  ['text', '原文', 'The words of the text themselves.', '原文文字。'],
  ['rule', '规则', 'Name of the rule that made the record.', '得出该记录的规则名称。'],
  ['kind', '类别', 'What kind of record it is.', '记录类别。'],
  ['value', '值', 'The value; empty for a range or a vague count.', '数值；区间或概数为空。'],
  ['min', '下限', 'Lower bound, inclusive (超1300列: 1300).', '下限（含）。超1300列为1300。'],
  ['max', '上限', 'Upper bound, inclusive (近70亿元: 7000000000).', '上限（含）。近70亿元为7000000000。'],
  [
    'unit',
    '单位',
    'Unit as written, without 万 or 亿; none for an index or a bare count.',
    '原文的单位，不含万、亿；指数和无量词的数没有单位。',
  ],
  ['currency', '币种', 'Currency, ISO 4217.', '货币代码（ISO 4217）。'],
  ['title', '标题', 'Title of the article.', '文章标题。'],
  ['published', '发布日期', "The article's own date.", '文章自身的日期。'],
  ['source', '来源', 'Who says so (据海关统计: 海关).', '消息来源（据海关统计：海关）。'],
  ['evidence', '依据', 'The clause or clauses that hold the statement.', '陈述所在的分句。'],
  ['time', '时间', 'Day or period that the value holds for, EDTF (ISO 8601-2).', '数值所属的日期或时期（EDTF）。'],
  ['place', '地点代码', 'Code of the smallest place that the value holds for.', '数值所属最小地点的代码。'],
  ['place_name', '地点', 'Full name of that place, from the outermost.', '该地点的全称，自上而下。'],
  ['reason', '说明', 'A sentence that says why.', '说明原因的一句话。'],
  ['messages', '疑点', 'Doubts about the article, for people to look at.', '对文章的疑点，供人查看。'],
  // result
  ['result.schema', '格式', 'Name and version of the output format.', '输出格式的名称与版本。'],
  [
    'result.id',
    '编号',
    'Id of the article: as given, else from its file and content.',
    '文章编号：给定的，或由文件与内容得出。',
  ],
  ['result.source', '出处', 'Where the article was read from.', '文章读自何处。'],
  ['result.text', '原文', 'The text that offsets point into, exactly as read.', '各偏移所指的原文，与读入时一致。'],
  [
    'result.mentions',
    '提及',
    'All numbers, amounts, times and places that were recognized.',
    '识别出的数、量、时间与地点。',
  ],
  ['result.facts', '事实', 'One row per statement that carries a number.', '每条含数值的陈述为一行。'],
  ['result.zones', '区域', "Stretches of text that aren't the story.", '不属于正文的部分。'],
  // source
  ['source.path', '文件', 'File that the article was read from.', '文章所在文件。'],
  ['source.line', '行号', 'Line of a JSON-lines file.', 'JSON Lines 文件中的行号。'],
  ['source.url', '网址', 'Address of the article.', '文章网址。'],
  ['source.format', '格式', 'How the input was read.', '输入的读取方式。'],
  ['source.encoding', '编码', 'Character encoding that was read.', '读入时的字符编码。'],
  ['source.sha256', '校验和', 'SHA-256 of the text, hexadecimal.', '原文的 SHA-256（十六进制）。'],
  // published
  ['published.date', '日期', 'The date, YYYY-MM-DD; null where it is unknown.', '日期（YYYY-MM-DD）；未知为空。'],
  ['published.basis', '依据方式', 'How the date was found.', '日期的得出方式。'],
  ['published.evidence', '依据', 'Place in the text that the date rests on.', '日期所依据的原文位置。'],
  // fact
  ['fact.id', '事实编号', 'Id of the fact: the article and a running number.', '事实编号：文章编号加序号。'],
  ['fact.anchor', '锚点', 'Span of the value that the row is about.', '该行所述数值的位置。'],
  [
    'fact.kind',
    '类别',
    'level: how much; change: how it moved; share: part of a whole; range: from … to.',
    'level 水平值；change 变化；share 占比；range 区间。',
  ],
  ['fact.subject', '主体', 'Whose metric it is.', '指标的主体。'],
  ['fact.metric', '指标', "What is measured, in the text's own words.", '所量度的内容，用原文字词。'],
  [
    'fact.time_basis',
    '时间依据',
    'stated: said in the same sentence; carried: from an earlier one.',
    'stated 同句说明；carried 沿用前文。',
  ],
  ['fact.change', '变化', 'How the value moved, and against what.', '数值的变化及其对比对象。'],
  ['fact.share_of', '占比总体', 'The whole that a share is of.', '占比所属的总体。'],
  [
    'fact.status',
    '状态',
    'actual, planned (拟), expected (预计), estimated or target.',
    'actual 实际；planned 计划；expected 预计；estimated 估计；target 目标。',
  ],
  ['fact.restates', '重复', 'Id of the fact that this one repeats.', '所重复的事实编号。'],
  ['fact.confidence', '置信度', '0 to 1: how sure the row is.', '0 至 1，对该行的把握。'],
  ['fact.why', '规则', 'The rules that made the row.', '得出该行的规则。'],
  // change
  [
    'change.type',
    '变化类型',
    'yoy 同比, mom 环比, qoq, ytd 比年初, since, cagr 年均, from_to 由A至B, other.',
    'yoy 同比；mom 环比；qoq 季环比；ytd 比年初；since 自某时；cagr 年均；from_to 由A至B；other 其他。',
  ],
  ['change.direction', '方向', 'up, down or flat.', 'up 升；down 降；flat 平。'],
  ['change.value', '变化值', 'By how much; empty for a range.', '变化幅度；区间为空。'],
  ['change.unit', '变化单位', '%, 百分点, 倍, or the unit of the value.', '%、百分点、倍，或数值的单位。'],
  ['change.span', '位置', "Place of the change's number in the text.", '变化数字在原文中的位置。'],
  ['change.from', '起始值', 'The value before, where it is said.', '原来的值（如有说明）。'],
  ['change.to', '终止值', 'The value after, where it is said.', '后来的值（如有说明）。'],
  ['change.base', '基期', 'EDTF of the period compared with, where the text names it.', '对比时期（EDTF，如有说明）。'],
  // mention
  ['mention.rule', '规则', 'Name of the rule that made the mention.', '得出该提及的规则名称。'],
  ['mention.implied', '推定', 'Fields that were supposed, not stated.', '推定而非原文说明的字段。'],
  [
    'mention.exact',
    '精确值',
    'The decimal digits, where a double cannot hold them.',
    '双精度数容纳不下时的十进制数字。',
  ],
  ['mention.modifier', '修饰', 'Word beside the number: 约, 余, 超 …', '数词旁的修饰：约、余、超等。'],
  ['mention.ucum', 'UCUM单位', 'UCUM code of the unit.', '单位的 UCUM 代码。'],
  ['mention.base', '基本单位值', 'The value in the base unit of its dimension.', '以该量纲基本单位表示的值。'],
  [
    'mention.unit',
    '单位',
    'Unit as written, without 万 or 亿; 元/吨 for a price.',
    '原文的单位，不含万、亿；价格如元/吨。',
  ],
  ['mention.per', '每', 'What a price is for (元/吨: 吨).', '价格的计量对象（元/吨：吨）。'],
  [
    'mention.type',
    '时间类型',
    'date, period, time, duration or set.',
    'date 日期；period 时期；time 时刻；duration 时长；set 频次。',
  ],
  ['mention.edtf', 'EDTF时间', 'The time as EDTF (ISO 8601-2).', '时间的 EDTF（ISO 8601-2）表示。'],
  [
    'mention.ref',
    '时间指向',
    'PRESENT_REF, PAST_REF or FUTURE_REF for 目前, 近日 …',
    '目前、近日等所指：现在、过去、将来。',
  ],
  ['mention.duration', '时长', 'ISO 8601 duration.', 'ISO 8601 时长。'],
  ['mention.set', '频次', 'ISO 8601 duration of the recurrence (每年: P1Y).', '重复周期（每年：P1Y）。'],
  ['mention.first', '首日', 'First calendar day.', '时期的第一天。'],
  ['mention.last', '末日', 'Last calendar day, inclusive.', '时期的最后一天（含）。'],
  ['mention.anchor', '推算基准', 'What the time was resolved against.', '时间推算所据。'],
  [
    'mention.code',
    '代码',
    'GB/T 2260 code in China, ISO 3166-1 for countries.',
    '中国为 GB/T 2260 区划代码，国家为 ISO 3166-1。',
  ],
  ['mention.level', '级别', 'Administrative level, or kind of region.', '行政级别或区域类型。'],
  ['mention.path', '全称', 'Full names from the outermost.', '自上而下的全称。'],
  [
    'mention.within',
    '所属名称',
    'What the name is part of: organization, brand, event or facility.',
    '地名所在的名称：机构、品牌、活动、设施。',
  ],
  ['mention.alternatives', '其他候选', 'Other codes that the name could have meant.', '同名的其他候选代码。'],
  ['mention.facility', '设施类型', 'What kind of facility it is.', '设施类型。'],
  ['anchor.edtf', '基准时间', 'EDTF of the time resolved against.', '基准时间（EDTF）。'],
  ['anchor.basis', '基准依据', 'Where that came from.', '基准的来源。'],
  ['anchor.span', '基准位置', 'Its place in the text, if it has one.', '基准在原文中的位置（如有）。'],
  ['base.value', '基本单位值', 'The value in the base unit.', '以基本单位表示的值。'],
  ['base.unit', '基本单位', 'The base unit of the dimension.', '量纲的基本单位。'],
  [
    'mention.part',
    '部分',
    'Part of the place that is meant (南部 in 新疆南部).',
    '所指地点的一部分（新疆南部的南部）。',
  ],
  [
    'mention.former',
    '旧名',
    'Where the name is one of the past: the last year that it held, and the code of then.',
    '旧名：最后沿用的年份及当时的代码。',
  ],
  [
    'mention.name',
    '设施全称',
    'Full name: of a short form (该站) the one that was said before.',
    '全称；简称（该站）取前文所述的名称。',
  ],
  ['mention.raw', '网页位置', 'Where the mention stands in the page that was read.', '在所读网页中的位置。'],
  ['source.outlet', '媒体', 'Who published the article, as its page says.', '网页所示的发布媒体。'],
  ['source.encoding_reason', '编码依据', 'Why the input was taken for that encoding.', '判定该编码的原因。'],
  ['former.until', '沿用至', 'The last year in which the name held.', '该名沿用的最后年份。'],
  ['former.code', '旧代码', 'The code of then, where it was another.', '当时的代码（如不同）。'],
  [
    'mentions.former_until',
    '旧名沿用至',
    'The last year in which the name held, where it is one of the past.',
    '旧名沿用的最后年份。',
  ],
  // zone, message
  ['zone.type', '区域类型', "Why the stretch isn't the story.", '不属于正文的原因。'],
  ['message.span', '位置', 'Place in the text; null for the whole article.', '在原文中的位置；空为全文。'],
  // tables
  ['articles.id', '编号', 'Id of the article.', '文章编号。'],
  ['articles.published_basis', '日期方式', 'How the date was found.', '日期的得出方式。'],
  ['articles.published_reason', '日期说明', 'A sentence that says why.', '日期得出的说明。'],
  ['articles.facts', '事实数', 'How many facts it has.', '事实条数。'],
  ['articles.mentions', '提及数', 'How many mentions it has.', '提及个数。'],
  ['articles.messages', '疑点数', 'How many doubts it has.', '疑点个数。'],
  ['facts.time_first', '首日', 'First calendar day of the time.', '时间的第一天。'],
  ['facts.time_last', '末日', 'Last calendar day of the time, inclusive.', '时间的最后一天（含）。'],
  ['facts.change_type', '变化类型', 'Type of the first change.', '首项变化的类型。'],
  ['facts.change_direction', '变化方向', 'Direction of the first change.', '首项变化的方向。'],
  ['facts.change_value', '变化值', 'Value of the first change.', '首项变化的值。'],
  ['facts.change_unit', '变化单位', 'Unit of the first change.', '首项变化的单位。'],
  ['facts.change_more', '其他变化', 'All further changes, as JSON.', '其余变化（JSON）。'],
  [
    'mentions.time_type',
    '时间类型',
    'date, period, time, duration or set.',
    'date 日期；period 时期；time 时刻；duration 时长；set 频次。',
  ],
  ['mentions.base_value', '基本单位值', 'The value in the base unit.', '以基本单位表示的值。'],
  ['mentions.base_unit', '基本单位', 'The base unit of the dimension.', '量纲的基本单位。'],
  ['mentions.code_name', '代码地名', 'Full name of the place that the code means.', '代码所指地点的全称。'],
]

const words: ReadonlyMap<string, FieldWords> = new Map(ROWS.map(([name, title, en, zh]) => [name, { title, en, zh }]))

/** The record that a table's rows are, where they share their fields' words. */
const RECORDS: Readonly<Record<string, string>> = {
  articles: 'source',
  facts: 'fact',
  mentions: 'mention',
  zones: 'zone',
  messages: 'message',
}

/** The words for a record's or a table's field; undefined where there are none. */
export const fieldWords = (record: string, field: string): FieldWords | undefined =>
  words.get(`${record}.${field}`) ?? words.get(`${RECORDS[record] ?? record}.${field}`) ?? words.get(field)

/** The Chinese title of a table's column. */
export const titleOf = (table: string, column: string): string => fieldWords(table, column)?.title ?? column
