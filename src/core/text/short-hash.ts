/**
 * A short, stable name for a piece of text: five characters that mean nothing but never change.
 *
 * Space is left out of account, so that a re-flowed paragraph keeps its name. Two 32-bit
 * multiplicative hashes are mixed; five base-32 characters keep 25 bits of them, which within one
 * report (some 60 blocks) collide once in about 20,000 reports. Callers resolve such a collision.
 * Not for security.
 */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

export function shortHash(text: string): string {
  let a = 0x9e3779b9
  let b = 0x85ebca6b
  for (const character of text.replace(/\s+/gu, '')) {
    const code = character.codePointAt(0) ?? 0
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x5bd1e995)
    b ^= b >>> 15
  }
  let bits = (a ^ (a >>> 13) ^ Math.imul(b ^ (b >>> 16), 0xc2b2ae35)) >>> 0
  let hash = ''
  for (let index = 0; index < 5; index++) {
    hash += ALPHABET.charAt(bits & 31)
    bits >>>= 5
  }
  return hash
}
