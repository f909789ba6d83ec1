import type {RetiredRule, RuleBook} from '../rule/book.ts'
import type {Example, Rule, Silent} from '../rule/rule.ts'
import {stetRule} from '../rule/stet.ts'

/** What `copydesk explain` prints of a rule: why it is there, what it marks and what it leaves. */
export function explain(rule: Rule): string {
  const {id, summary, why, sources, severity, safe, options, examples, silent} = rule
  const entries = Object.entries(options)
  return [
    `${id} (${severity}${safe ? ', fixed by --fix' : ''})`,
    '',
    summary,
    '',
    why,
    '',
    'Marked:',
    ...examples.map((example) => indent(`${example.wrong}${conditions(example)}`)),
    '',
    'Not marked:',
    ...silent.map((text) =>
      indent(`${typeof text === 'string' ? text : text.text}${conditions(text)}`)
    ),
    ...(entries.length > 0
      ? [
          '',
          'Options:',
          ...entries.map(([key, value]) => indent(`${key}: ${JSON.stringify(value)}`))
        ]
      : []),
    '',
    'Sources:',
    ...sources.map((source) => indent(source)),
    '',
    ...(id === stetRule.id
      ? []
      : [
          `Let one stand: <!-- stet ${id}: why --> above its paragraph, or for a plain text`,
          `  - {rule: ${id}, reason: why} in article.txt.stet.yaml`
        ]),
    `Switch it off: rules: {${id}: off} in copydesk.config.yaml, or --rule '${id}: off'`,
    ''
  ].join('\n')
}

function conditions(of: Example<object> | Silent<object>): string {
  const options = typeof of === 'object' ? of.options : undefined
  return options ? `  (with ${JSON.stringify(options)})` : ''
}

function indent(text: string): string {
  return `  ${text.replace(/\n+/g, ' ¶ ')}`
}

/** What `copydesk explain` prints of a rule that there is no more. */
export function explainRetired({id, since, why, successors = []}: RetiredRule): string {
  const instead = successors.length > 0 ? ['', `Use instead: ${successors.join(', ')}`] : []
  return [`${id} (retired in ${since})`, '', why, ...instead, ''].join('\n')
}

/** What `copydesk explain` prints without a rule: all of them, and what each marks. */
export function listRules({known}: RuleBook): string {
  const width = Math.max(...known.map(({id}) => id.length))
  return known.map(({id, summary}) => `${id.padEnd(width)}  ${summary}\n`).join('')
}
