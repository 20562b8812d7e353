const SAYS =
  /(?:^|[，。；\n]) *(?:据|来自|根据)([^，。；]{1,24}?)的?最?新?(?:统计|数据显示|数据|介绍|消息|透露|报道|测算|显示|公布|发布)/u

/** 称 and 说 that end a noun or a set phrase say nothing: 简称, 小说, 俗话说. */
const SPEAKER =
  /(?:^|[，。；\n“”])([^，。；“”\n]{2,24}?)(?:表示|介绍|透露|指出|公布|发布|通报|(?<![简名堪对号俗统别全职昵])称|(?<![来小听传学演游解话多么虽])说|获悉)(?=[，：:,“"]|$|的?数据)/u

/** Who is nobody by a name: 他, 据不完全统计, 也就是说, 简单地说. */
const NOT_NAMED =
  /^(?:[他她它我你谁]|(?:了解|[悉再就不其此]|这就是|记者|本报|换句话|报道|也就是|可以|或者|比如|有人|自己|大家|不完全|(?:简单|坦率|准确|严格|总的|一般|相对|老实|更有甚|换言|统计|分析|相关|决定|收到|没有)[地来者之而]?)$)/u

/** What no name holds: 这里不再多说. */
const NO_NAME =
  /通过|多次|[已将被我你他她]|正式|对外|不再|没有|无法|没话|觉得|怎么|结果$|[的得了着过]$|\d[项个件亿万%]/u

const AROUND =
  /今天|昨天|当天|央视网消息：|日前|近日|\d{1,2}月?\d{0,2}日|（[^（）]{0,40}）|记者[^，。；]{0,6}从|^据|^本报[^，。；]{0,10}?[讯电] *据?|^(?:\d+月)?\d*日?电\s*|发表?声明$|最新|初步|此前|补充$|[还也并]$/gu

/** What leads to a name: 但某行业人士, 有分析. */
const LED = /^(?:但是?|而(?!且)|而且|不过|然而|其中|随后|另外|另据|[也还另]?有(?![关色限])|据)+/u

/** How, where, when and to whom somebody speaks: 王某向记者举例说, 张某在报告中指出, 某公司昨日则表示. */
const MANNER =
  /(?:举例|介绍|解释|强调|警告|回应|坦言|坦率|感慨|戏|声|微?笑着?|哭着?|于是|纷纷|当时|随后|此前|分别|昨[日天]|今[日天]|同一?天|(?:本|上)?周[一二三四五六日]|(?<![成规原守首古])[就则又却都曾并]|[向对跟][^，]{0,14}记者|向本报|(?:接受|在)[^，（(]{1,18}[中时上后]|在(?:[答会]|研报)?|发布(?:消息|公告|报告)|公告|传出消息)$/u

const ASIDE = /[（(][^（()）]{0,60}[）)]/gu

/** What every sentence that names its source has. */
const TOLD = /据|来自/u
const SPOKEN = /表示|介绍|透露|指出|公布|发布|通报|称|说|获悉/u

/** The name in what stands before a verb of saying: of 但王某在会上对记者 it is 王某. */
function nameIn(said: string): string {
  let name = said.replace(/^[\s*#\d]*[、.．]?\**/u, '').replace(LED, '')
  for (let left = name.length + 1; name.length < left;) {
    left = name.length
    name = name.replace(AROUND, '').replace(MANNER, '')
  }
  return name.replace(/^记者从?|^从/u, '').trim()
}

/** Who says so, from a sentence: 据海关统计 gives 海关. */
export function sourceOf(text: string): string | null {
  const sentence = text.replace(ASIDE, '')
  const told = TOLD.test(sentence) ? SAYS.exec(sentence)?.[1] : undefined
  const said = told ?? (SPOKEN.test(sentence) ? SPEAKER.exec(sentence)?.[1] : undefined)
  if (said === undefined) return null
  const name = nameIn(said)
  return name.length >= 2 && !NO_NAME.test(name) && !NOT_NAMED.test(name) ? name : null
}
