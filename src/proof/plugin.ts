import {fatalOf, severities, type Severity} from '../base/severity.ts'
import type {Root} from 'nlcst'
import type {Plugin} from 'unified'
import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {type Guard, guardOf} from '../analysis/guard.ts'
import {analyse} from '../analysis/index.ts'
import {urlOf} from '../base/homepage.ts'
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

/** The options of a rule, and how severe its findings are. */
export type Settings<Options extends object = object> = Partial<Options> & {severity?: Severity}

/** A rule as a retext plugin. */
export type RulePlugin<Options extends object = object> = Plugin<
  [(Settings<Options> | null)?],
  Root
>

/**
 * Turn a rule into a retext plugin: `unified().use(retextEnglish).use(plugin, options)`.
 * The only place that writes to a vfile. Make one plugin a rule: unified knows it by identity.
 */
export function toPlugin<Options extends object>(rule: Rule<Options>): RulePlugin<Options> {
  const plugin: RulePlugin<Options> = (settings) => (tree, file) => ask(rule, settings, tree, file)
  return Object.defineProperty(plugin, 'name', {value: `copydesk:${rule.id}`})
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

/** Write to a file what a rule says of its tree. Throws what the rule throws, and then writes nothing. */
export function ask<Options extends object>(
  rule: Rule<Options>,
  settings: Settings<Options> | null | undefined,
  tree: Root,
  file: VFile
): void {
  const {severity = rule.severity, ...given} = settings ?? {}
  const options = {...rule.options, ...given} as Options
  for (const finding of [...rule.check(analyse(tree), options)]) {
    const own = finding.severity ?? severity
    // What a house forbids is an error, though its rule is not; unless the rule was set lower.
    const isUsual = severity === rule.severity
    report(file, tree, rule, finding, isUsual ? own : lower(severity, own))
  }
}

/** A finding that is less certain than its rule stays so, however severe the rule is set. */
function lower(one: Severity, other: Severity): Severity {
  return severities.indexOf(one) < severities.indexOf(other) ? one : other
}

/** Write to a file what a rule says of one place of its tree. */
export function report(
  file: VFile,
  tree: Root,
  rule: Pick<Rule, 'id' | 'safe'>,
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
  message.fatal = fatalOf[severity]
  message.actual = slice(file, place)
  message.url = urlOf(rule.id)
  const expected = finding.expected && inSource(tree, place, finding.expected)
  if (expected) message.expected = expected
  if (rule.safe && expected?.length === 1) {
    const span = [place.start.offset!, place.end.offset!] as const
    const guarded = guardOf(analyse(tree), span, message.actual, expected[0]!)
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
function inSource(tree: Root, place: Position, expected: readonly string[]): string[] | undefined {
  const rewrite = tree.data?.rewrite
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
