/** Common surnames that seldom end another word. */
export const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱林郭梁宋郑谢唐冯邓曹彭曾萧蔡潘袁董吕魏蒋杜苏丁薛叶阎余戴夏钟汪田姜范姚谭廖邹熊陆孔崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎易贺赖龚樊'

/** Those and common ones that other words end with as well: 提高, 任何, 石. */
export const ALL_SURNAMES = `${SURNAMES}高何马罗韩程许傅沈卢贾任石金郝万常武乔`
