import {createHash} from 'node:crypto'
import type {Element, Nodes} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {proofread} from '../../src/index.ts'
import {html} from '../../src/report/html/index.ts'
import {segmentsOf} from '../../src/report/html/marks.ts'
import {fileWith, oddFiles, reportOf} from './report.ts'

function elements(page: string, test: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  const visit = (node: Nodes) => {
    if (node.type === 'element' && test(node)) found.push(node)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(fromHtml(page))
  return found
}

const byClass = (name: string) => (element: Element) =>
  (element.properties['className'] as string[] | undefined)?.includes(name) ?? false
const byTag = (name: string) => (element: Element) => element.tagName === name

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('')
  return node.type === 'text' ? node.value : ''
}

describe('the page', () => {
  test('shows each finding once, and marks exactly its text', async () => {
    const file = await proofread(
      new VFile({path: 'a.txt', value: 'Rain falls\n\nIt is the the end of a hour.\n'})
    )
    const page = await reportOf(html, [file])
    expect(elements(page, byTag('mark')).map(textOf)).toEqual(['the the', 'a'])
    expect(elements(page, byClass('note'))).toHaveLength(2)
    expect(elements(page, byTag('h3')).map(textOf)).toEqual(['Rain falls'])
  })

  test('gives every number a note, and every note its number', async () => {
    const page = await reportOf(html, await oddFiles())
    const ids = new Set(
      elements(page, (one) => 'id' in one.properties).map((one) => one.properties['id'])
    )
    const links = elements(page, byTag('a'))
      .map(({properties}) => String(properties['href']))
      .filter((href) => href.startsWith('#'))
    expect(links.length).toBeGreaterThan(10)
    for (const href of links) expect(ids).toContain(href.slice(1))
    expect(ids.size).toBe(elements(page, (one) => 'id' in one.properties).length)
  })

  test('has every letter of odd articles, and none of them as markup', async () => {
    const files = await oddFiles()
    const page = await reportOf(html, files)
    expect(elements(page, byTag('article'))).toHaveLength(files.length)
    expect(elements(page, byTag('script'))).toHaveLength(1)
    expect(elements(page, byTag('b'))).toHaveLength(0)
    const said = elements(page, byClass('copy')).map(textOf).join(' ')
    expect(said).toContain('</script><!-- clerk -->')
    expect(said).toContain('👩‍👩‍👧')
  })

  test('loads nothing', async () => {
    const page = await reportOf(html, await oddFiles())
    expect(elements(page, (one) => 'src' in one.properties)).toEqual([])
    expect(elements(page, byTag('link'))).toEqual([])
    expect(page).not.toMatch(/url\(|@import|fetch\(/u)
  })

  test('lets run and shows only its own script and style, and loads nothing else', async () => {
    const page = await reportOf(html, await oddFiles())
    const [meta] = elements(page, ({properties}) => properties['httpEquiv'] !== undefined)
    const policy = String(meta!.properties['content']).split('; ')
    const hashOf = (name: string) => {
      const [only, ...others] = elements(page, byTag(name))
      expect(others).toEqual([])
      return createHash('sha256').update(textOf(only!)).digest('base64')
    }
    expect(policy).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hashOf('script')}'`,
      `style-src 'sha256-${hashOf('style')}'`,
      "base-uri 'none'",
      "form-action 'none'"
    ])
    // It holds for what follows it alone.
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'))
    const attributes = elements(page, () => true).flatMap(({properties}) => Object.keys(properties))
    expect(attributes.filter((name) => /^(?:on|style$)/u.test(name))).toEqual([])
  })

  test('lists the articles where there are two, and leaves out clean ones when quiet', async () => {
    const clean = await proofread(new VFile({path: 'clean.txt', value: 'It rained.\n'}))
    const other = fileWith('It is the the end.', 'the the', {})
    const listed = async (...given: [VFile[], object?]) =>
      elements(await reportOf(html, ...given), byTag('nav')).map(textOf)
    expect(await listed([other])).toEqual([])
    expect((await listed([other, clean])).join()).toMatch(
      /a\.txt.*1 warning.*clean\.txt.*No findings/u
    )
    expect(await listed([other, clean], {quiet: true})).toEqual([])
    expect(await reportOf(html, [])).toContain('No articles.')
  })

  test('shows what Markdown says, and marks it where its source is longer', async () => {
    const value = '# Rain\n\nIt is *the* &amp; the the [hall](hall.html).\n'
    const file = await proofread(new VFile({path: 'a.md', value}))
    const page = await reportOf(html, [file])
    expect(elements(page, byClass('copy')).map(textOf)).toEqual([
      'Rain',
      'It is the & the the1 hall.'
    ])
    expect(elements(page, byTag('mark')).map(textOf)).toEqual(['the the'])
  })
})

describe('findings in a paragraph', () => {
  const paragraph = {field: 'body', line: 1, texts: [{text: 'abcdef', start: 10, end: 16}]}
  const marks = (...places: [number, number][]) =>
    segmentsOf(
      paragraph,
      places.map(([start, end], at) => ({number: at + 1, start, end}))
    )

  test('cut it where they overlap', () => {
    expect(marks([11, 14], [12, 16])).toEqual([
      {text: 'a', marks: [], ends: []},
      {text: 'b', marks: [1], ends: []},
      {text: 'cd', marks: [1, 2], ends: [1]},
      {text: 'ef', marks: [2], ends: [2]}
    ])
  })

  test('keep their number where they have no letters', () => {
    expect(marks([12, 12], [16, 16])).toEqual([
      {text: 'ab', marks: [], ends: [1]},
      {text: 'cdef', marks: [], ends: [2]}
    ])
  })
})
