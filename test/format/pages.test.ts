import type {Root} from 'nlcst'
import {toString} from 'nlcst-to-string'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {flatten} from '../../src/text/leaves.ts'
import {readArticle} from '../../src/format/index.ts'
import {isLabel} from '../../src/format/label.ts'
import {isFurniture} from '../../src/format/page/furniture.ts'
import {readPage} from '../../src/format/read-page.ts'

/** Each paragraph as `field: text`, in the order of reading. */
function outline(tree: Root): string[] {
  return tree.children.flatMap((node) =>
    node.type === 'ParagraphNode' ? [`${node.data!.field}: ${toString(node)}`] : []
  )
}

// The text of a story, of about the length of a short one.
const sentences = [
  'The ferry sailed again on Monday, and nobody on the quay could remember a calmer morning in March.',
  'It had been laid up since the storm, when a wave took off its ramp and two of its lamps.',
  '“We did not know if she would float,” the captain, Mona Vance, said from the bridge at noon.',
  'The yard mended the ramp in nine weeks, which was three more than it had promised the council.',
  'The fare has not changed, but the last crossing of the day now leaves an hour before it used to.',
  'A second ferry is to follow in the autumn, if the money for it can be found before the summer.'
]
const text = sentences.map((sentence) => `<p>${sentence}</p>`).join('\n')
const body = sentences.map((sentence) => `body: ${sentence}`)
const headline = 'Ferry back in service'
const page = (inBody: string, head = '') => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${headline} | The Quay Post</title>${head}</head>
<body class="single post-template has-sidebar tag-social">${inBody}</body></html>`
const read = (inBody: string, head?: string) => outline(readPage(page(inBody, head)))
const comments = `<section id="comments" class="comments-area"><h2>3 comments</h2><ol class="comment-list">
<li class="comment"><p class="comment-author">gullfan</p><p>teh old boat was fine, what a waste of mony, as I have said before</p></li>
<li class="comment"><p>i was on it and its grate, no complaints form me about the new ramp at all</p></li></ol></section>`

describe('the story of a page', () => {
  test('on a blog: no menu, no buttons, no tags, no newsletter, no comments, no related posts', () => {
    expect(
      read(`<a class="skip-link" href="#content">Skip to content</a>
<header class="site-header"><p class="site-title"><a href="/">The Quay Post</a></p>
<ul id="primary-menu" class="menu"><li><a href="/news">news</a></li><li><a href="/boats">boats</a></li></ul></header>
<ul class="languages"><li><a href="/fr">Français</a></li><li><a href="/cy">Cymraeg</a></li></ul>
<main><article class="post-12 post tag-share category-comments"><header class="entry-header">
<h1 class="entry-title">${headline}</h1><h2 class="entry-subtitle">The ramp is mended at last, and the captain is pleased</h2>
<div class="entry-meta"><span class="byline">By Ada Lund</span> <time class="entry-date">3 March 2026</time></div></header>
<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">facebook</a></li></ul></div>
<div class="entry-content">
<figure class="wp-caption"><img src="ferry.jpg" alt="The ferry at its berth"><figcaption>At her berth again.</figcaption></figure>
${text}
<p><a href="/storm"><strong>Related: The storm that took the ramp</strong></a></p>
<div class="newsletter-signup"><p>Get the latest from the quay in your inbox every morning.</p></div></div>
<footer class="entry-footer"><span class="tags-links">Tags: <a href="/t/ferry">ferry</a>, <a href="/t/quay">quay</a></span></footer></article>
${comments}</main>
<aside class="sidebar"><h2>Recent posts</h2><ul><li><a href="/a">A gull that barks</a></li></ul></aside>`)
    ).toEqual([
      `headline: ${headline}`,
      `headline: ${headline}`,
      'standfirst: The ramp is mended at last, and the captain is pleased',
      'byline: By Ada Lund 3 March 2026',
      'alt: The ferry at its berth',
      'caption: At her berth again.',
      ...body
    ])
  })

  test('beside teasers that are articles, and itself is none', () => {
    const card = (title: string) =>
      `<article class="card"><h3><a href="/x">${title}</a></h3><p>A short text about it, for the reader to go on.</p></article>`
    expect(
      read(`<div id="topnav"><a href="/">Front</a> <a href="/e">E-paper</a></div>
