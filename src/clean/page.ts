import type { Span } from '../model/span.ts'
import type { Line } from './lines.ts'

/** The part of a page before or behind the story. */
export interface Frame extends Span {
  readonly rule: 'page-head' | 'page-foot'
}

/** Lines that only a page's frame has, as whole lines: menus, buttons, headings of lists. */
const MENU = new Set(
  (
    '首页 网站首页 返回首页 官网 节目官网 登录 注册 搜索 导航 网站导航 网站地图 设为首页 加入收藏 收藏 打印 关闭 打印本页 关闭窗口 返回顶部 回到顶部 ' +
    '关于我们 联系我们 广告服务 招聘信息 法律声明 友情链接 意见反馈 帮助中心 手机版 客户端 更多 更多> 更多>> 更多» 查看更多 加载更多 点击加载更多 展开全文 ' +
    '内容简介 视频简介 简介 全部评论 查看更多评论 网友评论 最新评论 发表评论 我要评论 热播榜 排行榜 点击排行 热门推荐 热点推荐 相关推荐 相关阅读 相关新闻 相关文章 相关链接 相关视频 ' +
    '推荐阅读 延伸阅读 精彩推荐 猜你喜欢 为您推荐 上一篇 下一篇 分享 分享到 正文 主要内容 新闻正文 正文内容 true false undefined null | > >> » --> <!--'
  ).split(' '),
)

/** Headings that the story itself stands under. */
const OPENING = new Set(['正文', '主要内容', '新闻正文', '正文内容'])

/** Headings of what follows a story: lines from here on aren't the story any more. */
const CLOSING = new Set(
  (
    '全部评论 查看更多评论 网友评论 最新评论 发表评论 我要评论 热播榜 排行榜 点击排行 热门推荐 热点推荐 相关推荐 相关阅读 相关新闻 相关文章 相关链接 相关视频 ' +
    '推荐阅读 延伸阅读 精彩推荐 猜你喜欢 为您推荐 上一篇 下一篇 返回顶部 回到顶部 打印本页 关闭窗口 友情链接 关于我们 联系我们 网站地图'
  ).split(' '),
)

/** A page's imprint and its ways home: 版权所有, ICP备12345678号, 某某网首页. */
const IMPRINT = /版权所有|ICP备|ICP证|公网安备|Copyright|©|All Rights Reserved|^[\u4e00-\u9fff]{1,10}首页$/iu

/** What every imprint has at least one of. */
const IMPRINT_CUE = /[版公首©ACIaci]/u

const hasImprint = (text: string) => text.length <= SHORT && IMPRINT_CUE.test(text) && IMPRINT.test(text)

/** A line of labels or a bare time stamp, as it stands between a page's title and its story. */
const META =
  /^(?:发布时间|更新时间|发布日期|发布人|发布者|来源|文章来源|信息来源|作者|时间|日期|字号|字体|浏览次数|点击数|阅读次数) ?[：:]|^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日? {0,4}(?:\d{1,2}:\d{2}(?::\d{2})?)?$/u

/** Longer lines are no menus and no labels. */
const SHORT = 80

/** How much of a page's prose its head or foot may hold: teasers, lists of other stories. */
const SHARE = 0.3
/** As much as this may stand in front of a heading such as 正文: it says itself where the story begins. */
const SHARE_BEFORE_OPENING = 0.6

const isMenu = ({ text }: Line) => (text.length <= 8 && MENU.has(text)) || hasImprint(text)
const isMeta = ({ text }: Line) => text.length <= SHORT && META.test(text)
const isClosing = ({ text }: Line) => (text.length <= 8 && CLOSING.has(text)) || hasImprint(text)

/** Prose has sentences; a menu or a list of headlines has none. */
const prose = ({ text }: Line) => (/[。；，]/u.test(text) && text.length >= 20 ? text.length : 0)

/** For each line the prose before it, and at the end all of it. */
function sums(lines: readonly Line[]): readonly number[] {
  const out = [0]
  let sum = 0
  for (const line of lines) out.push((sum += prose(line)))
  return out
}

/** The index of the first line of the story. */
function firstOf(lines: readonly Line[], before: readonly number[]): number {
  const all = before[lines.length] ?? 0
  let first = 0
  for (const [i, line] of lines.entries()) {
    const seen = (before[i] ?? 0) / all
    if (seen > SHARE_BEFORE_OPENING) break
    if (OPENING.has(line.text) || (seen <= SHARE && (isMenu(line) || isMeta(line)))) first = i + 1
  }
  return first
}

/** The index behind the last line of the story. */
function lastOf(lines: readonly Line[], before: readonly number[], first: number): number {
  const all = before[lines.length] ?? 0
  const story = (before[first] ?? 0) + (1 - SHARE) * (all - (before[first] ?? 0))
  for (let i = first; i < lines.length; i++) {
    const line = lines[i]
    if (line && (before[i] ?? 0) >= story && isClosing(line)) return i
  }
  return lines.length
}

const span = (lines: readonly Line[], from: number, to: number): readonly Span[] => {
  const [start, end] = [lines[from]?.start, lines[to - 1]?.end]
  return from < to && start !== undefined && end !== undefined ? [{ start, end }] : []
}

/**
 * The head and the foot of a page that was scraped whole. A text counts as a page where at least three of its lines are
 * menus or labels, one of them a menu; the head ends with the last of them in front of the prose, and the foot begins
 * with the first heading or imprint behind it.
 */
export function framesOf(lines: readonly Line[]): readonly Frame[] {
  const menus = lines.filter(isMenu).length
  if (menus === 0 || menus + lines.filter(isMeta).length < 3) return []
  const before = sums(lines)
  if (before[lines.length] === 0) return []
  const first = firstOf(lines, before)
  const last = lastOf(lines, before, first)
  return [
    ...span(lines, 0, first).map((s) => ({ ...s, rule: 'page-head' as const })),
    ...span(lines, last, lines.length).map((s) => ({ ...s, rule: 'page-foot' as const })),
  ]
}
