import type {Root} from 'nlcst'
import {toString} from 'nlcst-to-string'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {analyse} from '../../src/analysis/index.ts'
import {readArticle} from '../../src/format/index.ts'
import {readHtml} from '../../src/format/read-html.ts'
import {readMarkdown} from '../../src/format/read-markdown.ts'
import {proofread} from '../../src/index.ts'

/** Each paragraph as `field: text`, in the order of reading; a quotation with > before it. */
function outline(tree: Root): string[] {
  return tree.children.flatMap((node) =>
    node.type === 'ParagraphNode'
      ? [`${node.data!.isQuoted ? '> ' : ''}${node.data!.field}: ${toString(node)}`]
      : []
  )
}

const says = async (path: string, value: string) => {
  const {messages} = await proofread(new VFile({path, value}))
  return messages.map(({actual, expected}) => [actual, expected])
}

test('Markdown says what its blocks are', () => {
  const source = `# Two desks meet

*By Jo Field*

## They had not spoken for a year and neither desk could say any longer why

The first ~~second~~ paragraph.[^1]\\
It goes on.

## What was said

> Nothing of note.

- one thing
- another

| Desk | Words |
| ---- | ----- |
| News | many  |

![Two *desks*](desks.jpg) Behind them a window.

    code that is not read

[^1]: So they say.

[link]: https://example.org "not read"
`
  expect(outline(readMarkdown(source))).toEqual([
    'headline: Two desks meet',
    'byline: By Jo Field',
    'standfirst: They had not spoken for a year and neither desk could say any longer why',
    'body: The first paragraph.\nIt goes on.',
    'crosshead: What was said',
    '> body: Nothing of note.',
    'list: one thing',
    'list: another',
    'table: Desk',
    'table: Words',
    'table: News',
    'table: many',
    'body: Behind them a window.',
    'list: So they say.'
  ])
})

test('HTML says what its elements are, and what stands about an article is left out', () => {
  const source = `<!DOCTYPE html><html lang=en><head><title>Two desks meet</title>
<meta name="description" content='They "had" not spoken'><script>let a = "<p>no</p>"</script></head>
<body><nav>Home</nav><p>Subscribe to us.</p><article><h1>Two desks meet</h1>
<p class="post__standfirst">They had not spoken for a year.</p><address>Jo Field</address>
<figure><img src=a.jpg alt=Desks><figcaption>Two desks</figcaption></figure>
<p>One<br>line <em>and</em> an<b>other</b>.<sup><a href="#1">1</a></sup><br><br>A second.
<p hidden>Not this.<blockquote>A third</blockquote><pre>code</pre>
<ul><li>one<li>two</ul><p><q>Quite so</q>, she said.</p><footer>By the desk.</footer></article>
<footer>Ours.</footer></body></html>`
  expect(outline(readHtml(source))).toEqual([
    'headline: Two desks meet',
    'standfirst: They "had" not spoken',
    'headline: Two desks meet',
    'standfirst: They had not spoken for a year.',
    'byline: Jo Field',
    'alt: Desks',
    'caption: Two desks',
    'body: One\nline and another.',
    'body: A second.',
    '> body: A third',
    'list: one',
    'list: two',
    'body: “Quite so”, she said.',
    'body: By the desk.'
  ])
})

test('HTML within Markdown goes on over the blocks that it holds', () => {
  const source = `<figure>
<img src="a.jpg" alt="A desk">
<figcaption>

Where *it* was.

</figcaption>
</figure>

The <span lang="fr">coup
de main</span> of the <kbd>Esc</kbd> key.

> <div class="standfirst">
> A line
> of two.
> </div>
`
  expect(outline(readMarkdown(source))).toEqual([
    'alt: A desk',
    'caption: Where it was.',
    'body: The coup de main of the Esc key.',
    '> standfirst: A line of two.'
  ])
})

