/** What the conversion reached before; a number that falls is a step back. */
import { readFile } from 'node:fs/promises'
import type { Outcome } from './describe-counts.ts'

export interface Fall {
  name: string
  was: number
  is: number
}

export async function readBaseline(path: string): Promise<Outcome> {
  return JSON.parse(await readFile(path, 'utf8')) as Outcome
}

/** A number that is no longer measured has fallen too. */
export function findFalls(baseline: Outcome, outcome: Outcome): Fall[] {
  return Object.entries(baseline)
    .map(([name, was]) => ({ name, was, is: outcome[name] ?? 0 }))
    .filter(({ was, is }) => is < was)
}
