import type {Nodes, Root} from 'nlcst'
import fc from 'fast-check'
import {toString} from 'nlcst-to-string'
import {expect, test} from 'vitest'
import {flatten} from '../../src/text/leaves.ts'
import {readHtml} from '../../src/format/read-html.ts'
import {readMarkdown} from '../../src/format/read-markdown.ts'

/** A word as it is read, and ways in which it may be written. */
interface Written {
  readonly seen: string
  readonly source: string
}

const words = [
  'Jones',
  'café',
  'budget',
  'don’t',
  'mayor',
  '5',
  'x',
  'Rudd’s',
  '🚒',
  'naïve',
  'AT&T'
]
const named: Record<string, string> = {'’': '&rsquo;', é: '&eacute;', '&': '&amp;', ï: '&#239;'}
const encode = (word: string) => word.replace(/[’é&ï]/gu, (letter) => named[letter]!)
const word = fc.constantFrom(...words)
const styles = {
  markdown: [
    (word: string) => word,
    encode,
    (word: string) => `**${encode(word)}**`,
    (word: string) => `[${word}](https://example.org/a_b "c")`,
    (word: string) => word.replaceAll('&', '\\&'),
    (word: string) => `<em class="a>b">${encode(word)}</em>`,
    (word: string) => `${word}<!-- note -->`
  ],
  html: [
    encode,
    (word: string) => `<b>${encode(word)}</b>`,
    (word: string) => `${encode(word)}<!-- note -->`,
    (word: string) => `<a href="/a?b&c" title='x'>${encode(word)}</a>`,
    (word: string) => word.replaceAll('&', '&#38;').replace(/^(\p{L})(\p{L})/u, '$1<wbr>$2'),
    (word: string) => encode(word).replace(/^(\p{L}{2})(\p{L}{2})/u, '$1&shy;$2')
  ]
}
const gaps = {markdown: [' ', '  ', '\n', ' \n'], html: [' ', '\n   ', '\t', ' <i> </i>', '\r\n']}

/** Some words in a row, in one format. */
const phrase = (format: keyof typeof styles) =>
  fc
    .array(fc.tuple(word, fc.constantFrom(...styles[format]), fc.constantFrom(...gaps[format])), {
      minLength: 1,
      maxLength: 6
    })
    .map((parts): Written => ({
      seen: parts.map(([word]) => word).join(' '),
      source: parts
        .map(([word, write, gap], index) => (index > 0 ? gap : '') + write(word))
        .join('')
    }))

const inline = (source: string) => source.replace(/\s*\n\s*/gu, ' ')
const quoted = (source: string) => source.replaceAll('\n', '\n> ')
const blocks = {
  markdown: [
    (source: string) => source,
    (source: string) => `## ${inline(source)}`,
    (source: string) => `> ${quoted(source)}`,
    (source: string) => `> - ${source.replaceAll('\n', '\n>   ')}`,
    (source: string) => `1. ${source.replaceAll('\n', '\n   ')}`,
    (source: string) => `| ${inline(source)} |\n| --- |`,
    (source: string) => `<figcaption>\n\n${source}\n\n</figcaption>`
  ],
  html: [
    (source: string) => `<p>${source}</p>`,
    (source: string) => `<p>\n  ${source}\n`,
    (source: string) => `<h2>${source}</h2>`,
    (source: string) => `<blockquote><p>${source}</blockquote>`,
    (source: string) => `<ul><li>${source}<li hidden>no</ul>`,
    (source: string) => `<table><tr><td>${source}</table><script>var a = "<p>b"</script>`
  ]
}

const article = (format: keyof typeof styles) =>
  fc
    .array(fc.tuple(phrase(format), fc.constantFrom(...blocks[format])), {
      minLength: 1,
      maxLength: 5
    })
    .map((parts) => ({
      seen: parts.map(([{seen}]) => seen),
      source: parts.map(([{source}, write]) => write(source)).join('\n\n')
    }))

/** What a slice of the source shows, by the few marks that these articles have. */
function show(slice: string, format: keyof typeof styles): string {
  let text = slice.replace(
    /<!--.*?-->|<[^>"']*(?:"[^"]*"|'[^']*'|[^>"'])*>|\*\*|\u00AD|&shy;/gu,
    ''
  )
  if (format === 'markdown') text = text.replace(/\\(?=&)|\]\([^)]*\)|\[/gu, '')
  return text.replace(/&(?:(\w+)|#(\d+));/gu, (_, name: string, number: string) =>
    number
      ? String.fromCodePoint(Number(number))
      : Object.keys(named).find((letter) => named[letter] === `&${name};`)!
  )
}

