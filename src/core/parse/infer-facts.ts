/**
 * Facts that the text leaves open, from elsewhere: kept apart as `inferred`, shown as 推断.
 *
 *     the text says 我镇 only, the source is 安塬市/金溪县/马营镇2023年….txt
 *       → { body: '马营镇', level: '镇', county: '金溪县', city: '安塬市', year: '2023' }
 *
 * Precedence: what the text states; then the line 发布机构 of a web page; the name of the file; its
 * folders, the nearest first; last, content/places.yaml. Nothing is inferred against what is
 * stated: the folder of another county says nothing about this report.
 */
import { findPlaceByName } from '../township.ts'
import type { Place, Places } from '../places.ts'
import type { Facts, Inferred } from '../report.ts'
import type { Source } from '../source.ts'
import { namesOfPath, readPlaceNames, readYearName } from './source-name.ts'
import type { Told, ToldPlaces } from './source-name.ts'

export type StatedFacts = Pick<Facts, 'body' | 'level' | 'county' | 'city' | 'province' | 'year'>

/** Each inferred fact with where it was read. */
export type ToldFacts = { [Fact in keyof Inferred]: Told<NonNullable<Inferred[Fact]>> }

export function inferFacts(
  stated: StatedFacts,
  { path, issuer }: Pick<Source, 'path' | 'issuer'>,
  places: Places,
): ToldFacts {
  const names = namesOfPath(path)
  const page = issuer === undefined ? [] : [{ value: issuer, from: '网页上“发布机构”一栏' }]
  const named = readPlaceNames([...names, ...page])
  const told: ToldFacts = {}
  if (stated.body === null && named.body !== undefined) told.body = named.body
  if (stated.body === null && stated.level === null && named.level !== undefined) {
    told.level = named.level
  }
  Object.assign(told, inferAbove(stated, told.body?.value ?? stated.body, named, places))
  const year = stated.year === null ? readYearName(names) : null
  if (year !== null) told.year = { ...year, value: String(year.value) }
  return told
}

type Above = Pick<ToldFacts, 'county' | 'city' | 'province'>

function inferAbove(
  stated: StatedFacts,
  body: string | null,
  named: ToldPlaces,
  places: Places,
): Above {
  const isCounty = stated.level === '县' || stated.level === '区' || stated.level === '市'
  const county = isCounty ? stated.body : stated.county
  // The folder of another county says nothing about this report.
  const isOfAnother = county !== null && named.county !== undefined && named.county.value !== county
  const around: ToldPlaces = isOfAnother ? { cities: [] } : named
  const known = { county: county ?? around.county?.value ?? null, city: stated.city }
  const agreeing = places.filter((place) => agrees(place, stated, around))
  const place = body === null || isCounty ? null : findPlaceByName(body, known, agreeing)
  const byPath = readAbove(county ?? place?.county ?? null, around)
  const above = place === null ? byPath : { ...toldBy(place), ...byPath }
  return {
    ...(county === null && above.county && { county: above.county }),
    ...(stated.city === null && above.city && { city: above.city }),
    ...(stated.province === null && above.province && { province: above.province }),
  }
}

/** May this township stand below what the text and, where it is silent, the names say? */
function agrees(place: Place, stated: StatedFacts, { cities, province }: ToldPlaces): boolean {
  const above = stated.city === null ? cities.map(({ value }) => value) : [stated.city]
  const top = stated.province ?? province?.value ?? place.province
  return (
    (place.city === null || above.every((name) => name === place.city || name === place.county)) &&
    (place.province === null || place.province === top)
  )
}

/** 石桥市 straight above a township is a county-level city; 安塬市 above 金溪县 is a prefecture. */
function readAbove(known: string | null, { county: named, cities, province }: ToldPlaces): Above {
  const above = cities.filter(({ value }) => value !== known && value !== named?.value)
  const last = above.at(-1)
  const isCounty = known === null && named === undefined && last?.value.endsWith('市') === true
  const county = isCounty ? last : named
  const city = isCounty ? above.at(-2) : last
  return { ...(county && { county }), ...(city && { city }), ...(province && { province }) }
}

function toldBy({ county, city, province }: Place): Above {
  const tell = (value: string) => ({ value, from: 'content/places.yaml' })
  return {
    county: tell(county),
    ...(city !== null && { city: tell(city) }),
    ...(province !== null && { province: tell(province) }),
  }
}

export function inferredOf(told: ToldFacts): Inferred {
  const { body, level, county, city, province, year } = told
  return {
    ...(body && { body: body.value }),
    ...(level && { level: level.value }),
    ...(county && { county: county.value }),
    ...(city && { city: city.value }),
    ...(province && { province: province.value }),
    ...(year && { year: year.value }),
  }
}

/** 单位“马营镇”（文件名）、年份“2023”（文件名）; the level goes without saying. */
export function describeTold({ body, county, city, province, year }: ToldFacts): string {
  const named: [string, Told<string> | undefined][] = [
    ['单位', body],
    ['年份', year],
    ['县区', county],
    ['市州', city],
    ['省区', province],
  ]
  return named
    .flatMap(([name, fact]) => (fact ? [`${name}“${fact.value}”（据${fact.from}）`] : []))
    .join('、')
}
