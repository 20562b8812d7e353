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

const cells = (text: string) =>
  extract(sourceOf(text, '2024-03-05')).facts.map(({ time, place, status }) => ({ time, place, status }))

describe('whom a sentence spoke of', () => {
  it.each([
    ['分辨率有所提高，配备4个接口。', null],
    ['甲机分辨率高，该机配备4个接口。', '该机'],
    ['服务的态度很好，找到2个办法。', null],
    ['强降水引发山洪，当地转移500名群众。', null],
    ['队员们连夜奋战，转移500名群众。', '队员们'],
    ['学院位于城北，现有在校学生500名。', '学院'],
    ['旺季来临的时候，形成5个摊位。', null],
    ['我们建议他先去，拿到3份报告。', null],
  ])('%s', (text, subject) => {
    expect(read(text).map((row) => row[1])).toEqual([subject])
  })
})

describe('how so many vote', () => {
  it('is what they are counted by', () => {
    expect(read('该决议以149票赞成、12票反对、19票弃权获得通过。').map((row) => row[2])).toEqual([
      '赞成',
      '反对',
      '弃权',
    ])
  })
})

describe('whose metric a number is', () => {
  it.each([
    ['乙牌在市场上排名第三，市场份额由28.9%降至24.7%。', ['24.7%', '乙牌', '市场份额']],
    ['7月，某机场退税申请单量和申请金额同比均增长超两倍。', ['两倍', '某机场退税', '申请单量和申请金额']],
    ['当地政府部署了约1万名士兵参与救援。', ['1万名', '当地政府', '士兵']],
    ['山东组织1.8万名基层农技员开展指导。', ['1.8万名', '山东', '基层农技员']],
    ['上半年，西部地区外贸增长10.2%。', ['10.2%', '西部地区', '外贸']],
    ['大模型数量全球第一，形成300多项技术储备。', ['300多项', null, '技术储备']],
    ['湖北省治愈出院396例。', ['396例', '湖北省', '治愈出院']],
    ['山西省累计报告某型病毒感染的肺炎病例30例。', ['30例', '山西省', '某型病毒感染的肺炎病例']],
    ['某银行被美国纽约州罚款3亿美元。', ['3亿美元', '某银行', '罚款']],
    ['全市水稻与其他粮食作物的产量达到30万吨。', ['30万吨', '全市水稻与其他粮食作物', '产量']],
    ['活动由复旦大学等首批海内外12所高校发起。', ['12所', null, '高校']],
    ['我国今年新建代表最高测量能力的计量基准30项。', ['30项', '我国', '计量基准']],
    ['一条宽3米的水渠已经修好。', ['3米', '水渠', '宽']],
    ['某市水务局科学调度12座水库。', ['12座', '某市水务局', '水库']],
    ['甲市统筹推进，科学布局安排了8个片区。', ['8个', '甲市', '片区']],
    ['甲公司按期完工，组织26场讲座。', ['26场', '甲公司', '讲座']],
    ['平阳县新增流感感染的肺炎病例14例。', ['14例', '平阳县', '新增流感感染的肺炎病例']],
    ['乙集团就深化双方合作提出4点建议。', ['4点', '乙集团', '建议']],
    ['甲公司持有1000多件与充电技术相关的专利。', ['1000多件', '甲公司', '专利']],
    ['本届博览会吸引375家中外企业参展。', ['375家', '本届博览会', '中外企业参展']],
    ['挖掘机出口增长6%。', ['6%', '挖掘机', '出口']],
    ['外地来沪人员7例。', ['7例', null, '外地来沪人员']],
    ['甲公司在法国的销售额为5000万美元。', ['5000万美元', '甲公司', '销售额']],
    ['本届博览会上我国陶瓷产品价格普遍上涨5%。', ['5%', '我国陶瓷产品', '价格']],
    ['两年内钢铁产量将达到3万吨。', ['3万吨', '钢铁', '产量']],
    ['中国内地有5所大学入选。', ['5所', '中国内地', '大学']],
    ['甲城大学建设学院支出3亿元。', ['3亿元', '甲城大学建设学院', '支出']],
    ['民营企业500强拥有专利6万件。', ['6万件', '民营企业500强', '专利']],
    ['A站投资了5家动漫公司。', ['5家', 'A站', '投资动漫公司']],
    ['我国对邻国货物进出口总额增长16%。', ['16%', '我国', '对邻国货物进出口总额']],
  ])('%s', (text, row) => {
    expect(read(text)).toEqual([row])
  })

  it.each([
    ['今年1至2月，新能源汽车出口201.4万辆。', ['201.4万辆', '新能源汽车', '出口']],
    ['某菜维生素C含量是63毫克/100克。', ['63毫克', '某菜维生素C', '含量']],
    ['配置方面，某机采用19英寸的面板。', ['19英寸', '某机', '面板']],
    ['某品牌拥有两个很实用的接口。', ['两个', '某品牌', '接口']],
    ['在评选中，3家企业脱颖而出。', ['3家', null, '企业']],
    ['6月8日，某市举行推介会，现场签约11个项目。', ['11个', null, '签约项目']],
  ])('%s', (text, row) => {
    expect(read(text)).toEqual([row])
  })

  it('is a change of each number of a list where 均 says so', () => {
    const facts = extract(sourceOf('某厂产销量分别完成3万辆和2万辆，同比增长均超过10%。', '2024-03-05')).facts
    expect(facts.map(({ metric, change }) => [metric, change.map(({ value }) => value)])).toEqual([
      ['产量', [10]],
      ['销量', [10]],
    ])
  })

  it.each([
    ['截至5月，80家省属单位按时完成检查，共更换办公软件3000套。', ['省属单位', '更换办公软件']],
    ['他走访的9家工厂中，6家已经搬走。', [null, '工厂']],
    ['他们终于选出3个优质品种，出芽率达到80%。', ['优质品种', '出芽率']],
    ['某镇某村农民王大山，种了3亩莲子。', ['某镇某村农民王大山', '莲子']],
    ['近5万名某厂员工去年共参与公益活动6万人次。', ['某厂员工', '公益活动']],
    ['市场开业，90名村民参与交易，交易额3万元。', ['市场', '交易额']],
    ['该部将8家公司列入清单，并采取3项措施。', ['该部', '措施']],
  ])('is the count that opens the sentence and acts: %s', (text, last) => {
    expect(read(text).at(-1)?.slice(1)).toEqual(last)
  })

  it.each([
    ['包括甲大学在内的9所高校参加。', ['9所', null, '高校']],
    ['“甲星”（Alpha）将于2030年升空，总重3吨。', ['3吨', '“甲星”', '总重']],
    ['某省举行发布会。第九届某业博览会今天在某市开幕，超过300家企业参展。', ['300家', '第九届某业博览会', '企业参展']],
    ['按照利润率13%的数字计算，结果不变。', ['13%', null, '利润率']],
    ['该区政府采购签订合同25份。', ['25份', '该区政府采购', '签订合同']],
    ['全县农村居民人均可支配收入2万元。', ['2万元', '全县农村居民', '人均可支配收入']],
    ['新发贷款年化利率为3.1%。', ['3.1%', '新发贷款', '年化利率']],
    ['日经225指数跌0.74%报34831.15点。', ['34831.15点', '日经225', '指数']],
    ['美国有30万人患病。', ['30万人', '美国', '患病']],
    ['十年间批准360个项目。', ['360个', null, '批准项目']],
    ['爆炸至少造成4人死亡。', ['4人', '爆炸', '死亡']],
    ['某国驻甲国大使馆遭袭，造成2人受伤。', ['2人', '某国驻甲国大使馆', '受伤']],
    ['某星M7 Max将于8月正式发布，预售价20万元。', ['20万元', '某星M7 Max', '预售价']],
    ['该厂生产的轿车共销售50万辆。', ['50万辆', '该厂生产的轿车', '销售']],
    ['运营商推进试点：电信在6个城市试点。', ['6个', '电信', '城市试点']],
  ])('%s', (text, row) => {
    expect(read(text)).toEqual([row])
  })

  it('is the region for whatever is counted in the next sentences, and for kinds of cases in brackets', () => {
    expect(read('福建省报告确诊病例90例（重型8例）。目前累计追踪密切接触者400人。').map((row) => row.slice(1))).toEqual(
      [
        ['福建省', '确诊病例'],
        ['福建省', '重型'],
        ['福建省', '追踪密切接触者'],
      ],
    )
  })

  it('is the thing behind the last of several dimensions', () => {
    expect(read('这座长30米、宽5米的大桥今天通车。').map((row) => row.slice(1))).toEqual([
      ['大桥', '长'],
      ['大桥', '宽'],
    ])
  })

  it('is the road that was spoken of, not the whole network', () => {
    expect(read('全国公路里程达9万公里。交通生产保持良好势头。公路客运量3亿人次，货运量2亿吨。').at(-1)).toEqual([
      '2亿吨',
      '公路',
      '货运量',
    ])
  })

  it.each([
    ['上世纪，当地小麦品质严重退化，出粉率仅60%。', ['60%', '当地小麦品质', '出粉率']],
    ['在山洞里可能还会发现恐龙的化石。专家说，长度达到30米。', ['30米', null, '长度']],
    ['某车取名飞燕。这一名字来自古诗，售价9万元。', ['9万元', '某车', '售价']],
    ['由于原料价格上涨，净利润达到3亿元。', ['3亿元', null, '净利润']],
  ])('%s', (text, row) => {
    expect(read(text)).toEqual([row])
  })

  it('is another owner with the same measure before 则 and 也', () => {
    expect(read('甲牌市场份额由25.2%增至26.6%。乙牌则由7.7%降至5.8%，丙牌也由2.8%降至2.4%。')).toEqual([
      ['26.6%', '甲牌', '市场份额'],
      ['5.8%', '乙牌', '市场份额'],
      ['2.4%', '丙牌', '市场份额'],
    ])
  })

  it('is the nation of which a partner is told, not the partner', () => {
    const text = '一季度，我国外贸进出口总值9.89万亿元。东盟继续为我国第一大贸易伙伴，对东盟进出口1.56万亿元。'
    expect(read(text)[1]).toEqual(['1.56万亿元', '我国', '对东盟进出口'])
  })

  it('goes on behind 其中 where nothing is counted anew', () => {
    expect(read('智利有461处森林大火在燃烧，其中，239处仍处于失控状态。')[1]).toEqual(['239处', '智利', '森林大火'])
  })

  it('takes apart two measures of one owner', () => {
    expect(read('甲市粮食产量和播种面积分别为3万吨和2万亩。')).toEqual([
      ['3万吨', '甲市粮食', '产量'],
      ['2万亩', '甲市粮食', '播种面积'],
    ])
  })
})

