import type {Root} from 'nlcst'
import {toString} from 'nlcst-to-string'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {analyse} from '../../src/analysis/index.ts'
import {readArticle} from '../../src/format/index.ts'
import {proofread} from '../../src/index.ts'
import {templateTags} from '../../src/text/templates.ts'

const read = (path: string, value: string) => readArticle(new VFile({path, value}))
const outline = (tree: Root) =>
  tree.children.flatMap((node) =>
    node.type === 'ParagraphNode' ? [`${node.data!.field}: ${toString(node)}`] : []
  )
const slips = async (path: string, value: string) =>
  (await proofread(new VFile({path, value}))).messages.map(({actual}) => actual)

describe('a tag of a template is no prose', () => {
  const withTag = (tag: string) =>
    `The ferry left the quay at noon, ${tag} and nobody was late for it.`

  test.each([
    ['Hugo', '{{< photo file="ferry-teh.jpg" caption="Recieved" >}}'],
    ['Hugo', '{{% notice teh %}}'],
    ['Jekyll', '{% include teh.html recieve="it" %}'],
    ['Liquid', '{%- if page.teh == "recieve" -%}'],
    ['Nunjucks', '{# teh adress #}'],
    ['Handlebars', '{{#if teh}}'],
    ['Handlebars', '{{!-- teh adress --}}'],
    ['ERB', '<% if teh %>'],
    ['WordPress', '[gallery ids="4,5" recieve=teh]'],
    ['WordPress', '[/caption]']
  ])('of %s, everywhere: %s', async (_, tag) => {
    expect(await slips('a.txt', withTag(tag))).toEqual([])
    for (const path of ['a.md', 'a.html']) {
      const source = withTag(tag)
      expect(outline(await read(path, source))).toEqual([`body: ${withTag('').replace('  ', ' ')}`])
      expect(await slips(path, source.replace('nobody', 'noboddy'))).toEqual(['noboddy'])
      expect(await slips(path, `${tag}\n\n${source}\n\n${tag}\n`)).toEqual([])
    }
  })

  test.each(['{{ page.teh }}', '{{{teh}}}', '<%= teh.adress %>', '$teh^2 + recieve$', '$$\\teh$$'])(
    'and stands for a word where it is put out: %s',
    async (tag) => {
      const source = withTag(tag)
      for (const path of ['a.md', 'a.html', 'a.txt']) {
        expect(await slips(path, source)).toEqual([])
        const tree = await read(path, source)
        expect(outline(tree)).toEqual([`body: ${source}`])
        const opaque = analyse(tree).tokens.filter((token) => token.opaque)
        expect(opaque[0]!.position!.start.offset).toBe(source.indexOf(tag))
        expect(opaque.at(-1)!.position!.end.offset).toBe(source.indexOf(tag) + tag.length)
      }
    }
  )

  test.each([
    ['kramdown', '## The ferry {: .teh #adress }', 'crosshead: The ferry'],
    [
      'kramdown',
      'It left at noon, as ever it did.\n{: .teh}',
      'body: It left at noon, as ever it did.'
    ],
    ['Obsidian', 'It left %%teh adress%% at noon, as it did.', 'body: It left at noon, as it did.'],
    [
      'Obsidian',
      '> [!note] It left at noon, as ever it did.',
      'body: It left at noon, as ever it did.'
    ],
    [
      'MDX',
      "import Teh from './adress'\n\nIt left at noon, as it did.",
      'body: It left at noon, as it did.'
    ],
    [
      'MDX',
      'export const adress = {\n  teh: 1\n}\n\nIt left at noon, as it did.',
      'body: It left at noon, as it did.'
    ],
    [
      'MDX',
      '{/* teh adress */}\n\nIt left at noon, as it did.',
      'body: It left at noon, as it did.'
    ],
    [
      'MDX',
      '<Chart data={[1, 2]} teh={() => 1} title="adress">\n\nIt left at noon.\n\n</Chart>',
      'body: It left at noon.'
    ],
    [
      'MDX',
      'It left at {props.teh} o’clock, as it did.',
      'body: It left at {props.teh} o’clock, as it did.'
    ]
  ])('of %s, in Markdown: %s', async (_, source, line) => {
    const path = 'a.mdx'
    expect(outline(await read(path, `# Ferries\n\nThey leave.\n\n${source}\n`)).slice(2)).toEqual([
      line
    ])
    expect(await slips(path, source)).toEqual([])
  })

  test('and what looks like one is none', () => {
    const none = [
      'It costs $5 and $6 a day, from $7-$8, US$9m to A$10m, $TSLA/$AAPL.',
      'He said: “[She] left [sic] with [a friend](https://example.org) and [x].”',
      'Some 100%% and 50%% of {them} <b>left</b> with [a=b] and {1}.',
      'import duties rose from “5” to 6; export controls too.'
    ]
    for (const text of none) {
      expect(templateTags(text, 'markdown'), text).toEqual([])
      expect(templateTags(text, 'other'), text).toEqual([])
    }
  })

  test('code about templates is code, and ends where it ends', async () => {
    const source = 'Write `{{ teh }}` so.\n\n```js\nexport const teh = 1\n```\nIt left at noon.\n'
    expect(outline(await read('a.md', source))).toEqual([
      'body: Write {{ teh }} so.',
      'body: It left at noon.'
    ])
  })

  test('a fix beside one leaves it as it is', async () => {
    const source = 'It left {{ page.time }} the the quay, {{< note >}}and was recieved.\n'
    const {messages} = await proofread(new VFile({path: 'a.md', value: source}))
    expect(messages.map(({actual, expected}) => [actual, expected])).toEqual([
      ['the the', ['the']],
      ['recieved', ['received']]
    ])
  })

  test('many that never close take no time', () => {
    for (const opening of [
      '{{',
      '{%',
      '{#',
      '[a b=',
      '$a',
      '%%a',
      '<A b={',
      '{% raw %}',
      '<%',
      '{/*'
    ]) {
      const before = performance.now()
      templateTags(opening.repeat(20_000), 'markdown')
      expect(performance.now() - before, opening).toBeLessThan(1000)
    }
  })
})

