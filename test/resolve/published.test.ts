import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { sourceOf } from '../support.ts'

const publishedOf = (text: string, given: string | null = null) => extract(sourceOf(text, given)).published

describe('the date given with the article', () => {
  it('holds to the day', () => {
    expect(publishedOf('货运量增长。', '2023-02-15T08:30:00')).toMatchObject({ date: '2023-02-15', basis: 'given' })
  })

  it.each([
    ['2008年04月05日 09:12', '2008-04-05'],
    ['2014年3月11日20:56', '2014-03-11'],
    ['2004年9月10日', '2004-09-10'],
    ['2023/2/5', '2023-02-05'],
    ['2023.02.05 08:00', '2023-02-05'],
    ['2023-2-5', '2023-02-05'],
    ['2023-02-05 08:00:00', '2023-02-05'],
  ])('is read as pages write it: %s', (given, date) => {
    expect(publishedOf('货运量增长。', given)).toMatchObject({ date, basis: 'given' })
  })

  it.each(['2008年13月5日', '2023-02-30', '2023年2月5日讯', '昨天'])('is refused where it is none: %s', (given) => {
    expect(publishedOf('货运量增长。', given)).toMatchObject({ date: null, basis: 'unknown' })
  })

  it('may be a month in Chinese', () => {
    expect(publishedOf('2月3日，港口开工。', '2021年5月')).toMatchObject({ date: null, basis: 'given' })
  })

  it('takes the day of the dateline where only the month is given', () => {
    const text = '本报武汉5月6日电 今年一季度，全市港口吞吐量增长。'
    expect(publishedOf(text, '2021-05')).toMatchObject({ date: '2021-05-06', basis: 'dateline', evidence: [4, 8] })
  })

  it('keeps a month alone where the text names no day of it', () => {
    expect(publishedOf('2月3日，港口开工。', '2021-05')).toMatchObject({ date: null, basis: 'given' })
  })
})

