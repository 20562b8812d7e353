import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { sourceOf } from '../support.ts'

/** Each row as its anchor, whose metric it is, and the metric. */
const read = (text: string) =>
  extract(sourceOf(text, '2024-03-05')).facts.map(({ anchor, subject, metric }) => [
    text.slice(...anchor),
    subject,
    metric,
  ])

describe('a list that is counted', () => {
  it.each([
    ['甲河改造、乙水库扩建、丙河治理三项工程动工。', ['三项', null, '工程动工']],
    ['中央财政拨款支持甲地建设。其中，河北、湖北、湖南三个省份已经开工。', ['三个', null, '省份']],
    ['公司在北京、上海、深圳3个城市设点。', ['3个', '公司', '城市设点']],
  ])('is nobody whom the count is of, and none is carried to it: %s', (text, row) => {
    expect(read(text)).toContainEqual(row)
  })
})

describe('words that belong to what stands beside them', () => {
  it.each([
    ['春节假期全国接待游客2亿人次。', ['2亿人次', '全国', '游客']],
    ['当天，某影城观影人次为1.2万。', ['1.2万', '某影城', '观影人次']],
    ['北京段主体结构完成46%。', ['46%', '北京段', '主体结构']],
    ['全国实际使用外资金额9000亿元。', ['9000亿元', '全国', '实际使用外资金额']],
    ['6月，新订单指数为51.2%。', ['51.2%', null, '新订单指数']],
    ['6月，美国消费者信心指数为51.2。', ['51.2', '美国', '消费者信心指数']],
    ['6月，某市服务业业务活动预期指数为51.2。', ['51.2', '某市服务业', '业务活动预期指数']],
    ['1月份，新港口岸出口货物115.6万吨。', ['115.6万吨', '新港口岸', '出口货物']],
    ['每户最高补贴金额为500元。', ['500元', '每户', '最高补贴金额']],
    ['多晶硅价格已经回到50美元。', ['50美元', '多晶硅', '价格']],
    ['甲省、乙省路网流量较大，预计增长40%。', ['40%', null, '甲省、乙省路网流量']],
  ])('%s', (text, row) => {
    expect(read(text)).toEqual([row])
  })
})
