import {readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {globbySync} from 'globby'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {decode, formatOf, formats} from '../../src/format/index.ts'
import {DecodingError, proofread} from '../../src/index.ts'
import {readInputs} from '../../src/runner/inputs.ts'
import {pathOf} from '../../src/lsp/paths.ts'

const root = path.join(import.meta.dirname, '../..')
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16le = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
const utf16be = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())

const page = '<!doctype html>\n<html lang="en"><p>It rained.</p></html>\n'
const texts = [
  '',
  'It rained.\n',
  '\uFEFFIt rained.\r\nAll day.\r\n',
  '# Rain\n\n😀 It *rained* — all day, e\u0301t\u00E9.\n',
  page
]

describe.each(formats)('$name', ({id, endings, languageIds, decode, encode, read}) => {
  const written = [utf8, utf16le, utf16be]

  test('what is decoded is encoded as it was, to the byte', async () => {
    for (const text of texts) {
      for (const write of written) {
        const bytes = write(text)
        expect(await encode(await decode(bytes))).toEqual(bytes)
      }
    }
    await fc.assert(
      fc.asyncProperty(
        fc.string({unit: 'binary'}).filter((text) => !text.includes('\0')),
        fc.constantFrom(...written),
        async (text, write) => {
          const bytes = write(text)
          expect(await encode(await decode(bytes))).toEqual(bytes)
        }
      )
    )
  })

  test('another text is written in the encoding of the first', async () => {
    for (const write of written) {
      const content = await decode(write('It rained.'))
      const text = content.text.replace('rained', 'snowed 😀')
      expect(await encode({...content, text})).toEqual(write('It snowed 😀.'))
    }
  })

  test('a byte order mark is part of the text, for offsets are those of the file', async () => {
    expect((await decode(utf8('\uFEFFRain'))).text).toBe('\uFEFFRain')
    expect((await decode(utf16be('Rain'))).text).toBe('\uFEFFRain')
    const tree = await read('\uFEFFRain')
    expect(tree.children.at(-1)!.position!.start.offset).toBe(1)
  })

  test('what is no text is refused in a few words', async () => {
    const refusals: [Uint8Array, string][] = [
      [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'binary file, expected text'],
      [utf16le('a\0b'), 'binary file, expected text'],
      [new Uint8Array([0x63, 0x61, 0x66, 0xe9]), 'invalid UTF-8, save it as UTF-8'],
      [new Uint8Array([0xff, 0xfe, 0x00, 0xd8]), 'invalid UTF-16LE, save it as UTF-8'],
      [new Uint8Array([0xfe, 0xff, 0xd8, 0x00]), 'invalid UTF-16BE, save it as UTF-8']
    ]
    for (const [bytes, reason] of refusals) {
      await expect(decode(bytes)).rejects.toEqual(new DecodingError(reason))
    }
  })

  test('its endings, its languages and its id are those of no other', () => {
    const others = formats.filter((other) => other.id !== id)
    expect(others).toHaveLength(formats.length - 1)
    expect(others.flatMap((other) => other.endings).filter((one) => endings.includes(one))).toEqual(
      []
    )
    expect(
      others.flatMap((other) => other.languageIds).filter((one) => languageIds.includes(one))
    ).toEqual([])
  })
})