function expectRoundTrip(tree: Root, source: string, format: keyof typeof styles): void {
  for (const token of flatten(tree)) {
    const {start, end} = token.position!
    expect(show(source.slice(start.offset, end.offset), format)).toBe(token.text)
    const before = source.slice(0, start.offset).split(/\r\n|\n|\r/u)
    expect([start.line, start.column]).toEqual([before.length, before.at(-1)!.length + 1])
  }
}

function paragraphsOf(tree: Root): string[] {
  return tree.children
    .filter(
      (node): node is Extract<Nodes, {type: 'ParagraphNode'}> => node.type === 'ParagraphNode'
    )
    .map((node) => toString(node))
}

test.each([
  ['markdown', readMarkdown],
  ['html', readHtml]
] as const)('in %s every token is its slice, and no block runs into another', (format, read) => {
  fc.assert(
    fc.property(article(format), fc.constantFrom('', '\uFEFF'), ({seen, source}, mark) => {
      const tree = read(mark + source)
      expect(paragraphsOf(tree)).toEqual(seen)
      expectRoundTrip(tree, mark + source, format)
    }),
    {numRuns: 150}
  )
})

const replacement = fc.string({
  unit: fc.constantFrom(...'ab1é’ .,!()[]*_`~<>&;"\'\\#-|:'),
  minLength: 0,
  maxLength: 6
})

test.each([
  ['markdown', readMarkdown],
  ['html', readHtml]
] as const)(
  'what is written into %s is read as it is meant, and nothing else changes',
  (format, read) => {
    let written = 0
    fc.assert(
      fc.property(
        article(format),
        fc.nat(),
        fc.nat(2),
        replacement,
        ({source}, from, length, text) => {
          const tree = read(source)
          const tokens = flatten(tree)
          const first = tokens[from % tokens.length]!
          const last = tokens
            .slice(tokens.indexOf(first), tokens.indexOf(first) + length + 1)
            .filter((token, index) => index === 0 || token.opens !== 'paragraph')
            .at(-1)!
          const start = first.position!.start
          const end = last.position!.end
          const result = tree.data!.rewrite!({start, end}, text)
          if (result === undefined) return
          written++
          const changed = source.slice(0, start.offset) + result + source.slice(end.offset)
          expect(blank(paragraphsOf(read(changed)))).toEqual(
            blank(paragraphsWith(tree, start.offset!, end.offset!, text))
          )
        }
      ),
      {numRuns: 300}
    )
    expect(written).toBeGreaterThan(100)
  }
)

/** The paragraphs of a tree as they must be with another text in a place of one. */
function paragraphsWith(tree: Root, start: number, end: number, text: string): string[] {
  return tree.children.flatMap((node) => {
    if (node.type !== 'ParagraphNode') return []
    const [whole] = [toString(node)]
    const inside = node.position!.start.offset! <= start && end <= node.position!.end.offset!
    if (!inside) return [whole]
    const before = textBetween(node, 0, start)
    const behind = textBetween(node, end, Infinity)
    return [before + text + behind]
  })
}

/** What a node shows of its source from one offset to another. */
function textBetween(node: Nodes, from: number, to: number): string {
  if ('children' in node) return node.children.map((child) => textBetween(child, from, to)).join('')
  const [start, end] = [node.position!.start.offset!, node.position!.end.offset!]
  return start >= from && end <= to ? toString(node) : ''
}

/** Paragraphs without the white space at their ends and with one space for many. */
function blank(paragraphs: readonly string[]): string[] {
  return paragraphs.map((text) => text.replace(/[ \n]+/gu, ' ').trim()).filter(Boolean)
}

test.each([
  ['Markdown', readMarkdown, '# [a](b) *_`~<>&;#"\'!\\|-—+ \n\r\t>1.:é'],
  ['HTML', readHtml, '<>&;#"\'!/-= abp\n\r\t\u00adé']
] as const)('no %s is too odd to read', (_, read, units) => {
  const odd = fc.oneof(
    fc.string({unit: fc.constantFrom(...units), maxLength: 80}),
    fc.string({unit: 'binary', maxLength: 80})
  )
  fc.assert(
    fc.property(odd, (source) => {
      for (const {position} of flatten(read(source))) {
        expect(position!.end.offset).toBeGreaterThan(position!.start.offset!)
        expect(position!.end.offset).toBeLessThanOrEqual(source.length)
      }
    }),
    {numRuns: 300}
  )
})