describe('front matter', () => {
  const words = 'headline: The "quay" opens'
  test.each([
    ['TOML', '+++\ntitle = "The \\"quay\\" opens"\ndraft = false\n[params]\ntitle = "teh"\n+++\n'],
    ['TOML', '+++\ntitle = \'The "quay" opens\'\n+++\n'],
    ['TOML', '+++\n"title" = """\nThe "quay" \\\n   opens"""\n+++\n'],
    [
      'JSON',
      '{\n  "title": "The \\"quay\\" opens",\n  "tags": ["title", "teh"],\n  "a": {"title": "teh"}\n}\n'
    ]
  ])('is read in %s as in YAML', async (_, matter) => {
    for (const mark of ['', '\uFEFF']) {
      const source = `${mark}${matter}\nIt opens on Monday.\n`
      const tree = await read('a.md', source)
      expect(outline(tree).map((line) => line.replace(/\s+/gu, ' '))).toEqual([
        words,
        'body: It opens on Monday.'
      ])
      const {position} = analyse(tree).tokens.find(({text}) => text === 'opens')!
      expect(source.slice(position!.start.offset, position!.end.offset)).toBe('opens')
      expect(tree.data!.frontMatter!.value['title']).toMatch(/^The "quay"\s*opens$/u)
    }
  })

  test('that is no TOML is told where, and the article is read', async () => {
    const value = '+++\ntitle = [\n+++\n\nIt is the the end.\n'
    const {messages} = await proofread(new VFile({path: 'a.md', value}))
    expect(messages.map(({ruleId, line}) => [ruleId, line])).toEqual([
      ['front-matter', 3],
      ['repeated-word', 5]
    ])
    expect(messages[0]!.reason).toMatch(/^Unexpected front matter that is no TOML: /u)
  })

  test('is written as its notation asks', async () => {
    const fixed = async (value: string) =>
      (await proofread(new VFile({path: 'a.md', value}))).messages.map(({expected}) => expected)
    const text = 'Nobody was “late", she said.\n'
    expect(await fixed(`+++\ntitle = "The the quay"\n+++\n\n${text.replace('“', '"')}`)).toEqual([
      ['The']
    ])
    expect(await fixed("+++\ntitle = 'Its the the end'\n+++\n")).toContainEqual(['the'])
  })

  test('a brace at the beginning is not always JSON', async () => {
    for (const source of ['{"a": 1\n\nIt ended.\n', '{ "It ended," } she said.\n']) {
      expect((await read('a.md', source)).data!.frontMatter).toBeUndefined()
    }
  })
})
