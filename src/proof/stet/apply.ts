import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {type Ruleset, severityOf} from '../../config/index.ts'
import {nearestOf} from '../../base/user-error.ts'
import {noticeOf, type RetiredRule, type RuleBook} from '../../rule/book.ts'
import {quote} from '../../rule/wording.ts'
import type {Finding} from '../../rule/rule.ts'
import {type Directive, idsIn, type Leave, type Named} from './directive.ts'

/** Take away the messages that are let stand; gives what is used of each directive. */
export function takeAway(file: VFile, leaves: readonly Leave[]): Set<Directive | Named> {
  const used = new Set<Directive | Named>()
  file.messages = file.messages.filter((message) => {
    const letting = leaves.filter((leave) => covers(leave, message))
    for (const {directive, named} of letting) used.add(named ?? directive)
    return letting.length === 0
  })
  return used
}

function covers({named, start, end, actual}: Leave, message: VFileMessage): boolean {
  const offset = offsetOf(message)
  return (
    offset !== undefined &&
    (named === undefined ? message.source === 'copydesk' : named.id === message.ruleId) &&
    start <= offset &&
    offset <= end &&
    (actual === undefined || actual === message.actual)
  )
}

function offsetOf({place}: VFileMessage): number | undefined {
  return place && ('start' in place ? place.start : place).offset
}

/** What is to be said of a directive. */
export function sayingsOf(
  directive: Directive,
  used: ReadonlySet<Directive | Named>,
  {book, config}: Ruleset
): Finding[] {
  const {rules, reason, position} = directive
  const findings = rules.flatMap((named): Finding[] => {
    if (used.has(named)) return []
    const retired = book.findRetired(named.id)
    if (retired) return [retiredRule(named, retired)]
    const rule = book.find(named.id)
    if (!rule) return [unknownRule(named, reason, book)]
    // A rule that is switched off finds nothing, whatever is let stand.
    if (severityOf(rule, config) === 'off') return []
    return [
      at(named.position, `Unexpected stet of ${quote(named.id)}, there is nothing to let stand`)
    ]
  })
  if (rules.length === 0 && !used.has(directive)) {
    findings.push(at(position, 'Unexpected stet, there is nothing to let stand'))
  }
  const late = rules.length === 0 ? lateRule(reason ?? '', book) : undefined
  if (late) {
    findings.push({
      ...at(position, `Unexpected rule ${quote(late)} behind the colon, expected it before`),
      note: 'Behind the colon stands the reason. A stet that names no rule lets everything stand.'
    })
  }
  if (config.stet?.requireReason && reason === undefined) {
    findings.push(at(position, 'Unexpected stet without a reason, expected one behind a colon'))
  }
  return findings
}

/** The rule that a reason begins with, unless it may be a word of a sentence. */
function lateRule(reason: string, book: RuleBook): string | undefined {
  const ids = idsIn(reason.split(':')[0]!).map(({id}) => id)
  const isRule = (id: string) => book.find(id) !== undefined
  const [first = ''] = ids
  return isRule(first) && (first.includes('-') || ids.every(isRule)) ? first : undefined
}

/** It is told and does no harm; where one other rule took over, that is what could stand there. */
function retiredRule({position}: Named, retired: RetiredRule): Finding {
  const notice = noticeOf(retired)
  const {successors = []} = retired
  return {
    ...at(position, notice.charAt(0).toUpperCase() + notice.slice(1)),
    ...(successors.length === 1 && {expected: successors}),
    severity: 'info'
  }
}

function unknownRule({id, position}: Named, reason: string | undefined, book: RuleBook): Finding {
  const nearest = nearestOf(id, book.ids)
  return {
    ...at(position, `Unexpected rule ${quote(id)}${nearest ? `, expected ${quote(nearest)}` : ''}`),
    ...(nearest && {expected: [nearest]}),
    ...(!nearest && {
      note:
        reason === undefined
          ? 'There is no such rule. A reason stands behind a colon.'
          : 'There is no such rule.'
    })
  }
}

/** A finding at one place. */
export function at(position: Position, reason: string): Finding {
  return {nodes: [{position}], reason}
}
