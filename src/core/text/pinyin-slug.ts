/**
 * A readable address for a Chinese name: 马营镇 → maying, 老颜集乡 → laoyanji.
 *
 * The rank at the end (镇, 乡, 街道 …) is left off; what is neither a Han character nor a
 * Latin letter or digit separates words. A name that leaves nothing gives `x`.
 */
import { pinyin } from 'pinyin-pro'

const RANK = /(?<=.)(?:街道|民族乡|镇|乡|县|市|区)$/u

export function pinyinSlug(name: string): string {
  const letters = pinyin(name.normalize('NFKC').replace(RANK, ''), {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
  })
  const slug = letters
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug === '' ? 'x' : slug
}
