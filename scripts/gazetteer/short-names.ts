const PEOPLES =
  '蒙古族 蒙古 回族 回 藏族 维吾尔 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 哈萨克 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜 土族 达斡尔族 达斡尔 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯 锡伯族 阿昌族 普米族 塔吉克 怒族 独龙族 鄂伦春 鄂温克族 裕固族 保安族 各族'
const peoples = PEOPLES.split(' ').sort((a, b) => b.length - a.length)

/** 伊犁哈萨克 → 伊犁, 黔东南苗族侗族 → 黔东南: takes the names of peoples off the end. */
function withoutPeoples(name: string): string {
  const people = peoples.find((p) => name.endsWith(p) && name.length > p.length)
  return people ? withoutPeoples(name.slice(0, -people.length)) : name
}

/** The short names of a Chinese administrative place: 伊犁哈萨克自治州 → 伊犁州, 伊犁; 温宿县 → 温宿. */
export function shortNames(full: string): string[] {
  const suffix =
    /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|自治旗|地区|林区|新区|[省市县区盟旗])$/.exec(
      full,
    )?.[0]
  if (!suffix) return []
  const stem = full.slice(0, -suffix.length)
  if (stem.length < 2) return []
  if (suffix === '自治州') return [withoutPeoples(stem) + '州', withoutPeoples(stem)].filter((n) => n.length > 1)
  if (suffix === '自治县' || suffix === '自治旗') {
    const bare = withoutPeoples(stem)
    return bare.length < 2 ? [] : [bare + suffix.slice(-1), bare]
  }
  if (suffix === '旗' && stem.length < 3) return []
  return [stem]
}