describe('the date that the text says', () => {
  it.each([
    ['2021-05-06', 'dateline', '（2021年5月6日讯）今年以来港口繁忙。'],
    ['2021-05-06', 'dateline', '港口繁忙\n2021-05-06 09:12 来源：港口网\n今年以来船舶增多。'],
    ['2021-05-06', 'dateline', '本报武汉5月6日讯 2021年4月，港口吞吐量增长5%。'],
    ['2024-01-06', 'inferred', '海关今天（1月6日）发布的数据显示，2023年12月出口增长5%。'],
    ['2024-12-20', 'inferred', '国务院12月20日公布该条例，自2025年1月1日起施行。'],
    ['2023-02-15', 'inferred', '2月14日，市场开业。2月15日，首批货物入库。截至2023年1月底，已备案商户300户。'],
    ['2021-05-06', 'inferred', '2021年5月6日，大桥通车。'],
    ['2018-11-09', 'dateline', '11月9日讯 18-19赛季篮球常规赛今日展开，主队获胜。'],
    ['2019-02-03', 'dateline', '2月3日讯 18-19赛季篮球常规赛今日展开，主队获胜。'],
    ['1998-01-08', 'dateline', '新华社北京1月8日电 1998年元旦以来，各地市场繁荣。'],
    ['2022-02-10', 'dateline', '本报武汉2月10日电 2021年共完成货运量5亿吨，增长6%，全市港口繁忙。'],
    ['2026-03-09', 'inferred', '今天（3月9日）闭幕。“十五五”开局之年，港口建设加快。'],
    ['2024-09-02', 'inferred', '今天（9月2日）举行会谈。今年是新中国成立75周年。'],
    ['2025-05-22', 'inferred', '今天（5月22日），广播开播75周年。1950年5月22日，第一次播音。'],
    ['2025-11-06', 'inferred', '今天（11月6日），第八届进博会继续举行，展台前人头攒动。'],
    ['2023-04-16', 'inferred', '今天（4月16日），第133届广交会迎来第二天。'],
    ['1998-01-22', 'dateline', '本报北京1月22日电 参加第十八届冬奥会的代表团今天成立。'],
    ['2025-11-17', 'inferred', '2025世界港航大会今天（11月17日）在宁波开幕。'],
    ['1998-01-04', 'dateline', '本报宁波1月4日讯 九八海港杯围棋快棋赛，今天在宁波拉开序幕。'],
    ['2022-12-06', 'inferred', '市委12月6日召开会议，分析研究2023年港口工作。'],
    ['2024-05-27', 'inferred', '新闻办今天（5月27日）举行发布会。\n2023年，港口货物总量超过6亿吨，增长6%。'],
    ['2023-09-01', 'inferred', '部长9月1日致信祝贺港口学院建校70周年。学院由1953年创办的船校发展而来。'],
    ['2023-03-28', 'inferred', '办公室今天（3月28日）发表《2022年港口安全报告》。'],
    ['1998-01-01', 'dateline', '本报济南1月1日电 市政府决定从1998年元月起，提高补助标准。'],
    ['2024-04-17', 'inferred', '截至4月17日，工作组已进驻港口。受理时间截止到2024年7月12日。'],
    ['2023-01-02', 'inferred', '2022年12月31日至2023年1月2日，代表团访问港口。'],
    ['1998-01-15', 'dateline', '在座谈会上的讲话\n（一九九八年一月十五日）\n同志们：今天开会。'],
    [
      '2022-10-23',
      'inferred',
      '会议公报\n会议于2022年10月23日在宁波举行，听取了报告。会议2022年10月23日通过决议，提出了任务。',
    ],
    ['2025-08-28', 'inferred', '今天（8月28日）发布。银行定于2025年9月3日起陆续发行纪念币。'],
    ['2023-07-20', 'inferred', '今天（7月20日）发布消息。2022年，园区产值达到30亿元。'],
    ['2026-01-06', 'inferred', '今天（1月6日）发布消息。2026年，各地还将新增5万个学位。'],
    ['2026-04-18', 'inferred', '今天（4月18日）发布消息，近日部署开展2026年种业监管行动。'],
    ['2025-03-11', 'inferred', '3月11日，十四届全国人大三次会议在北京闭幕。'],
    [
      '1998-01-09',
      'dateline',
      '突尼斯会议闭幕，港口合作加强。\n1998年元旦以来，来往船舶增多。\n（本报突尼斯1月9日电）',
    ],
    ['2024-12-16', 'inferred', '今天（12月16日），同学会发表文章，祝贺澳门回归祖国25周年。'],
    ['2024-03-09', 'inferred', '记者9日从十四届全国人大二次会议秘书处了解到，代表关心港口建设。'],
    ['2020-05-23', 'inferred', '十三届全国人大三次会议23日在北京举行。'],
    ['2024-01-31', 'inferred', '今天（1月31日）发布的数据显示，截至2023年底，园区有企业300家。'],
    ['1998-01-29', 'dateline', '本报武汉1月29日电 到1997年底，全省共建立联系点300个。'],
    ['2026-06-11', 'inferred', '昨天（6月11日），2026年港口购物月启动。'],
    [
      '2011-07-28',
      'inferred',
      '7月28日，港口集团签约，授权期从2009年1月19日至2013年12月31日。据介绍，2010年园区出口金额为2.9亿元。',
    ],
    ['2023-06-12', 'inferred', '今天（6月12日）开幕，2023年港口物流大会在宁波举行。'],
  ])('finds %s by its %s', (date, basis, text) => {
    const published = publishedOf(text)
    expect(published).toMatchObject({ date, basis })
    expect(published.evidence).not.toBeNull()
    expect(published.reason).toMatch(/^[A-Z].*\.$/u)
  })

  it('takes the day from the address of the page where the text says none', () => {
    const source = sourceOf('今年以来港口繁忙。')
    const address = 'https://example.com/news/2023/02/15/a1.html'
    const { published } = extract({ ...source, origin: { ...source.origin, url: address } })
    expect(published).toMatchObject({ date: '2023-02-15', basis: 'page', evidence: null })
  })

  it('knows the year alone where no day is told', () => {
    const { published, mentions } = extract(sourceOf('记者从2011年港口开工发布会上获悉，今年将新建5个码头。'))
    expect(published).toMatchObject({ date: null, basis: 'inferred' })
    expect(mentions.find((m) => m.text === '今年')).toMatchObject({ edtf: '2011' })
  })

  it('says which words the year follows from', () => {
    const { reason } = publishedOf('2月15日，首批货物入库。截至2023年1月底，已备案商户300户。')
    expect(reason).toContain('2023年1月底')
  })
})

