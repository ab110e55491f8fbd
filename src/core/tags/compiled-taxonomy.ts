/**
 * A taxonomy made ready for matching, once per taxonomy however many measures are looked at.
 */
import { indexFinders, makeFinder } from './finder.ts'
import type { Finder, FinderIndex } from './finder.ts'
import type { Taxonomy } from './taxonomy.ts'

export interface CompiledTaxonomy {
  signs: readonly Sign[]
  /** Which signs may be in a text, in the order of `signs`. */
  possible: FinderIndex
}

/** What may stand in a text and means something: a trigger, or words to be masked first. */
export interface Sign {
  finder: Finder
  /** Index of its tag; null for words that are no sign of any tag. */
  tag: number | null
  /** Null for an exclusion. */
  weight: number | null
}

const compiled = new WeakMap<Taxonomy, CompiledTaxonomy>()

export function compiledTaxonomy(taxonomy: Taxonomy): CompiledTaxonomy {
  const known = compiled.get(taxonomy)
  if (known) return known
  const fresh = compile(taxonomy)
  compiled.set(taxonomy, fresh)
  return fresh
}

function compile({ tags, exclude }: Taxonomy): CompiledTaxonomy {
  const shared = exclude.map((words): Sign => ({
    finder: makeFinder(words),
    tag: null,
    weight: null,
  }))
  const own = tags.flatMap((tag, index): Sign[] => [
    ...tag.exclude.map((words) => ({ finder: makeFinder(words), tag: index, weight: null })),
    ...tag.triggers.map((words) => ({
      finder: makeFinder(words),
      tag: index,
      weight: words.weight,
    })),
  ])
  const signs = [...shared, ...own]
  return { signs, possible: indexFinders(signs.map(({ finder }) => finder)) }
}
