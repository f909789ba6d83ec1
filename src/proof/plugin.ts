import {fatalOf, severities, type Severity} from '../base/severity.ts'
import type {Root} from 'nlcst'
import type {Plugin} from 'unified'
import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {type Guard, guardOf} from '../analysis/guard.ts'
import {type Analysis, analyse} from '../analysis/index.ts'
import {urlOf} from '../base/homepage.ts'
import type {Rewrite} from '../format/rewrite.ts'
import type {Finding, Positioned, Rule} from '../rule/rule.ts'

/** Another place that a message rests on; `actual` is exactly the text at `place`. */
export interface RelatedPlace {
  readonly place: Position
  readonly actual: string
  readonly reason: string
}

declare module 'vfile-message' {
  interface VFileMessage {
    /** The other places that the finding rests on. */
    related?: RelatedPlace[]
    /** Whose words the only `expected` of a safe rule would change: it is not certain there. */
    guarded?: Guard
  }
}

/** An article that is being read: the file that messages go to, what is known of it, how it is written. */
export interface Reading {
  readonly file: VFile
  readonly analysis: Analysis
  /** Absent where a text is written as it is read. */
  readonly rewrite: Rewrite | undefined
}

/** The options of a rule, and how severe its findings are. */
export type PluginSettings<Options extends object = object> = Partial<Options> & {
  severity?: Severity
}

/** A rule as a retext plugin. */
export type RulePlugin<Options extends object = object> = Plugin<
  [(PluginSettings<Options> | null)?],
  Root
>

/**
 * Turn a rule into a retext plugin: `unified().use(retextEnglish).use(plugin, options)`.
 * The only place that writes to a vfile. Make one plugin a rule: unified knows it by identity.
 */
export function toPlugin<Options extends object>(rule: Rule<Options>): RulePlugin<Options> {
  const plugin: RulePlugin<Options> = (settings) => (tree, file) =>
    ask(rule, settings, toReading(tree, file))
  return Object.defineProperty(plugin, 'name', {value: `copydesk:${rule.id}`})
}

/** What there is to read of a tree. */
export function toReading(tree: Root, file: VFile): Reading {
  return {file, analysis: analyse(tree), rewrite: tree.data?.rewrite}
}

/** Write to a file what of its source could not be read, as warnings of the name `front-matter`. */
export function tellTroubles({data}: Root, file: VFile): void {
  for (const {reason, position} of data?.troubles ?? []) {
    const message = file.message(reason, {
      place: position,
      ruleId: 'front-matter',
      source: 'copydesk'
    })
    message.actual = slice(file, position)
  }
}

/** Write down what a rule says of an article. Throws what the rule throws, and then writes nothing. */
export function ask<Options extends object>(
  rule: Rule<Options>,
  settings: PluginSettings<Options> | null | undefined,
  reading: Reading
): void {
  const {severity = rule.severity, ...given} = settings ?? {}
  const options = {...rule.options, ...given} as Options & {dialect?: string}
  const {declaredDialect} = reading.analysis
  if (options.dialect === 'auto' && declaredDialect) options.dialect = declaredDialect
  for (const finding of [...rule.check(reading.analysis, options)]) {
    report(reading, rule, finding, severity)
  }
}

/**
 * How severe a finding is where its rule is set to a severity. What a house forbids is an error, though
 * its rule is not, unless the rule was set lower; what is less certain than its rule stays so, however
 * severe the rule is set.
 */
function severityIn(
  {severity: own}: Finding,
  rule: Pick<Rule, 'severity'>,
  set: Severity
): Severity {
  if (own === undefined) return set
  const isLower = severities.indexOf(own) < severities.indexOf(set)
  return set === rule.severity || isLower ? own : set
}

/**
 * Write down what a rule, set to a severity, says of one place. Of what is no text of the article, a note
 * in it or a file beside it, only the file is given: nothing is rewritten there, and nothing guarded.
 */
export function report(
  {file, analysis, rewrite}: Pick<Reading, 'file'> & Partial<Reading>,
  rule: Pick<Rule, 'id' | 'safe' | 'severity'>,
  finding: Finding,
  severity: Severity
): void {
  const place = placeOf(finding.nodes)
  // A tree without positions, made by hand or by a transform, has nothing to point at.
  if (!place) return
  const message: VFileMessage = file.message(finding.reason, {
    place,
    ruleId: rule.id,
    source: 'copydesk'
  })
  message.fatal = fatalOf[severityIn(finding, rule, severity)]
  message.actual = slice(file, place)
  message.url = urlOf(rule.id)
  const expected = finding.expected && inSource(rewrite, place, finding.expected)
  if (expected) message.expected = expected
  if (rule.safe && analysis && expected?.length === 1) {
    const span = [place.start.offset!, place.end.offset!] as const
    const guarded = guardOf(analysis, span, message.actual, expected[0]!)
    if (guarded) message.guarded = guarded
  }
  if (finding.note) message.note = finding.note
  message.related = (finding.related ?? []).flatMap(({nodes, reason}) => {
    const place = placeOf(nodes)
    return place ? [{place, actual: slice(file, place), reason}] : []
  })
}

function placeOf(nodes: readonly Positioned[]): Position | undefined {
  const start = nodes[0]?.position?.start
  const end = nodes.at(-1)?.position?.end
  return start?.offset === undefined || end?.offset === undefined
    ? undefined
    : {start: copy(start), end: copy(end)}
}

/**
 * Replacements as the source must write them, so that its format reads them as the rule means them.
 * None where one cannot be written, lest another take its place as the only one.
 */
function inSource(
  rewrite: Rewrite | undefined,
  place: Position,
  expected: readonly string[]
): string[] | undefined {
  if (!rewrite) return [...expected]
  const written = expected.map((text) => rewrite(place, text))
  return written.every((text) => text !== undefined) ? written : undefined
}

function copy({line, column, offset}: Point): Point {
  return {line, column, ...(offset !== undefined && {offset})}
}

function slice(file: VFile, {start, end}: Position): string {
  return String(file).slice(start.offset, end.offset)
}
