import {type Hover, MarkupKind} from 'vscode-languageserver'
import {printableLines} from '../base/printable.ts'
import type {Rule} from '../rule/rule.ts'
import type {Proof} from './proof.ts'
import {messagesAt, spanOfMessage} from './diagnostics.ts'
import {nameAt, spanOfNodes, wordsOf} from './names.ts'
import type {Positions} from './positions.ts'

/** What there is to know of a place: why it is marked, or, of a name, in which forms it stands. */
export function toHover(proof: Proof, offset: number, positions: Positions): Hover | undefined {
  const messages = messagesAt(proof, {start: offset, end: offset})
  const [first] = messages
  // What a reader has to say of a file is no rule’s.
  const rules = new Set(messages.flatMap(({ruleId}) => proof.book.find(ruleId ?? '') ?? []))
  if (first && rules.size > 0) {
    return {
      contents: markdown(
        [...rules].map((rule) => describe(rule, urlOf(messages, rule.id))).join('\n\n---\n\n')
      ),
      range: positions.range(proof.document, spanOfMessage(first))
    }
  }
  const found = nameAt(proof, offset)
  const span = found && spanOfNodes(wordsOf(found.mention))
  if (!span) return undefined
  const {name, mentions} = found.entity
  const forms = new Map<string, number>()
  for (const {words} of mentions) {
    forms.set(words.join(' '), (forms.get(words.join(' ')) ?? 0) + 1)
  }
  const list = [...forms].map(([form, count]) => `- ${plain(form)}: ${count}`)
  return {
    contents: markdown(`**${plain(name)}**\n\n${list.join('\n')}`),
    range: positions.range(proof.document, span)
  }
}

function urlOf(messages: Proof['file']['messages'], id: string): string | undefined {
  return messages.find(({ruleId}) => ruleId === id)?.url
}

function markdown(value: string) {
  return {kind: MarkupKind.Markdown, value}
}

function describe({id, summary, why, examples, sources}: Rule, url: string | undefined): string {
  const [example] = examples
  const shown = example && [
    `- ✗ ${emphasise(example.wrong)}`,
    ...(example.right ? [`- ✓ ${inLine(example.right)}`] : [])
  ]
  return [
    `**${plain(summary)}** \`${id}\``,
    plain(why),
    ...(shown ? [shown.join('\n')] : []),
    sources.map((source) => `_${plain(source)}_`).join('  \n'),
    ...(url ? [`[More about this rule](${url})`] : [])
  ].join('\n\n')
}

/** The example with what is wrong in it in bold. */
function emphasise(text: string): string {
  return inLine(text).replaceAll('⟦', '**').replaceAll('⟧', '**')
}

function inLine(text: string): string {
  return plain(text).replace(/\n+/gu, ' ¶ ')
}

/** Text that means nothing to Markdown. */
function plain(text: string): string {
  return printableLines(text).replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&')
}