<div class="css-1x9kq"><h1 class="css-8hs1">${headline}</h1><div class="css-77a"><p>Words by Ada Lund</p></div>
<div class="css-b1">${text}</div></div>
<div class="css-9"><h2>More on this</h2>${card('Gull barks')}${card('Lamp stolen')}${card('Tide late')}</div>`)
    ).toEqual([
      `headline: ${headline}`,
      `headline: ${headline}`,
      'byline: Words by Ada Lund',
      ...body
    ])
  })

  test('of a small page is found too, and a comment is none of it', () => {
    const short = sentences.slice(0, 3)
    expect(
      read(`<div class="story"><h1>${headline}</h1>${short.map((line) => `<p>${line}</p>`).join('')}
<p class="follow">join us on facebook · follow us on twitter</p>
<div class="comments"><p><b>annie</b>: what a lovely boat she is</p></div></div>
<div class="widget"><h3>NewsFeed</h3><a href="/newsfeed">Newsfeed</a></div>`)
    ).toEqual([
      `headline: ${headline}`,
      `headline: ${headline}`,
      ...short.map((line) => `body: ${line}`)
    ])
  })

  test('has the crossheads and paragraphs that stand in it, and the captions of its pictures', () => {
    const [first, second, ...others] = sentences.map((line) => `<p>${line}</p>`)
    expect(
      read(`<article><h1>${headline}</h1><div class="media"><p class="photo-caption">Ready to sail. (Jo Field)</p></div>
<div class="story-text">${first}<h2>Ferry back in service: the ramp</h2>${second}
<p>It held.</p><aside class="pullquote"><p>We did not know if she would float</p></aside>
<aside><h3>Also in the news</h3><p>A lamp was stolen from the pier on the night of the storm.</p></aside>
${others.join('')}</div><footer><p>Additional reporting by Jo Field.</p><p>© The Quay Post</p></footer></article>`)
    ).toEqual([
      `headline: ${headline}`,
      `headline: ${headline}`,
      'caption: Ready to sail. (Jo Field)',
      body[0],
      'crosshead: Ferry back in service: the ramp',
      body[1],
      'body: It held.',
      'crosshead: We did not know if she would float',
      ...body.slice(2),
      'byline: Additional reporting by Jo Field.'
    ])
  })

  test('may be a list of links, or set in type', () => {
    const link = (sentence: string) => `<li><a href="/x">${sentence}</a></li>`
    const items = sentences.map((sentence) => sentence.replace(/\.$/u, ''))
    expect(
      read(`<h1>${headline}</h1><div class="post-body"><p>The best that we wrote about ferries, in one place, for you.</p>
<ul>${items.map(link).join('')}</ul></div>`).slice(2)
    ).toEqual([
      'body: The best that we wrote about ferries, in one place, for you.',
      ...items.map((item) => `list: ${item}`)
    ])
    const wire = sentences
      .map((sentence) => sentence.replace(/ (?=\w+ \w+ \w+\.$)/u, '\n'))
      .join('\n\n')
    expect(read(`<h1>${headline}</h1><pre>${wire}</pre>`).slice(2)).toEqual(body)
    expect(read(`<h1>${headline}</h1>${text}<pre>$ ferry --fast</pre>`).slice(2)).toEqual(body)
  })

  test('has a title without the name of the site, and a description that is whole', () => {
    const about = (content: string) => `<meta name="description" content="${content}">`
    const article = `<article><h1>Ferry sails again</h1>${text}</article>`
    expect(read(article, about('It sailed on Monday, the captain said.')).slice(0, 3)).toEqual([
      `headline: ${headline}`,
      'standfirst: It sailed on Monday, the captain said.',
      'headline: Ferry sails again'
    ])
    for (const cut of ['It sailed on Mon', 'It sailed on Monday...', 'It sailed on Monday …']) {
      expect(read(article, about(cut))[1]).toBe('headline: Ferry sails again')
    }
    const other = page(article).replace(/<title>.*<\/title>/u, '<title>The Quay Post</title>')
    expect(outline(readPage(other))[0]).toBe('headline: Ferry sails again')
  })

  test('is not looked for in a piece of a page, nor in Markdown', async () => {
    const source = `<p>Two lines about it.</p><div class="related"><p>And a third.</p></div>`
    for (const path of ['a.html', 'a.md']) {
      const tree = await readArticle(new VFile({path, value: source}))
      expect(outline(tree).map((line) => line.replace(/^\w+: /u, ''))).toEqual([
        'Two lines about it.',
        'And a third.'
      ])
      expect(tree.data!.notices).toBeUndefined()
    }
  })

  test('that is not found is told, and the page is read', async () => {
    const value = page('<div class="menu">Menu</div><p>Back soon.</p><footer>Ours</footer>')
    const tree = await readArticle(new VFile({path: 'a.html', value}))
    expect(outline(tree)).toEqual([`headline: ${headline}`, 'body: Back soon.'])
    expect(tree.data!.notices).toEqual(['no story is found on the page, so all of it is read'])
  })

  test('is read in whole sentences, but for what is none of them', () => {
    const line = `<p>The <span class="comment annotation-hint">yard</span> mended <a href="javascript:void(0)">the ramp</a> in
