/** Paragraphs of a story of our own. */
export const PARAGRAPHS = [
  '今年前两个月，某某口岸进出口货运量达到115.6万吨，比去年同期增长一成，通关时间继续压缩。',
  '海关介绍，下一步将增设查验通道，推动更多货物经铁路运输，让企业少跑路、少花钱、早收货。',
  '截至2月12日，口岸今年已开行中欧班列822列，同比增长5.2%，运送货物主要是机电产品和日用品。',
]

export const STORY = PARAGRAPHS.join('\n')

/** A page as news sites make them, with its frame around a body. */
export const page = (body: string, head = ''): string => `<!DOCTYPE html>
<html><head><title>口岸货运开门红_新闻中心_某某网</title>${head}
<style>.a{margin:0 20px}</style><script>var a = "今年前两个月，某某口岸，货运量。";</script></head>
<body><div class="nav"><a href="/">首页</a> <a href="/n">新闻</a> <a href="/s">专题</a></div>
${body}
<div class="footer"><a href="/about">关于我们</a> 某某网版权所有</div></body></html>`

/** An article in a plain container. */
export const ARTICLE = `<div class="article"><h1>口岸货运开门红</h1>
<div class="info"><span>发布时间：2023-03-12 09:30</span> <span>来源：某某日报</span></div>
<div id="content">${PARAGRAPHS.map((p) => `<p>　　${p}</p>`).join('\n')}</div></div>`
