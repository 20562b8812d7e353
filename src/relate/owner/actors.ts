/* Common nouns that what a sentence counts may be of, where it names nobody. */

/** Who points at someone, or takes in all: 该项目, 本届展会, 我们, 全县. */
const POINTS =
  /^(?:[该某]|本(?!身)|我[们国省市县区]|[全各][国省市县区州港球美地]|此[次轮番]|这[次些支家项座条款台艘辆架个群位名]|双方|[二两三几各]家?公司)/u

/** Who has members, things and works of his own: firms, offices, armies, meetings, works, places, vehicles. */
const OWNS =
  /(?:公司|集团|企业|银行|基金|机构|组织|联盟|单位|机关|政府|中央|团队|部队|编队|队伍|[方厂店商矿部局委署厅办院校馆宫园站台港社会展赛节军队团组舰艇船省市县区州镇乡村旗》”]|部门|飞机|客机|直升机|无人机|卫星|飞船|火箭|列车|班列|航班|论坛|活动|项目|工程|计划|规划|方案|纲要|条例|办法|目录|行动|攻坚战|课程|平台|系统|网络|中心|基地|产区|园区|景区|风电场|机场|[油气煤]田|水库|大坝|隧[道洞]|线路|大桥|铁路|公路|高速|[号专支干东中西]线|流域|海域|干流|支流|地区|灾区|国家|家庭|运营商|大家|专场|制度)$/u

/** Who does things, or what does harm: it is meant where the words before a number begin with what is done. */
const DOES =
  /(?:[人者员们家师生民兵手]|司机|专家|干部|群众|事故|爆炸|火灾|地震|袭击|空袭|冲突|灾害|台风|洪水|降雨|降水|天气|山火|疫情|泥石流|滑坡|山体)$/u

/** Whether a common noun may have what is counted or measured without a word of its own for it; `acts` says that the words before the number begin with a verb. */
export const mayOwn = (text: string, acts: boolean): boolean =>
  POINTS.test(text) || OWNS.test(text) || (acts && DOES.test(text))