nine weeks<span hidden>, no</span>, as promised. <span class="share-button">Tweet it</span></p>`
    expect(read(`<h1>${headline}</h1><div>${text}${line}</div>`).at(-1)).toBe(
      'body: The yard mended the ramp in nine weeks, as promised.'
    )
  })

  test('is found however deep it is, and however it is named', () => {
    const deep = `<h1>${headline}</h1>${'<div>'.repeat(5000)}${text}`
    expect(read(deep).slice(2)).toEqual(body)
    expect(read(`<h1>${headline}</h1><div class="popular widget">${text}</div>`).slice(2)).toEqual(
      body
    )
  })
})

test('every word of a page is its slice of the source', () => {
  const source = page(
    `<div class="menu">Menu &amp; more</div><article><h1>Ferry &amp; ramp back in service</h1>
${text.replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;').replace('Monday', 'Mon&shy;day')}
<p>A caf&eacute; on the quay, <q>the&nbsp;best</q>, is open &lt;again&gt; as well, to the joy of all.</p></article>`
  )
  const show = (slice: string) =>
    slice
      .replace(/<[^>]*>|&shy;/gu, '')
      .replace(/&(\w+);/gu, (_, name: string) => named[name] ?? '?')
  const named: Record<string, string> = {
    amp: '&',
    eacute: 'é',
    gt: '>',
    ldquo: '“',
    lt: '<',
    nbsp: '\u00A0',
    rdquo: '”'
  }
  const tokens = flatten(readPage(source))
  expect(tokens.length).toBeGreaterThan(100)
  for (const {text, position} of tokens) {
    const slice = source.slice(position!.start.offset, position!.end.offset)
    if (!slice.startsWith('<q>') && !slice.startsWith('</q>')) expect(show(slice)).toBe(text)
  }
})

test('what a page says to its reader is told from what a story says', () => {
  const is = (text: string, linked = 0) => isFurniture({text, linked})
  for (const text of [
    'Share this:',
    'Advertisement',
    '12 comments',
    'Follow @quaypost on Twitter',
    'Related: The storm that took the ramp',
    'Sign up for our newsletter',
    'You may also like'
  ]) {
    expect(is(text), text).toBe(true)
  }
  expect(is('Read more about the storm', 1)).toBe(true)
  for (const text of [
    'Read more about the storm and you will see why nobody sailed.',
    'More than 50 people saw it: a record.',
    'Like us, the neighbours have waited for nine weeks.',
    'Share prices fell on Monday.',
    'Comments by the mayor were not welcome.',
    'Related firms must report by May.'
  ]) {
    expect(is(text), text).toBe(false)
  }
})

test('a label of a picture is no text for a reader', () => {
  for (const label of ['ferry quay', 'IMG_2041', 'Ferry-2.JPG', 'Image may contain: Boat', 'a/b']) {
    expect(isLabel(label), label).toBe(true)
  }
  for (const alternative of ['The ferry at its berth', 'Mona Vance', 'A U-boat.']) {
    expect(isLabel(alternative), alternative).toBe(false)
  }
})
