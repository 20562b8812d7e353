import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean/index.ts'
import { sourceOf } from '../support.ts'

const STORY = [
  '今年前两个月，某某口岸进出口货运量达到三百万吨，比去年同期增长一成，口岸通关时间继续压缩。',
  '海关介绍，下一步将增设查验通道，推动更多货物经铁路运输，让企业少跑路、少花钱、早收货。',
].join('\n')

/** The frames of a page as [rule, first line, last line]. */
const frames = (text: string) =>
  clean(sourceOf(text))
    .zones.filter((z) => z.rule.startsWith('page-'))
    .map((z) => [z.rule, z.text.split('\n')[0]?.trim(), z.text.split('\n').at(-1)?.trim()])

describe('the frame of a page', () => {
  it('is marked before and behind the story', () => {
    const head = '\t首页\n\t商业新闻\n\t口岸货运开门红\n\t发布时间：2023-03-12\n\t发布人：某某日报\n'
    const foot = '\n\t编辑：甲乙\n\t全部评论\n\t热播榜\n\tTOP 1\n\t夏天去哪里看海？\n\t某某网版权所有'
    expect(frames(head + STORY + foot)).toEqual([
      ['page-head', '首页', '发布人：某某日报'],
      ['page-foot', '全部评论', '某某网版权所有'],
    ])
  })

  it('reaches to the heading that the story stands under, over a summary of it', () => {
    const head = '节目官网\n视频简介\n本期介绍某某口岸前两个月的货运情况，并回顾去年口岸的建设。\n主要内容\n'
    expect(frames(head + STORY)).toEqual([['page-head', '节目官网', '主要内容']])
  })

  it('keeps what the story says twice in it', () => {
    const first = STORY.split('\n')[0] ?? ''
    const { zones } = clean(sourceOf(`首页\n打印\n${first}\n正文\n${STORY}`))
    expect(zones.filter((z) => z.type === 'duplicate')).toEqual([])
  })

  it.each([
    ['without menus', `来源：某某日报\n作者：甲乙\n2023-03-12 09:30\n${STORY}`],
    ['with a menu word alone', `首页\n${STORY}`],
    ['without a story', '首页\n登录\n注册\n打印'],
  ])('is none %s', (_case, text) => {
    expect(frames(text)).toEqual([])
  })

  it('never takes the story for a foot that begins early', () => {
    expect(frames(`首页\n打印\n分享到\n相关新闻\n${STORY}`).map(([rule]) => rule)).toEqual(['page-head'])
  })
})