describe('the format of a file', () => {
  const idOf = (name: string | undefined, text?: string) =>
    formatOf({path: name}, text === undefined ? undefined : utf8(text)).id

  test('is told by its ending, and without one that is known it is plain text', () => {
    const names = [
      'a.txt',
      'a.TEXT',
      'a.md',
      'b.MARKDOWN',
      'c.html',
      'd/e.htm',
      'notes',
      'a.html/b'
    ]
    expect(names.map((name) => idOf(name))).toEqual([
      ...['plain', 'plain', 'markdown', 'markdown', 'html', 'html', 'plain', 'plain']
    ])
    expect(idOf(undefined)).toBe('plain')
  })

  test('is looked for in its bytes only where no ending tells', () => {
    const names = ['a.txt', 'a.md', 'a.html', '<stdin>', 'notes', 'page.php', undefined]
    expect(names.map((name) => idOf(name, page))).toEqual([
      ...['plain', 'markdown', 'html', 'html', 'html', 'html', 'html']
    ])
    expect(names.map((name) => idOf(name, 'It rained.'))).toEqual([
      ...['plain', 'markdown', 'html', 'plain', 'plain', 'plain', 'plain']
    ])
  })

  test.each([
    [page, 'html'],
    ['\uFEFF  \n<HTML>\n<p>It rained.', 'html'],
    [
      '<?xml version="1.0"?>\n<!-- a\n<p> --><!-- b -->\n<!DOCTYPE  html PUBLIC "-//W3C//DTD">',
      'html'
    ],
    ['<?xml version="1.0"?>\n<nitf><body/></nitf>', 'plain'],
    ['They write <html> by hand.', 'plain'],
    ['<htmlish>', 'plain'],
    ['<!-- <html> -->', 'plain']
  ])('%j begins as %s', (text, id) => {
    expect(idOf('<stdin>', text)).toBe(id)
    expect(formatOf({}, utf16be(text)).id).toBe(id)
  })

  test('takes no time to be looked for', () => {
    expect(idOf('<stdin>', '<!---->'.repeat(1e5))).toBe('plain')
    expect(idOf('<stdin>', '<!--'.repeat(1e5))).toBe('plain')
  })

  test('once known is kept with the file, whatever that is called', async () => {
    const source = {cwd: root, readStdin: async () => utf8('<html><p>It is the the end.')}
    const search = {stdinPath: '<stdin>'}
    const {value: input} = await readInputs(['-'], source, search).next()
    expect(input).toMatchObject({file: {data: {format: 'html'}}, isOnDisk: false})
    if (!input || 'trouble' in input) throw new Error('it is read')
    expect(formatOf(input.file).id).toBe('html')
  })
})

test('bytes are proofread at the places that they have in the file', async () => {
  const html = new VFile({value: utf8('<!doctype html><p>It is <b>the the</b> end.</p>')})
  expect((await proofread(html)).messages.map(({actual}) => actual)).toEqual(['the the'])
  const marked = new VFile({path: 'a.txt', value: utf16le('It is the the end.')})
  const [message] = (await proofread(marked)).messages
  expect(message!.place).toMatchObject({start: {offset: 7}, end: {offset: 14}})
  await expect(proofread(new VFile({value: new Uint8Array([0])}))).rejects.toThrow(DecodingError)
})

test('a text of no file has the ending of its language, and so has a file without one', () => {
  const paths = (uri: string) =>
    ['plaintext', 'text', 'markdown', 'html', 'latex'].map((languageId) =>
      pathOf({uri, languageId})
    )
  expect(paths('untitled:1')).toEqual([
    ...['untitled.txt', 'untitled.txt', 'untitled.md', 'untitled.html', 'untitled.txt']
  ])
  expect(paths('file:///desk/notes')).toEqual([
    ...['/desk/notes', '/desk/notes', '/desk/notes.md', '/desk/notes.html', '/desk/notes']
  ])
  expect(paths('file:///desk/a.txt')).toEqual(Array(5).fill('/desk/a.txt'))
})

test('nothing goes by what people call a format', () => {
  const sources = globbySync(['src/**/*.ts', 'editors/vscode/{src,scripts}/*'], {cwd: root})
  expect(sources.length).toBeGreaterThan(200)
  for (const {id, name} of formats) {
    const quoted = new RegExp(`['"\`]${name}['"\`]`, 'u')
    const naming = sources.filter((file) =>
      quoted.test(readFileSync(path.join(root, file), 'utf8'))
    )
    expect(naming).toEqual([`src/format/${id}.ts`])
  }
})

test('what reads Markdown and HTML is loaded when there is some', () => {
  const packages = new Set<string>()
  const seen = new Set<string>()
  visit('src/cli/main.ts')
  expect([...packages]).toContain('parse-english')
  expect(
    [...packages].filter((name) => /micromark|mdast-util-|htmlparser2|yaml/u.test(name))
  ).toEqual([])
  expect(seen.size).toBeGreaterThan(150)

  /** Follow what a file imports at once: types are no code. */
  function visit(file: string): void {
    if (seen.has(file)) return
    seen.add(file)
    const source = readFileSync(path.join(root, file), 'utf8')
    for (const [, what, target] of source.matchAll(
      /^(?:import|export)\s(type\s)?(?:[\w\s{},*]+\sfrom\s)?'([^']+)'/gmu
    )) {
      if (what) continue
      if (target!.startsWith('.')) visit(path.join(path.dirname(file), target!))
      else packages.add(target!)
    }
  }
})

test('the bytes of a page are decoded in the format that they begin as', async () => {
  const {format, text, encode} = await decode({path: 'late'}, utf16le(page))
  expect([format, text]).toEqual(['html', `\uFEFF${page}`])
  expect(await encode('\uFEFF<p>Snow.')).toEqual(utf16le('<p>Snow.'))
})