test('code and other languages are one opaque word each, and nothing is said of them', async () => {
  const opaque = (tree: Root) =>
    analyse(tree)
      .tokens.filter((token) => token.opaque)
      .map(({text}) => text)
  expect(opaque(readMarkdown('The `teh teh()` and https://example.org/teh, *so*.'))).toEqual([
    'teh teh()',
    'https',
    ':',
    '//',
    'example.org',
    '/',
    'teh'
  ])
  expect(
    opaque(readHtml('<p>The <code>teh</code> <i lang="fr-CA">coup d&rsquo;essai</i>.'))
  ).toEqual(['teh', 'coup d’essai'])
  expect(await says('a.md', 'They saw `the the` desk.')).toEqual([])
  expect(await says('a.html', '<p lang=de>Das das das Haus.</p><p>All is well.</p>')).toEqual([])
})

test('comments are told in the order of reading, wherever they stand', () => {
  const markdown =
    '<!-- one -->\n\nA <!--two--> b.\n\n> c\n> <!-- three\n> four -->\n\n`<!-- no -->`\n'
  const html = '<!-- one --><p>A <!--two--> b.</p><nav><!-- three --></nav>'
  expect(readMarkdown(markdown).data!.comments!.map(({value}) => value)).toEqual([
    ' one ',
    'two',
    ' three\nfour '
  ])
  const {comments} = readHtml(html).data!
  expect(comments!.map(({value}) => value)).toEqual([' one ', 'two', ' three '])
  for (const {value, position} of comments!) {
    expect(html.slice(position.start.offset, position.end.offset)).toBe(`<!--${value}-->`)
  }
})

test.each(['title: "The \\"the\\" end"', "title: 'The ''the'' end'", 'title: The "the" end'])(
  'front matter is read where it stands: %s',
  (line) => {
    const source = `---\n${line}\nsummary: |\n  One line\n  and more.\ntags: [a, b]\n---\nText follows here.\n`
    const tree = readMarkdown(source)
    expect(outline(tree)).toEqual([
      expect.stringMatching(/^headline: The ["']the["'] end$/u),
      'standfirst: One line and more.',
      'body: Text follows here.'
    ])
    const {value, position} = tree.data!.frontMatter!
    expect(value['tags']).toEqual(['a', 'b'])
    expect([position.start.line, position.end.line]).toEqual([1, 7])
    const place = analyse(tree).tokens.find(({text}) => text === 'end')!.position!
    expect(source.slice(place.start.offset, place.end.offset)).toBe('end')
  }
)

test('front matter that is no YAML is told once, and the article is read', async () => {
  const source = '---\ntitle: [one\n---\n\nIt is the the end.\n'
  const {messages} = await proofread(new VFile({path: 'a.md', value: source}))
  expect(messages.map(({ruleId}) => ruleId)).toEqual(['front-matter', 'repeated-word'])
  expect(messages[0]!.reason).toMatch(/^Unexpected front matter that is no YAML: .+$/u)
  expect(readMarkdown('---\n- a list\n---\n\nText.\n').data!.troubles).toHaveLength(1)
  expect(readMarkdown('+++\ntitle = "a"\n+++\n\nText.\n').data!.troubles).toBeUndefined()
})

test('a place within a word is exact, and a replacement keeps what stays written', async () => {
  expect(await says('a.html', '<p>The goverm&shy;ent met.</p><p>All is well.</p>')).toEqual([
    ['goverm&shy;ent', ['governm&shy;ent']]
  ])
  expect(await says('a.html', '<p>AT&amp;T met the <b>the</b> staff.</p>')).toEqual([
    ['the <b>the', ['<b>the']]
  ])
  expect(await says('a.md', 'They will re**cie**ve it, and *they recieve*&mdash;today.')).toEqual([
    ['re**cie**ve', ['re**cei**ve']],
    ['recieve', ['receive']]
  ])
})

test('a quotation that is set off by its form is somebody else’s', async () => {
  const said = async (source: string) =>
    (await proofread(new VFile({path: 'a.md', value: source}))).messages.map(({fatal}) => fatal)
  const text = 'Pakistan and Russian have agreed to talk.'
  expect(await said(text)).toEqual([true])
  expect(await said(`> ${text}`)).toEqual([false])
})

test('plain text is read as it was, whatever it holds', async () => {
  const tree = await readArticle(
    new VFile({path: 'a.txt', value: '# A <b>line</b> &amp; *more*.\n'})
  )
  expect(outline(tree)).toEqual(['body: # A <b>line</b> &amp; *more*.'])
  expect(tree.data?.rewrite).toBeUndefined()
})
