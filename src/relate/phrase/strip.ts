import { longestAt, longestBefore, type Lookup, prefixes, suffixes } from '../../text/lookup.ts'

const rows = (text: string) =>
  text
    .split(/\s+/u)
    .filter((w) => w !== '')
    .map((w) => [w, true] as const)

/** Words that open a clause and say nothing of what is measured. */
const OPENERS: Lookup<true> = prefixes(
  rows(
    '如果 若 若是 假如 倘若 只要 即使 即便 虽然 虽 尽管 由于 因为 不过 然而 可是 但是 于是 随后 其后 首先 其次 其中 此外 同时 与此同时 另外 另据 一是 二是 三是 四是 五是 这是 那是 也就是 而 但 并 且 也 还 则 又 就 即 首日 当日 因此 由此 目前 仅 仅仅 仍 均 都 当年 全部 共 共计 合计 总计 累计 其余 以及 和 及 将 已 已经 ' +
      '， 。 、 ； ： , ; : ” 》 ） ) 】 · — - 了解 据悉 据介绍 据了解 初步统计 以来 以后 期间 期内 间 起 底 末 的 份 ！ ! ？ ? 」 』 " 并且 而且 不仅 不但 包括 例如 如 比如 特别是 尤其是 主要 另 全国共 全省共 全市共 只见 可见',
  ),
)

/** Words between what is measured and its number, to be taken off its end. */
const LINKS: Lookup<true> = suffixes(
  rows(
    `低至 高至 多至 达 达到 已达 共达 高达 多达 为 约为 约 大约 超 超过 已超过 已超 突破 已突破 逾 近 将近 接近 有 共有 约有 共 合计 总计 累计 实现 完成 是 仅 仅为 仅有 只有 至 到
     增至 增加至 增加到 降至 下降至 降到 提升至 提升到 提高至 升到 增到 减到 涨到 跌到 暴涨到 暴跌到 大涨到 大跌到 减少到 上涨到 下跌到 回升到 走高 走低 定为 定在 降到了 跌到了 升到了 涨到了 提升到了 提高到了 增加到了 减少到了 上调至 上调到 上调为 下调至 下调到 下调为 调整至 调整为 提高到 上升至 升至 扩大至 回升至 回落至 减少至 攀升至 增长至 增长到 上涨至 涨至 跌至 缩短至 缩短到 上升到 下降到
     扩大到 发展到 分别为 分别达 分别达到 分别是 均为 均达 均超 均超过 已 已经 了 将 将达 将达到 预计 预计达 预计将达 预计为 可 可达 可达到 能达 能够达到 不低于
     不少于 不超过 至少 最多 最高达 可实现 预计可实现 将实现 已完成 共完成 累计完成 共实现 累计达 累计为 累计实现 ： : （ ( “ 、 ， , 不到 不足 多 分别 分别实现
     分别完成 均 都 也 又 则 却 还 再 即 就 就有 就达 跌破 超出 稳定在 稳定保持在 持续保持在 保持在 控制在 维持在 收报 报收 报收于 收于 报于 一 的 达约 达近 达超 逐步 为约 计划为 分别计划为 总是 并非 并非总是 初步核算 初步统计 设
     分别约为 总共 一共 只 才 连续 连续超 连续超过 更 更是 持续保持 一直保持 继续保持 保持着 将会 锐减至 跌落至 下滑至 滑落至 暴跌至 骤降至 骤减至 猛增至 激增至 飙升至 飙升到 攀升到 回落到 缩减至 压缩至 压减至 萎缩至 收窄至 延长至 增加为 曾达 仅剩 只剩 还剩 竟 竟达 相当于 由 从 成 人民币 港币 美元 报 每吨 收于每桶 每桶 每公斤 收于每吨 仍为 仍有 持平 依然有 也有 还有 又有 已有 都有 已建 共计 总额达 再次 首次 由原来的 过 各`,
  ),
)

/** Characters before a link that make it a part of another word: 签约, 通达, 所有. */
const JOINED: Readonly<Record<string, string>> = {
  设: '建开增附铺创陈架布预',
  才: '人英天秀干方刚',
  只: '船',
  更: '变',
  还: '归偿退返交',
  就: '成造迁',
  由: '自理缘事',
  是: '但于可',
  又: '却',
  则: '规原法准细守通总实章附',
  却: '冷忘推了退抛',
  约: '北签合条节大预公契特履违',
  达: '通到抵发雷表传直可伟富信腾宏恒',
  有: '所没具拥占享持私国公富含仅',
  近: '附最临靠邻新',
  为: '作成因认行以较人定',
  定为: '稳确锁固',
  共: '公总',
  成: '完达建组形落制合养收提构生造变',
  可: '许认',
  一: '之统第唯单同',
  多: '众诸很更许',
  的: '目',
  到: '签报收接得做降升增减涨跌加',
  都: '首成',
  过: '通经路透越错胜',
  再: '',
  将: '健',
  各: '',
  均: '人日年月户亩平',
  报: '日预汇申公情年季月晚早海电',
  预: '',
  美元: '兑对',
  人民币: '兑对',
}

/** Characters behind an opener that make it a part of another word: 就业, 份额, 共享. */
const OPENING: Readonly<Record<string, string>> = {
  如: '今何期实约',
  若: '干',
  就: '业医餐读诊学职任近地',
  份: '额',
  共: '享同和青体识管',
  均: '价衡值摊速势',
  间: '接隔距',
  起: '重降点步草诉伏价售爆薪飞',
  底: '薪价层部盘气特线色数',
  末: '端期',
  还: '款贷原债',
  也: '门',
  和: '田平谐解龙政县顺静布',
  并: '购轨网行列联',
  且: '末',
  但: '丁',
  而: '立',
  即: '食时墨期',
  另: '类',
  都: '市匀江',
  将: '军士领',
  及: '时格',
  的: '士哥',
  已: '婚',
}

/** Whether an opener that stands at an offset is only the beginning of another word. */
const isOpening = (text: string, word: string, at: number): boolean =>
  word.length === 1 && (OPENING[word]?.includes(text.charAt(at + 1) || '…') ?? false)

/** No word of these tables is longer. */
const LONGEST = 10

/** The longest word that ends at `end` and doesn't begin before `from`. */
export function longestWithin<T>(
  table: Lookup<T>,
  text: string,
  { from, end }: { from: number; end: number },
): readonly [string, T] | undefined {
  return longestBefore(table, text, end, Math.max(from, end - LONGEST))
}

/** Whether a link that ends at `end` is only the end of another word: 签约, 北约. */
export const isJoined = (text: string, link: string, end: number): boolean =>
  JOINED[link]?.includes(text.charAt(end - link.length - 1) || '…') ?? false

/** Takes known words off the beginning and the end of a stretch; returns what is left. */
export function strip(text: string, start: number, end: number): { start: number; end: number } {
  let from = start
  let to = end
  for (;;) {
    while (from < to && /\s/u.test(text.charAt(from))) from++
    const open = longestAt(OPENERS, text, from)
    if (!open || from + open[0].length > to || isOpening(text, open[0], from)) break
    from += open[0].length
  }
  for (;;) {
    while (to > from && /\s/u.test(text.charAt(to - 1))) to--
    const link = longestWithin(LINKS, text, { from, end: to })
    if (!link || isJoined(text, link[0], to)) break
    to -= link[0].length
  }
  return { start: from, end: to }
}
