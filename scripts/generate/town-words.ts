/** How a town speaks of itself: {镇名} 云河镇, {级} 镇, {党委} 镇党委, {村} 各村（社区） … */
import { hanYear } from './han-numerals.ts'
import type { Town } from './places.ts'
import type { Lookup } from './render-template.ts'
import { WORDS } from './words/words.ts'

/** 2023年, 2023年度, 二〇二三年 */
export type YearStyle = '年' | '年度' | '〇' | '○'

function writeYear(year: number, style: YearStyle): string {
  return style === '年' || style === '年度' ? `${year}${style}` : `${hanYear(year, style)}年`
}

export function officialName({ name, level }: Town): string {
  return level === '街道' ? `${name}办事处` : `${name}人民政府`
}

export function committeeName({ name, level }: Town): string {
  return level === '街道' ? `中共${name}工作委员会` : `中共${name}委员会`
}

export function townWords(town: Town, year: number, yearStyle: YearStyle): Lookup {
  const { level, name, county } = town
  const isStreet = level === '街道'
  const own: Readonly<Record<string, readonly string[]>> = {
    镇名: [name],
    镇名短: [name.replace(/(?:(?:土家|布依|蒙古|.)族)?(?:镇|乡|街道)$/u, '')],
    级: [level],
    镇: [level],
    县: [county.slice(-1)],
    县名: [county],
    县短: [county.slice(0, -1)],
    市: [town.city],
    党委: [isStreet ? '街道党工委' : `${level}党委`],
    政府: [isStreet ? '街道办事处' : `${level}政府`],
    镇长: [isStreet ? '办事处主任' : `${level}长`],
    村: isStreet ? ['各社区', '社区'] : ['各村', '村（社区）', '各村（社区）', '行政村'],
    品牌: [town.brand],
    村名: town.villages,
    人名: town.people,
    年: [String(year)],
    次年: [String(year + 1)],
    年份: [writeYear(year, yearStyle)],
    次年份: [writeYear(year + 1, yearStyle === '年度' ? '年度' : '年')],
  }
  return (name) => {
    const choices = own[name] ?? WORDS[name]
    if (choices === undefined) throw new Error(`no word for {${name}}`)
    return choices
  }
}
