/**
 * Masks what was found in a text, each character by one other, so that all places stay right.
 *
 *     张三 → 张某    李小明 → 李某某    欧阳锋 → 欧阳某    13812345678 → 138********
 *
 * Law: the masked text is as long as the text. Of names the surname stays, of telephone numbers the
 * first three digits, of e-mail addresses what stands behind @; of identity numbers and accounts
 * nothing.
 */
import type { FoundPrivate, PrivateKind } from './private.ts'
import { surnameLength } from './surnames.ts'

export function maskText(text: string, found: readonly FoundPrivate[]): string {
  let masked = ''
  let at = 0
  for (const { start, end, kind } of found) {
    masked += text.slice(at, start) + MASKS[kind](text.slice(start, end))
    at = end
  }
  return masked + text.slice(at)
}

const MASKS: Readonly<Record<PrivateKind, (text: string) => string>> = {
  name: maskName,
  phone: maskPhone,
  'id-number': maskAll,
  mail: (text) => text.replace(/[^@.](?=.*@)/gu, '*'),
  account: maskAll,
  listed: maskAll,
}

function maskAll(text: string): string {
  return text.replace(/\S/gu, '*')
}

/** By code unit: a rare character may be two of them. */
function maskName(name: string): string {
  const surname = Math.max(1, surnameLength(name))
  return name.slice(0, surname) + name.slice(surname).replace(/[^\s·•‧・]/g, '某')
}

const SHOWN = 3

function maskPhone(number: string): string {
  let digits = 0
  return number.replace(/[\d０-９]/gu, (digit) => (++digits > SHOWN ? '*' : digit))
}
