import type { UnitClass } from './unit.ts'

type Row = readonly [surfaces: string, ucum: string | null, factor: string]
type Group = readonly [unitClass: UnitClass, base: string, rows: readonly Row[]]

/**
 * Units of measurement: surfaces (separated by blanks), UCUM code, and the factor to the base unit of the dimension.
 * Market units (斤, 亩, 里, 尺) follow GB 3100: 1 斤 = 0.5 kg, 1 亩 = 10000/15 m².
 */
export const physical: readonly Group[] = [
  [
    'mass',
    'kg',
    [
      ['吨 公吨 t', 't', '1000'],
      ['吨级', 't', '1000'],
      ['吨标准煤 吨标煤 吨油当量 吨二氧化碳 吨二氧化碳当量 载重吨 总吨', 't', '1000'],
      ['公斤 千克 kg KG Kg', 'kg', '1'],
      ['克 g', 'g', '0.001'],
      ['毫克 mg', 'mg', '0.000001'],
      ['微克 μg ug', 'ug', '0.000000001'],
      ['斤 市斤', null, '0.5'],
      ['两', null, '0.05'],
      ['钱', null, '0.005'],
      ['担', null, '50'],
      ['磅', '[lb_av]', '0.45359237'],
      ['盎司', '[oz_av]', '0.028349523125'],
      ['克拉', '[car_m]', '0.0002'],
    ],
  ],
  [
    'length',
    'm',
    [
      ['公里 千米 km KM Km', 'km', '1000'],
      ['米 公尺 m', 'm', '1'],
      ['分米 dm', 'dm', '0.1'],
      ['厘米 公分 cm CM', 'cm', '0.01'],
      ['毫米 mm MM', 'mm', '0.001'],
      ['微米 μm um', 'um', '0.000001'],
      ['纳米 nm', 'nm', '0.000000001'],
      ['英里', '[mi_i]', '1609.344'],
      ['海里', '[nmi_i]', '1852'],
      ['英尺 呎', '[ft_i]', '0.3048'],
      ['英寸 吋', '[in_i]', '0.0254'],
      ['码', '[yd_i]', '0.9144'],
      ['里 华里', null, '500'],
      ['丈', null, '3.333333333333333'],
      ['尺', null, '0.3333333333333333'],
      ['寸', null, '0.03333333333333333'],
      ['光年', '[ly]', '9460730472580800'],
      ['延米 延长米 车道公里', null, '1'],
    ],
  ],
  [
    'area',
    'm2',
    [
      ['平方公里 平方千米 km² km2', 'km2', '1000000'],
      ['平方米 平米 平 ㎡ m²', 'm2', '1'],
      ['平方厘米 cm²', 'cm2', '0.0001'],
      ['平方英尺', '[sft_i]', '0.09290304'],
      ['平方英里', '[smi_us]', '2589988.110336'],
      ['公顷', 'har', '10000'],
      ['亩', null, '666.6666666666667'],
      ['亩次', null, '666.6666666666667'],
      ['顷', null, '66666.66666666667'],
      ['英亩', '[acr_us]', '4046.8564224'],
    ],
  ],
  [
    'volume',
    'm3',
    [
      ['立方米 立方 方 m³ ㎥ 标方 标立方米', 'm3', '1'],
      ['立方公里', 'km3', '1000000000'],
      ['立方厘米', 'cm3', '0.000001'],
      ['立方英尺', '[cft_i]', '0.028316846592'],
      ['升 公升 L', 'L', '0.001'],
      ['千升', 'kL', '1'],
      ['毫升 ml mL ML', 'mL', '0.000001'],
      ['桶', '[bbl_us]', '0.158987294928'],
      ['加仑 个加仑', '[gal_us]', '0.003785411784'],
      ['蒲式耳', '[bu_us]', '0.03523907016688'],
    ],
  ],
  [
    'energy',
    'J',
    [
      ['千瓦时 千瓦小时 kWh kwh KWh', 'kW.h', '3600000'],
      ['瓦时 Wh', 'W.h', '3600'],
      ['兆瓦时 MWh', 'MW.h', '3600000000'],
      ['吉瓦时 GWh', 'GW.h', '3600000000000'],
      ['焦耳 焦', 'J', '1'],
      ['千焦', 'kJ', '1000'],
      ['大卡 千卡', 'kcal', '4184'],
      ['卡路里', 'cal', '4.184'],
      ['英热单位', '[Btu]', '1055.05585262'],
    ],
  ],
  [
    'power',
    'W',
    [
      ['瓦 瓦特 W', 'W', '1'],
      ['千瓦 kW KW kw', 'kW', '1000'],
      ['兆瓦 MW', 'MW', '1000000'],
      ['吉瓦 GW', 'GW', '1000000000'],
      ['马力 匹马力', '[HP]', '745.6998715822702'],
    ],
  ],
  [
    'electric',
    '',
    [
      ['伏 伏特 V', 'V', '1'],
      ['千伏 kV KV', 'kV', '1000'],
      ['千伏安 kVA', 'kV.A', '1000'],
      ['兆伏安 MVA', 'MV.A', '1000000'],
      ['安培', 'A', '1'],
      ['毫安 mA', 'mA', '0.001'],
      ['毫安时 mAh', 'mA.h', '3.6'],
      ['安时 Ah', 'A.h', '3600'],
      ['分贝 dB', 'dB', '1'],
    ],
  ],
  [
    'frequency',
    'Hz',
    [
      ['赫兹 赫 Hz', 'Hz', '1'],
      ['千赫 千赫兹 kHz', 'kHz', '1000'],
      ['兆赫 兆赫兹 MHz', 'MHz', '1000000'],
      ['吉赫 GHz', 'GHz', '1000000000'],
    ],
  ],
  [
    'pressure',
    'Pa',
    [
      ['帕 帕斯卡 Pa', 'Pa', '1'],
      ['百帕 hPa', 'hPa', '100'],
      ['千帕 kPa', 'kPa', '1000'],
      ['兆帕 MPa', 'MPa', '1000000'],
      ['毫米汞柱 mmHg', 'mm[Hg]', '133.322387415'],
      ['个大气压 大气压', 'atm', '101325'],
    ],
  ],
  [
    'data',
    'By',
    [
      ['字节', 'By', '1'],
      ['KB kB', 'kBy', '1000'],
      ['MB', 'MBy', '1000000'],
      ['GB', 'GBy', '1000000000'],
      ['TB', 'TBy', '1000000000000'],
      ['PB', 'PBy', '1000000000000000'],
      ['EB', 'EBy', '1000000000000000000'],
    ],
  ],
  [
    'data',
    'bit/s',
    [
      ['Mbps', 'Mbit/s', '1000000'],
      ['Gbps', 'Gbit/s', '1000000000'],
      ['kbps Kbps', 'kbit/s', '1000'],
    ],
  ],
  [
    'speed',
    'm/s',
    [
      ['km/h KM/H Km/h', 'km/h', '0.2777777777777778'],
      ['m/s', 'm/s', '1'],
      ['海里/小时', '[kn_i]', '0.5144444444444445'],
    ],
  ],
]

/** Units without a factor to a base unit: temperatures need an offset, the rest are scales of their own. */
export const scales: readonly (readonly [unitClass: UnitClass, surfaces: string, ucum: string | null])[] = [
  ['temperature', '℃ °C 摄氏度 度C 摄氏° ºC', 'Cel'],
  ['temperature', '℉ °F 华氏度 华氏°', '[degF]'],
  ['temperature', '开尔文', 'K'],
  ['angle', '° 角分 角秒', 'deg'],
  ['ratio', '倍 番', null],
  ['electric', '安', 'A'],
  ['count', '流明 lm', 'lm'],
  ['count', 'ppm', '[ppm]'],
  ['count', 'pH', '[pH]'],
  ['count', '像素 px dpi fps', null],
  ['count', '转/分 转/分钟 rpm', null],
  ['count', 'TEU 标箱 标准箱 个标箱 个标准箱', null],
]
