/**
 * What a report will tell, before it is put into words: which themes, which practices.
 *
 * Every practice carries the seed of its words. A town that keeps a practice next year says the same
 * with new numbers; a town that copies its neighbour says the same with its own name.
 */
import type { Random } from './random.ts'
import { THEMES } from './topics/index.ts'
import type { Sentence, Theme, Topic } from './topics/topic.ts'

export interface PlannedMeasure {
  /** Null for plans and corrections. */
  topic: Topic | null
  sentences: readonly Sentence[]
  /** Lead phrases that would suit it. */
  leads: readonly string[]
  /** Nothing like 今年以来 may stand before it. */
  startsItself?: boolean
  /** Sentences that go into particulars. */
  details: readonly string[]
  seed: string
}

export interface PlannedSection {
  theme: Theme
  seed: string
  measures: PlannedMeasure[]
}

export interface ReportPlan {
  sections: PlannedSection[]
  duty: PlannedMeasure[]
  problems: PlannedText[]
  causes: PlannedText[]
  rectified: PlannedMeasure[]
  next: PlannedMeasure[]
  /** A plan that is told among the problems: 下一步，我们将… */
  aside: PlannedMeasure | null
}

export interface PlannedText {
  template: string
  seed: string
}

/** 法律顾问 → its lead phrases; those of practices suit plans as well. */
const LEADS = new Map(
  THEMES.flatMap(({ topics }) => topics)
    .toReversed()
    .map(({ leads, done }): [string, readonly string[]] => [mainTag(done[0]?.[0] ?? ''), leads]),
)

export function planReport(random: Random): ReportPlan {
  const themes = random.shuffle(THEMES).slice(0, random.between(3, 7))
  const ordered = THEMES.filter((theme) => themes.includes(theme))
  const sections = ordered.map((theme) => ({
    theme,
    seed: newSeed(random),
    measures: planSection(theme, random),
  }))
  return { sections, ...planRest(themes, random) }
}

/** Much of last year's report stands again, newly counted. */
export function planNextYear(last: ReportPlan, random: Random): ReportPlan {
  const sections = last.sections.map((section) => ({
    ...section,
    measures: renewMeasures(section, random),
  }))
  const fresh = planRest(
    last.sections.map(({ theme }) => theme),
    random,
  )
  return {
    sections,
    ...fresh,
    duty: random.chance(0.4) ? last.duty : fresh.duty,
    problems: random.chance(0.2) ? last.problems : fresh.problems,
  }
}

function renewMeasures({ theme, measures }: PlannedSection, random: Random): PlannedMeasure[] {
  const kept = measures.filter(() => random.chance(0.33))
  const told = new Set(kept.map(({ topic }) => topic))
  const fresh = random
    .shuffle(theme.topics.filter((topic) => !told.has(topic)))
    .slice(0, measures.length - kept.length)
  return [...kept, ...fresh.map((topic) => planMeasure(topic, theme, random))]
}

function planSection(theme: Theme, random: Random): PlannedMeasure[] {
  const count = Math.min(theme.topics.length, random.between(2, 4))
  return random
    .shuffle(theme.topics)
    .slice(0, count)
    .map((topic) => planMeasure(topic, theme, random))
}

function planRest(themes: readonly Theme[], random: Random): Omit<ReportPlan, 'sections'> {
  const [leadership] = THEMES
  const next = planSentences(
    themes.flatMap(({ planned }) => planned),
    random.between(4, 7),
    random,
  )
  const dutyTopics = (leadership?.topics ?? []).slice(0, 5)
  return {
    duty: random
      .shuffle(dutyTopics)
      .slice(0, random.between(2, 4))
      .flatMap((topic) => (leadership ? [planMeasure(topic, leadership, random)] : [])),
    problems: planTexts(
      themes.flatMap(({ problems }) => problems),
      random.between(2, 5),
      random,
    ),
    causes: planTexts(
      themes.flatMap(({ causes }) => causes),
      random.between(2, 3),
      random,
    ),
    rectified: planSentences(
      themes.flatMap(({ rectified }) => rectified),
      random.between(2, 3),
      random,
    ),
    next: next.slice(1),
    aside: next[0] === undefined ? null : asAside(next[0]),
  }
}

function asAside(planned: PlannedMeasure): PlannedMeasure {
  const sentences = planned.sentences.map(([tags, template]): Sentence => [
    tags,
    `下一步，[我们|{镇名}]将${template}`,
  ])
  return { ...planned, sentences, startsItself: true }
}

function planMeasure(topic: Topic, theme: Theme, random: Random): PlannedMeasure {
  const count = Number(random.weigh({ 1: 36, 2: 48, 3: 16 }))
  const sentences = random.shuffle(topic.done).slice(0, count)
  // Many a practice strays into a neighbouring topic.
  if (random.chance(0.4)) sentences.push(random.pick(random.pick(theme.topics).done))
  const details = random
    .shuffle(theme.details)
    .slice(0, Number(random.weigh({ 0: 18, 1: 54, 2: 28 })))
  return {
    topic,
    sentences: [...new Set(sentences)],
    leads: topic.leads,
    details,
    seed: newSeed(random),
  }
}

function planSentences(
  sentences: readonly Sentence[],
  count: number,
  random: Random,
): PlannedMeasure[] {
  return random
    .shuffle(sentences)
    .slice(0, count)
    .map((sentence) => ({
      topic: null,
      sentences: [sentence],
      details: [],
      leads: LEADS.get(mainTag(sentence[0])) ?? [],
      seed: newSeed(random),
    }))
}

function planTexts(templates: readonly string[], count: number, random: Random): PlannedText[] {
  return random
    .shuffle(templates)
    .slice(0, count)
    .map((template) => ({ template, seed: newSeed(random) }))
}

function mainTag(tags: string): string {
  return tags.split(' ')[0] ?? ''
}

function newSeed(random: Random): string {
  return random.between(0, 2 ** 31).toString(36)
}
