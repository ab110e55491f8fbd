/**
 * An invented country of townships: province → city → county → 镇, 乡, 民族乡 or 街道.
 *
 * Counties come one after another, without end; a county-level city is a county called 市. The
 * names are made of syllables that are common in place names; likeness to a real place is chance.
 */
import type { Random } from './random.ts'
import { WORDS } from './words/words.ts'

export interface Town {
  province: string
  city: string
  /** 临漳县, 青云区, 石桥市 */
  county: string
  /** 云河镇, 南屏侗族乡, 银杏大街街道 */
  name: string
  level: '镇' | '乡' | '街道'
  /** A dispute-settling brand of its own: 老支书说事. */
  brand: string
  /** Invented names of its villages (or neighbourhoods) and officials. */
  villages: string[]
  people: string[]
}

const FIRST = [...'云青石柳龙清永安和兴长白金玉松竹梅兰桃杨沙河泉溪湖塘桥宝福德仁义礼文武平宁太康丰瑞祥凤鹤鹿马牛羊麻茶盐铁铜古新上下东西南北'] // prettier-ignore
const SECOND = [...'河山岭塘坪溪泉湾桥店铺集垭寨堡屯营庄沟湖岗坡岩峰台亭陵丰安平康顺和泰阳川源江洲浦港渡口关城坝塬峪垣潭洞'] // prettier-ignore
const PROVINCES = ['岚江省', '望海省', '云朔省', '澄湖省', '昆陵省', '朔原自治区']
const PEOPLES = [
  '侗族',
  '苗族',
  '土家族',
  '瑶族',
  '回族',
  '彝族',
  '畲族',
  '布依族',
  '壮族',
  '满族',
  '蒙古族',
  '傣族',
]
const BRAND_STARTS = ['老支书', '院坝', '板凳', '连心', '和风', '茶馆', '乡音', '六尺巷', '榕树下', '石榴籽', '马灯', '炊烟', '大嫂', '老班长', '和顺', '桂花', '驼铃', '水乡'] // prettier-ignore
const BRAND_ENDS = ['说事', '评理', '议事厅', '调解法', '解忧', '管家', '夜话', '同心桥', '一杯茶', '三步走', '听诉', '握手'] // prettier-ignore
const GIVEN = [...'建国志强文涛春梅秀英海燕晓东立新永红学军玉兰明辉俊杰丽娟振华伟民淑芬正平光荣世昌栋雪莲长青松柏乐安泽雨思琪'] // prettier-ignore
const STREETS = ['银杏大街', '人民路', '解放路', '滨河路', '建设大街', '迎宾路']

const TOWNS_OF_A_COUNTY = { low: 6, high: 14 }

/** The towns of the `index`-th county. */
export function townsOfCounty(index: number, random: Random): Town[] {
  const province = PROVINCES[Math.floor(index / 30) % PROVINCES.length] ?? ''
  const city = `${placeName(random.fork(`city ${Math.floor(index / 6)}`))}市`
  const own = random.fork(`county ${index}`)
  const county = placeName(own) + own.weigh({ 县: 60, 区: 22, 市: 18 })
  const names = new Set<string>()
  const towns: Town[] = []
  const count = own.between(TOWNS_OF_A_COUNTY.low, TOWNS_OF_A_COUNTY.high)
  while (towns.length < count) {
    const { name, level } = townName(own)
    if (names.has(name)) continue
    names.add(name)
    towns.push({
      ...{ province, city, county, name, level },
      brand: own.pick(BRAND_STARTS) + own.pick(BRAND_ENDS),
      villages: Array.from(
        { length: 14 },
        () => placeName(own) + (level === '街道' ? '社区' : '村'),
      ),
      people: Array.from({ length: 8 }, () => personName(own)),
    })
  }
  return towns
}

function placeName(random: Random): string {
  return random.pick(FIRST) + random.pick(SECOND)
}

function personName(random: Random): string {
  const given = random.chance(0.7) ? random.pick(GIVEN) + random.pick(GIVEN) : random.pick(GIVEN)
  return random.pick(WORDS.姓 ?? []) + given
}

function townName(random: Random): Pick<Town, 'name' | 'level'> {
  const kind = random.weigh({ 镇: 58, 乡: 14, 民族乡: 6, 街道: 19, 大街: 3 })
  if (kind === '大街') return { name: `${random.pick(STREETS)}街道`, level: '街道' }
  if (kind === '民族乡')
    return { name: `${placeName(random)}${random.pick(PEOPLES)}乡`, level: '乡' }
  return { name: placeName(random) + kind, level: kind }
}
