/** 警方称|现场发现3人: who says it, in the clause itself. */
const SPEAKS =
  /^[\u4e00-\u9fffA-Za-z\d]{2,12}?(?<![号名简著俗统公宣])(?:称|说|表示|透露|获悉|了解到|认为|指出)(?![号为呼])|^[\u4e00-\u9fff]{2,12}?(?:数据|资料|报告|统计|调查|监测|结果)显示|^(?:经济学家|分析师|市场|机构|业内)(?:们|人士)?(?:此前)?(?:普遍)?(?:预期|预计|预测|估计)|^[\u4e00-\u9fff]{2,14}?(?:组织|机构|央行|银行|研究[院所])(?:此前)?(?:预[计测期]|认为)(?=[^，。；]{0,16}(?:经济(?!学)|GDP|通胀|物价))/u

/** 四财季|某公司营收: a quarter of a business year, no part of whose it is. */
const FISCAL = /^(?:(?:20)?\d\d财年)?(?:第?[一二三四1-4]|上一?个?|本)财[季年]度?/u

/** 按中值计算|约为910亿美元: how a number was reckoned. */
const RECKONED = /^(?:如果?|若)?按照?[^，。；]{1,12}?(?:计算|折算|推算|测算)/u

/** Where the words behind how a number was reckoned begin. */
export const behindReckoned = (text: string, from: number, to: number): number =>
  from >= to || !'按如若'.includes(text.charAt(from))
    ? from
    : from + (RECKONED.exec(text.slice(from, Math.min(to, from + 20)))?.[0].length ?? 0)

/** Where the words behind a quarter of a business year begin. */
export const behindFiscal = (text: string, from: number, to: number): number =>
  from >= to || !'第一二三四上本01234'.includes(text.charAt(from))
    ? from
    : from + (FISCAL.exec(text.slice(from, Math.min(to, from + 12)))?.[0].length ?? 0)

/** Where the words behind those that only tell who says it begin. */
export function behindSpeaker(text: string, from: number, to: number): number {
  const said = SPEAKS.exec(text.slice(from, Math.min(to, from + 36)))
  return said && !/^[了过]?$/u.test(text.slice(from + said[0].length, to)) ? from + said[0].length : from
}
