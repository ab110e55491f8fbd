/**
 * How a text sounds, character by character, in letters as they are typed: 绿色 → lü as lv.
 *
 *     pinyinSyllables('重庆led') → ['chong', 'qing', 'l', 'e', 'd']
 *
 * A character with several sounds has the one of its word (重庆 and 重要). What is no Han character
 * stands for itself. For building only: the table of sounds is no load for a browser.
 */
import { pinyin } from 'pinyin-pro'

export function pinyinSyllables(text: string): string[] {
  const sounds = pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' })
  const units = Array.from(text)
  return sounds.length === units.length ? sounds : units.flatMap((unit) => pinyinSyllables(unit))
}
