// What spelling checkers make of the same words: the unknown words in small letters of news articles
// that a copy chief judged. Prints a table for the README beside this file.
// usage: npm install && npm start -- <folder of shared data>, after `npm run build` in the project
import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import process from 'node:process'
import nspell from 'nspell'

const {resolve} = createRequire(import.meta.url)
const data = process.argv[2]
if (!data) {
  console.error('usage: npm start -- <folder of shared data>')
  process.exit(2)
}

const rows = read('gold/typos.tsv')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([id, start, form, label, right]) => ({id, start: Number(start), form, label, right}))
  .filter(({label}) => label === 'T' || label === 'V')
const wanted = new Set(rows.map(({id}) => id))
const articles = new Map(
  readdirSync(path.join(data, 'corpus'))
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => read(path.join('corpus', file)).map((line) => JSON.parse(line)))
    .filter(({id}) => wanted.has(id))
    .map(({id, text}) => [id, text])
)
const words = [...new Set(rows.map(({form}) => form))]

const checkers = [
  ['Copydesk, rules spelling and spelling-capital', copydesk],
  ['retext-spell (nspell), dictionary-en-gb and dictionary-en', retextSpell],
  ['hunspell, dictionary-en-gb and dictionary-en', hunspell],
  ['cspell, en and en-GB', cspell],
  ['harper.js, British', harper]
]
console.log('| checker | recall | precision | right word first | seconds |')
console.log('| --- | --- | --- | --- | --- |')
for (const [name, check] of checkers) {
  const start = process.hrtime.bigint()
  /** For a judged word, what is suggested; undefined if it is not reported. */
  const suggest = await check()
  if (!suggest) {
    console.log(`| ${name} | not installed | | | |`)
    continue
  }
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  const reported = rows.map((row) => [row, suggest(row)]).filter(([, found]) => found)
  const hits = reported.filter(([{label}]) => label === 'T')
  const first = hits.filter(([{right}, [best = '']]) => best.toLowerCase() === right.toLowerCase())
  const truths = rows.filter(({label}) => label === 'T').length
  const figures = [hits.length / truths, hits.length / reported.length, first.length / hits.length]
  console.log(
    `| ${name} | ${figures.map((n) => n.toFixed(3)).join(' | ')} | ${seconds.toFixed(1)} |`
  )
}

function read(file) {
  return readFileSync(path.join(data, file), 'utf8').split('\n').filter(Boolean)
}

function folderOf(name) {
  return resolve(name).replace(/index\.js$/u, '')
}

/** The whole articles, for it judges a word by its article. */
async function copydesk() {
  const {proofread, rules} = await import('../../dist/src/node.js')
  const off = rules
    .filter(({id}) => !/^spelling(?:-capital)?$/u.test(id))
    .map(({id}) => [id, 'off'])
  const found = new Map()
  for (const [id, text] of articles) {
    const {messages} = await proofread(text, {rules: Object.fromEntries(off)})
    for (const {place, expected} of messages) found.set(`${id} ${place.start.offset}`, expected)
  }
  return ({id, start}) => found.get(`${id} ${start}`)
}

/** nspell is what retext-spell asks; a word is known if one of the dictionaries has it. */
function retextSpell() {
  const spellers = ['dictionary-en-gb', 'dictionary-en'].map((name) => {
    const [aff, dic] = ['aff', 'dic'].map((kind) => readFileSync(`${folderOf(name)}index.${kind}`))
    return nspell({aff, dic})
  })
  const found = new Map()
  for (const word of words) {
    if (!spellers.some((speller) => speller.correct(word))) {
      found.set(word, spellers[0].suggest(word))
    }
  }
  return ({form}) => found.get(form)
}

/** The command of that name, which must be installed apart: `apt install hunspell`. */
function hunspell() {
  const dictionaries = ['dictionary-en-gb', 'dictionary-en'].map((name) => `${folderOf(name)}index`)
  const {error, stdout} = spawnSync(
    'hunspell',
    ['-a', '-i', 'utf-8', '-d', dictionaries.join(',')],
    {
      encoding: 'utf8',
      input: `!\n${words.map((word) => `^${word}\n`).join('')}`
    }
  )
  if (error) return undefined
  const found = new Map()
  for (const line of stdout.split('\n')) {
    const [, word, suggestions = ''] = /^[&#] (\S+) [^:\n]*(?:: (.*))?$/u.exec(line) ?? []
    if (word) found.set(word, suggestions.split(', ').filter(Boolean))
  }
  return ({form}) => found.get(form)
}

async function cspell() {
  const {spellCheckDocument} = await import('cspell-lib')
  const {issues} = await spellCheckDocument(
    {uri: 'words.txt', text: words.join('\n'), languageId: 'plaintext', locale: 'en,en-GB'},
    {generateSuggestions: true, noConfigSearch: true, numSuggestions: 3},
    {language: 'en,en-GB', maxNumberOfProblems: 100_000, maxDuplicateProblems: 100}
  )
  const found = new Map(issues.map(({text, suggestions = []}) => [text, suggestions]))
  return ({form}) => found.get(form)
}

/** Each word in its paragraph, for it reads sentences. */
async function harper() {
  const {binary, Dialect, LocalLinter} = await import('harper.js')
  const linter = new LocalLinter({binary, dialect: Dialect.British})
  const found = new Map()
  for (const {id, start, form} of rows) {
    const text = articles.get(id)
    const from = text.lastIndexOf('\n', start) + 1
    const end = text.indexOf('\n', start)
    const lints = await linter.lint(text.slice(from, end < 0 ? undefined : end))
    const lint = lints.find(
      (one) => one.span().start <= start - from && one.span().end >= start - from + form.length
    )
    if (lint) {
      found.set(
        `${id} ${start}`,
        lint.suggestions().map((suggestion) => suggestion.get_replacement_text())
      )
    }
  }
  return ({id, start}) => found.get(`${id} ${start}`)
}