describe('what holds for a row', () => {
  it('is the day right behind a count where none was told before', () => {
    expect(cells('约2000人3日在广场集会。')).toEqual([{ time: '2024-03-03', place: null, status: 'actual' }])
  })

  it('is the whole country where all provinces report', () => {
    const text = '31个省（自治区、直辖市）和新疆生产建设兵团报告新增病例166例。'
    expect(cells(text).at(-1)?.place).toBe('CN')
  })

  it('is the corps where only one city stands beside it', () => {
    expect(cells('石河子市和新疆生产建设兵团报告新增病例166例。').at(-1)?.place).not.toBe('CN')
  })

  it('holds for two of a measure, not for a second kind', () => {
    expect(cells('全省小麦二类苗较多。')).toEqual([])
    expect(read('某酒每瓶装二斤。').map(([anchor]) => anchor)).toEqual(['二斤'])
  })

  it('is no region of the country in place of its part without a code', () => {
    expect(cells('记者从成都海关了解到，西部12省区市进出口1.93万亿元。')[0]?.place).toBeNull()
  })

  it('is no plan where 将 only brings its object forward', () => {
    expect(cells('如果将手机视为整体，某公司市场份额为24.8%。')[0]?.status).toBe('actual')
  })

  it('is told by the day of writing, not by a half-year before', () => {
    expect(cells('上半年某国石油产量超过8万桶。某国消防局4日宣布，事故造成2名消防员死亡。')[1]?.time).toBe('2024-03-04')
  })
})

describe('whom what is counted is of, over a paragraph', () => {
  it('is a place that is still spoken of, and nobody else', () => {
    expect(read('青海推进治理。\n目前，25个项目已开工。')).toEqual([['25个', '青海', '项目']])
    expect(read('阿拉山口铁路口岸十分繁忙。\n目前，25个项目已开工。')).toEqual([['25个', '阿拉山口铁路口岸', '项目']])
    expect(read('惠企政策效应加快显现。\n目前，25个项目已开工。')).toEqual([['25个', null, '项目']])
    expect(read('惠企政策效应加快显现，25个项目已开工。')).toEqual([['25个', null, '项目']])
  })

  it('is no country by whose help something is done', () => {
    expect(read('在阿联酋的调停下，双方换俘，230名人员获释。').map(([, subject]) => subject)).not.toContain('阿联酋')
  })
})
