import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {severityOf} from '../../base/severity.ts'
import {
  pathOf,
  relatedLines,
  replacementsOf,
  shortPlace,
  spanOf,
  withoutMark
} from '../parts/place.ts'
import type {PrintedParagraph} from '../parts/reporter.ts'
import {type Marked, type Segment, segmentsOf} from './marks.ts'

interface Finding extends Marked {
  readonly message: VFileMessage
  readonly place: string
  readonly related: readonly string[]
}

/** One article: its text on the left, the findings of each paragraph beside it. */
export function toArticle(
  file: VFile,
  index: number,
  paragraphs: readonly PrintedParagraph[]
): Element {
  const findings = file.messages.map((message, at): Finding => {
    const span = spanOf(message)
    const place = span ? shortPlace(withoutMark(file, span)) : ''
    return {
      number: at + 1,
      start: span?.start.offset ?? 0,
      end: span?.end.offset ?? 0,
      message,
      place,
      related: relatedLines(file, message)
    }
  })
  const id = `a${index}`
  const ends = paragraphs.map(({texts}) => texts.at(-1)?.end ?? 0)
  const byParagraph = paragraphs.map((): Finding[] => [])
  const homeless: Finding[] = []
  let at = 0
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    // A finding at a paragraph’s very end, such as a missing mark, is still of that paragraph.
    while (at < ends.length - 1 && finding.start > ends[at]!) at++
    ;(byParagraph[at] ?? homeless).push(finding)
  }
  const titleId = `${id}-title`
  return h('article', {id, ariaLabelledBy: titleId}, [
    h('header.slug', [
      h('h2.path', {id: titleId}, pathOf(file)),
      h('p.tally', tally(file.messages))
    ]),
    ...(homeless.length > 0
      ? [h('div.row', [h('div.copy'), toNotes(homeless, id, 'Findings about the whole')])]
      : []),
    ...paragraphs.map((paragraph, at) => toRow(paragraph, byParagraph[at]!, id))
  ])
}

/** How many findings, in words. */
export function tally(messages: readonly VFileMessage[]): string {
  const counts = (['error', 'warning', 'info'] as const).map((severity) => {
    const count = messages.filter((message) => severityOf(message) === severity).length
    return count === 0
      ? []
      : [`${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`]
  })
  return counts.flat().join(', ') || 'No findings'
}

const tags: Record<string, string> = {
  headline: 'h3',
  crosshead: 'h4',
  code: 'pre'
}

function toRow(paragraph: PrintedParagraph, findings: readonly Finding[], id: string): Element {
  const {field, line} = paragraph
  const severities = new Map(findings.map(({number, message}) => [number, severityOf(message)]))
  const text = segmentsOf(paragraph, findings).flatMap((segment) => toText(segment, severities, id))
  const tag = tags[field] ?? 'p'
  return h(`div.row.${field}`, [
    h('span.line', {ariaHidden: 'true'}, String(line)),
    h('div.copy', [h(tag, text)]),
    ...(findings.length > 0 ? [toNotes(findings, id, `Findings in line ${line}`)] : [])
  ])
}

const ranks = ['info', 'warning', 'error']

function toText(
  {text, marks, ends}: Segment,
  severities: ReadonlyMap<number, string>,
  id: string
): ElementContent[] {
  const worst = marks
    .map((number) => severities.get(number)!)
    .sort((a, b) => ranks.indexOf(b) - ranks.indexOf(a))[0]
  const shown: ElementContent = worst
    ? h('mark', {dataSeverity: worst, dataFindings: marks.join(' ')}, text)
    : {type: 'text', value: text}
  const references = ends.map((number) =>
    h(
      'a.ref',
      {
        id: `${id}-m${number}`,
        href: `#${id}-f${number}`,
        dataSeverity: severities.get(number),
        dataFinding: number,
        ariaLabel: `${severities.get(number)} ${number}`
      },
      String(number)
    )
  )
  return [...(text ? [shown] : []), ...references]
}

function toNotes(findings: readonly Finding[], id: string, label: string): Element {
  return h(
    'ol.notes',
    {ariaLabel: label, role: 'list'},
    findings.map((finding) => toNote(finding, id))
  )
}

function toNote({number, message, place, related}: Finding, id: string): Element {
  const {ruleId = 'problem', reason, note, url} = message
  const severity = severityOf(message)
  return h(
    'li.note',
    {id: `${id}-f${number}`, dataRule: ruleId, dataSeverity: severity, tabIndex: -1},
    [
      h('p.head', [
        h(
          'a.number',
          {href: `#${id}-m${number}`, ariaLabel: `${number}, to the text`},
          String(number)
        ),
        ' ',
        h('span.severity', severity),
        ' ',
        url ? h('a.rule', {href: url}, ruleId) : h('span.rule', ruleId),
        ' ',
        h('span.place', place)
      ]),
      ...toCorrection(message),
      h('p.reason', withQuoted(reason)),
      ...(note ? [h('p.why', withQuoted(note))] : []),
      ...related.map((line) => h('p.related', withQuoted(line)))
    ]
  )
}

/** What a chief would write in the margin: the words as they are, struck out, and as they should be. */
function toCorrection(message: VFileMessage): Element[] {
  const replacements = replacementsOf(message)
  const {actual} = message
  if (replacements.length === 0 || !actual || actual.length > 60) return []
  const choices = replacements
    .slice(0, 3)
    .flatMap((text, at) => [
      ...(at > 0 ? [' or '] : []),
      text === '' ? h('ins.delete', 'take out') : h('ins', text)
    ])
  return [h('p.correction', [h('del', actual), ' ', ...choices])]
}

/** A sentence with what it quotes between backticks set as quoted. */
function withQuoted(text: string): ElementContent[] {
  return text
    .split(/`([^`]*)`/u)
    .map((part, at): ElementContent =>
      at % 2 === 1 ? h('span.quoted', part) : {type: 'text', value: part}
    )
}
