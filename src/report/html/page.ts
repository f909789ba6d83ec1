import {sha256} from '@noble/hashes/sha2.js'
import {utf8ToBytes} from '@noble/hashes/utils.js'
import type {Element} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import {escapeInMarkup} from '../../base/printable.ts'
import {severityOf} from '../../base/severity.ts'
import {pathOf} from '../parts/place.ts'
import type {Report, ReportSettings} from '../parts/reporter.ts'
import {tally, toArticle} from './article.ts'
import {script} from './script.ts'
import {style} from './style.ts'

interface Listed {
  readonly path: string
  readonly tally: string
  readonly isClean: boolean
}

/** The page, piece by piece. */
export function openPage(settings: ReportSettings): Report {
  const listed: Listed[] = []
  const rules = new Map<string, number>()
  const severities = new Map<string, number>()
  const count = (counts: Map<string, number>, key: string) =>
    counts.set(key, (counts.get(key) ?? 0) + 1)
  const head = () => (listed.length === 0 ? toHead(settings) : '')
  return {
    async add(file) {
      if (settings.quiet && file.messages.length === 0) return ''
      for (const message of file.messages) {
        count(rules, message.ruleId ?? 'problem')
        count(severities, severityOf(message))
      }
      const before = head()
      const {messages} = file
      listed.push({path: pathOf(file), tally: tally(messages), isClean: messages.length === 0})
      const article = toArticle(file, listed.length, await settings.read(file))
      return `${before}${printed(article)}\n`
    },
    end: () => head() + toEnd(listed, rules, severities)
  }
}

// The page runs and looks as we wrote it: nothing that an article might smuggle in is loaded or run.
const policy = [
  "default-src 'none'",
  `script-src '${sourceOf(script)}'`,
  `style-src '${sourceOf(style)}'`,
  "base-uri 'none'",
  "form-action 'none'"
].join('; ')

/** What a policy knows an inline script or style by. */
function sourceOf(text: string): string {
  const digest = sha256(utf8ToBytes(text))
  return `sha256-${btoa(String.fromCharCode(...digest))}`
}

function toHead({tool}: ReportSettings): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${tool.name} ${tool.version}">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Proofs</title>
<style>${style}</style>
<a class="skip" href="#proofs">To the articles</a>
<header class="masthead"><h1>Proofs</h1><p>Read by <a href="${tool.homepage}">${tool.name}</a> ${tool.version}</p></header>
<div id="desk"></div>
<main id="proofs">
`
}

/** Mark-up that may go to a terminal or into the log of a forge as well. */
function printed(part: Element): string {
  return escapeInMarkup(toHtml(part).replace(/[^\P{Cc}\t\n\r]/gu, '\uFFFD'))
}

type Counts = ReadonlyMap<string, number>

function toEnd(listed: readonly Listed[], rules: Counts, severities: Counts): string {
  const isNone = listed.length === 0 ? '<p class="none">No articles.</p>\n' : ''
  const all = [...severities.values()].reduce((sum, count) => sum + count, 0)
  const parts = [toFilter(rules, severities, all), ...(listed.length > 1 ? [toList(listed)] : [])]
  return `${isNone}</main>\n${parts.map((part) => `${printed(part)}\n`).join('')}<script>${script}</script>\n</html>\n`
}

function toFilter(rules: Counts, severities: Counts, all: number) {
  const boxes = (name: string, counts: readonly (readonly [string, number])[]) =>
    counts.map(([value, count]) =>
      h('label', {dataSeverity: name === 'severity' ? value : undefined}, [
        h('input', {type: 'checkbox', name, value, checked: true}),
        h('span', value),
        ' ',
        h('span.count', String(count))
      ])
    )
  const bySeverity = ['error', 'warning', 'info'].flatMap((severity) =>
    severities.has(severity) ? [[severity, severities.get(severity)!] as const] : []
  )
  const byRule = [...rules].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return h('form#filter', {hidden: true, ariaLabel: 'Filter', autoComplete: 'off'}, [
    h('fieldset', [h('legend', 'Show'), ...boxes('severity', bySeverity)]),
    h('details', [
      h('summary', 'Rules'),
      h('fieldset', [h('legend.unseen', 'Rules'), ...boxes('rule', byRule)])
    ]),
    h('p.status', {role: 'status', dataAll: all}, `${all} ${all === 1 ? 'finding' : 'findings'}`),
    h('p.keys', [h('kbd', 'n'), ' next, ', h('kbd', 'p'), ' previous'])
  ])
}

/** A path that a narrow page may break behind a stroke. */
function breakable(path: string) {
  return path.split(/(?<=[/\\])/u).flatMap((part, at) => (at > 0 ? [h('wbr'), part] : [part]))
}

function toList(listed: readonly Listed[]) {
  return h('nav#articles', {ariaLabel: 'Articles'}, [
    h(
      'ol',
      listed.map(({path, tally, isClean}, at) =>
        h('li', {className: isClean ? ['clean'] : []}, [
          h('a', {href: `#a${at + 1}`}, breakable(path)),
          ' ',
          h('span.tally', tally)
        ])
      )
    )
  ])
}