describe('a date that cannot be known', () => {
  it.each([
    ['no day', '今年以来，港口繁忙。'],
    ['no year', '今天（8月8日）发布的数据显示，前7个月出口增长5%。'],
    ['a year of long ago', '9月10日，两国元首通话。两国2011年6月建交。'],
    ['the start of an anniversary', '今天（5月22日）是该校周年校庆，该校建于1951年5月22日。'],
    ['figures of a span that holds the day', '生意社4月14日讯 2010年1—10月，产量增长5%。'],
    ['figures of a year still under way', '今天（12月13日）发布消息。2022年，园区产值达到30亿元。'],
    ['a forecast of a year', '今天（5月9日）开工。预计2011年，钢需求量达到1000万吨。'],
    ['the day of a book', '这段文字节选自他的自传，港口出版社，2009年11月1日出版。'],
    ['a year that it compares with', '今天（2月16日），客流比2025年同期增长8%。2025年春运收官时，客流也大。'],
    ['a jubilee told of another year', '今天（8月8日）发布。去年是新中国成立70周年。'],
    ['a jubilee that is to come', '10月30日，双方会谈，愿以明年联合国成立80周年为契机深化合作。'],
    ['a speech at a jubilee', '6月8日，各地学习在庆祝中国共产党成立100周年大会上的讲话。'],
    ['a session of old', '今天上午，各地学习讲话。他在十四届全国人大一次会议期间强调了港口建设。'],
    [
      'a day of every year',
      '11月11日，订单猛增，各家电商都加派人手，仓库里灯火通明，快递车一辆接一辆地开出大门。2010年的“双11”，订单还不多。',
    ],
    ['a fair of which another year is told', '今天（11月6日）发布消息。他曾在第八届进博会上参展。'],
    ['a fair out of its season', '今天（2月6日）发布消息。第八届进博会签约项目已投产。'],
    ['a session to come', '会议15日举行。会议决定，十四届全国人大常委会第十九次会议12月22日至27日举行。'],
    ['two jubilees', '部长9月1日祝贺建校70周年和创刊30周年。学院由1953年创办的船校发展而来。'],
    ['a report of what is to come', '办公室今天（3月28日）发表《2022年港口发展趋势报告》。'],
    ['years of another count', '今天（3月28日），2025家企业参展，大会在宁波开幕。'],
    ['a plan that begins next year', '今天（10月8日）发布。明年是“十五五”开局之年。'],
    ['a letter about an older page', '你报2011年6月4日读者来信版刊登的来信引起了重视。'],
    ['a year to come', '7月20日，新厂奠基，预计2028年9月投产。'],
    [
      'a past day in the middle',
      '这家企业经营稳健，产品远销海外，客户遍布多个国家和地区，口碑一直很好，员工也多，在当地颇有名气。2003年4月27日，它创下纪录，此后又多次打破。',
    ],
  ])('stays open with %s', (_why, text) => {
    expect(publishedOf(text)).toMatchObject({ date: null, basis: 'unknown', evidence: null })
  })
})
