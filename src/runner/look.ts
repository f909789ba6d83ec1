import {houses} from '../lexicon/houses.ts'
import {settingsOfHouse} from '../house/styles.ts'
import {type Analysis, analyse} from '../analysis/index.ts'
import {dialects} from '../config/index.ts'
import {ConfigResolver} from './config/resolver.ts'
import {readArticle} from '../format/index.ts'
import type {RuleBook} from '../rule/book.ts'
import type {Rule} from '../rule/rule.ts'
import {readInputs} from './inputs.ts'
import type {Terminal} from './terminal.ts'

/** One way to write that the articles keep to, and how often they keep to it and do not. */
export interface Habit {
  readonly rule: Rule
  readonly option: string
  readonly value: string
  readonly kept: number
  readonly broken: number
}

/** What a look at the articles of a folder tells of the house that they are from. */
export interface Look {
  readonly articles: number
  readonly house?: string
  readonly dialect?: Habit
  readonly habits: readonly Habit[]
}

// Enough to tell a habit, and few enough to wait for.
const mostArticles = 200

/**
 * Look at articles of a folder, spread over all of them, for what a configuration would set. Each
 * rule that has a choice is asked what it would find under each, and the choice under which the
 * articles are at peace is their habit, if they would not be under another.
 */
export async function look(terminal: Terminal, book: RuleBook): Promise<Look> {
  const analyses = await sample(terminal, book)
  const habits = book.rules.flatMap((rule) =>
    Object.entries((rule.choices ?? {}) as Record<string, readonly string[]>).flatMap(
      ([option, values]) => habitOf(rule, option, values, analyses) ?? []
    )
  )
  const dialectRule = book.find('dialect-house')
  const dialect = dialectRule && habitOf(dialectRule, 'dialect', dialects, analyses)
  const house = houseOf(habits)
  return {
    articles: analyses.length,
    habits,
    ...(house !== undefined && {house}),
    ...(dialect && {dialect})
  }
}

async function sample(terminal: Terminal, book: RuleBook): Promise<Analysis[]> {
  const files = []
  const settings = new ConfigResolver({cwd: terminal.cwd, book})
  for await (const input of readInputs(['.'], terminal, {stdinPath: '', settings})) {
    if (!('trouble' in input)) files.push(input.file)
  }
  const step = Math.max(1, files.length / mostArticles)
  const analyses: Analysis[] = []
  for (let at = 0; at < files.length; at += step) {
    const file = files[Math.floor(at)]!
    analyses.push(analyse(await readArticle(file)))
  }
  return analyses
}

/** What the articles keep to, if it is clear; of values that they keep to alike, the first. */
export function habitOf(
  rule: Rule,
  option: string,
  values: readonly string[],
  analyses: readonly Analysis[]
): Habit | undefined {
  const counts = values
    .filter((value) => value !== 'auto')
    .map((value) => {
      const options = {...rule.options, [option]: value}
      return {value, count: sum(analyses.map((a) => [...rule.check(a, options)].length))}
    })
  const [best] = ranked(counts)
  const most = Math.max(0, ...counts.map(({count}) => count))
  // Once or twice may be chance, and a house that breaks its habit each third time has none.
  if (!best || most < 3 || best.count * 3 > most) return undefined
  return {rule, option, value: best.value, kept: most, broken: best.count}
}

// A few words part Australian English from British: such a dialect must be much the better one.
const firstDialects = ['en-GB', 'en-US']

function ranked<Counted extends {readonly value: string; readonly count: number}>(
  counts: readonly Counted[]
): Counted[] {
  const isFirst = ({value}: Counted) => firstDialects.includes(value)
  const weight = (counted: Counted) =>
    counts.some(isFirst) && !isFirst(counted) ? counted.count * 2 + 1 : counted.count
  return [...counts].sort((a, b) => weight(a) - weight(b))
}

/** The house style that sets two habits or more as they are and none otherwise, if it is the only one. */
function houseOf(habits: readonly Habit[]): string | undefined {
  const agreeing = [...houses().keys()].flatMap((name) => {
    const set = habits.flatMap(({rule, option, value}) => {
      const wanted = settingsOfHouse(name, rule)[option]
      return wanted === undefined ? [] : [wanted === value]
    })
    return set.length > 1 && set.every(Boolean) ? [{name, count: set.length}] : []
  })
  const [first, second] = agreeing.sort((a, b) => b.count - a.count)
  return first && first.count !== second?.count ? first.name : undefined
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
