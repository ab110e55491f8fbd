/** The head of a report: its title on one to four lines, or none. */
import type { Random } from './random.ts'
import type { Town } from './places.ts'
import { committeeName, officialName } from './town-words.ts'
import type { TitleForm } from './style.ts'

export interface Head {
  lines: string[]
  /** What the title's text says of the place. */
  names: { body: boolean; county: boolean; city: boolean; province: boolean }
}

/** `subject` is 2023年法治政府建设情况报告, without the body. */
export function writeHead(form: TitleForm, subject: string, town: Town, random: Random): Head {
  const about = subject.startsWith('关于') ? subject : `关于${subject.replace(/报告$/u, '')}的报告`
  const plain = subject.replace(/^关于(.*)的报告$/u, '$1报告')
  const county = random.chance(0.55)
  const city = county && random.chance(0.2)
  const province = city && random.chance(0.3)
  const names = { body: true, county, city, province }
  const place =
    (province ? town.province : '') + (city ? town.city : '') + (county ? town.county : '')
  const body = `${place}${officialName(town)}`
  switch (form) {
    case 'none':
      return { lines: [], names: nothing }
    case 'without-body':
      return { lines: [subject], names: nothing }
    case 'one-line': {
      const short = random.chance(0.5) ? `${place}${town.name}` : body
      return { lines: [short + (random.chance(0.3) ? about : plain)], names }
    }
    case 'body-line':
      return { lines: [body, random.chance(0.7) ? about : plain], names }
    case 'two-bodies':
      return {
        lines: [
          committeeName(town).replace('中共', random.chance(0.5) ? `中共${place}` : place),
          body,
          about,
        ],
        names,
      }
    case 'broken': {
      const whole = `${body}${about}`
      const cut = whole.indexOf('建设')
      const at = cut > 0 ? cut + 2 : Math.ceil(whole.length / 2)
      return { lines: [whole.slice(0, at), whole.slice(at)], names }
    }
    case 'year-below': {
      const [, year = '', rest = plain] =
        /^([\d〇○一二三四五六七八九]+年度?)(.*)$/u.exec(plain) ?? []
      return {
        lines: [`${place}${town.name}${rest}`, ...(year === '' ? [] : [`（${year}）`])],
        names,
      }
    }
  }
}

const nothing = { body: false, county: false, city: false, province: false }
