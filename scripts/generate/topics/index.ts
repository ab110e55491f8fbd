/** All themes. To add one: a file beside this and its line here. */
import { disputes, services } from './disputes.ts'
import { emergencies, enforcement } from './enforcement.ts'
import { functions } from './functions.ts'
import { leadership } from './leadership.ts'
import { learning } from './learning.ts'
import { local, oversight } from './oversight.ts'
import { publicity } from './publicity.ts'
import { decisions, rules } from './rules-and-decisions.ts'
import type { Theme } from './topic.ts'

export const THEMES: readonly Theme[] = [
  leadership,
  learning,
  functions,
  rules,
  decisions,
  enforcement,
  emergencies,
  disputes,
  services,
  publicity,
  oversight,
  local,
]
