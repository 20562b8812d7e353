const SAYS =
  /(?:^|[，。；\n]) *(?:据|来自|根据)([^，。；]{1,24}?)的?最?新?(?:统计|数据显示|数据|介绍|消息|透露|报道|测算|显示|公布|发布)/u
const SPEAKER =
  /(?:^|[，。；\n“”])([^，。；“”\n]{2,24}?)(?:表示|介绍|透露|指出|公布|发布|通报|称|(?<!来)说|获悉)(?=[，：:,“"]|$|的?数据)/u
const NOT_NAMED = /^(?:了解|[悉此他她其再就不这]|记者|本报|换句话|报道|也就是|可以|或者|比如|有人)$/u
const AROUND =
  /今天|昨天|当天|央视网消息：|日前|近日|\d{1,2}月?\d{0,2}日|（[^（）]{0,40}）|记者[^，。；]{0,6}从|^据|^(?:\d+月)?\d*日?电\s*|发表?声明$|最新|初步|此前|补充$|(?<=会)上$|[还也并]$/gu

const ASIDE = /[（(][^（()）]{0,60}[）)]/gu

/** What every sentence that names its source has. */
const TOLD = /据|来自/u
const SPOKEN = /表示|介绍|透露|指出|公布|发布|通报|称|说|获悉/u

/** Who says so, from a sentence: 据海关统计 gives 海关. */
export function sourceOf(text: string): string | null {
  const sentence = text.replace(ASIDE, '')
  const told = TOLD.test(sentence) ? SAYS.exec(sentence)?.[1] : undefined
  const said = told ?? (SPOKEN.test(sentence) ? SPEAKER.exec(sentence)?.[1] : undefined)
  const name = said
    ?.replace(/^[\s*#\d]*[、.．]?\**/u, '')
    .replace(AROUND, '')
    .replace(/^记者从?|^从/u, '')
    .trim()
  return name !== undefined &&
    name.length >= 2 &&
    !/通过|多次|[已将被]|正式|对外|结果$|\d[项个件亿万%]/u.test(name) &&
    !NOT_NAMED.test(name)
    ? name
    : null
}
