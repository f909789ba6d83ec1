import {describe, expect, test} from 'vitest'
import {decodePage, encodePage} from '../../src/format/charset.ts'
import {DecodingError, EncodingError} from '../../src/format/format.ts'

const declare = (charset: string) => `<html><head><meta charset="${charset}"></head><p>`
const bytesOf = (ascii: string, ...more: number[]) =>
  Uint8Array.from([...Buffer.from(ascii), ...more])

describe.each([
  ['windows-1252', [0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x80, 0xff], '“café”€ÿ', '…', '→'],
  ['ISO-8859-1', [0x93, 0x63, 0x61, 0x66, 0xe9, 0x94], '“café”', '’', 'ł'],
  ['iso-8859-15', [0xa4, 0x63, 0x61, 0x66, 0xe9], '€café', 'œ', '’'],
  ['koi8-r', [0xcd, 0xcf, 0xd3, 0xcb, 0xd7, 0xc1], 'москва', 'я', 'é'],
  ['gb2312', [0xb1, 0xb1, 0xbe, 0xa9], '北京', '上', '😀']
])('a page in %s', (charset, written, read, more, none) => {
  const bytes = bytesOf(declare(charset), ...written)

  test('is decoded, and encoded to the byte', async () => {
    const page = await decodePage(bytes)
    expect(page.text).toBe(declare(charset) + read)
    expect(await encodePage(page)).toEqual(bytes)
  })

  test('is put right in its own encoding, or not at all', async () => {
    const page = await decodePage(bytes)
    const fixed = await encodePage({...page, text: page.text + more})
    expect(fixed.slice(0, bytes.length)).toEqual(bytes)
    expect((await decodePage(fixed)).text).toBe(page.text + more)
    await expect(encodePage({...page, text: page.text + none})).rejects.toThrow(EncodingError)
  })
})

test.each([
  '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">',
  '<!-- made by hand -->\n<META CHARSET=cp1252 >',
  '<?xml version="1.0" encoding="latin1"?>\n<html>'
])('the encoding is declared by %s', async (declaration) => {
  const {text} = await decodePage(bytesOf(`${declaration}<p>caf`, 0xe9))
  expect(text).toBe(`${declaration}<p>café`)
})

test('what is UTF-8 is that, whatever it says', async () => {
  const saved = declare('windows-1252') + 'café'
  const bytes = new TextEncoder().encode(saved)
  const page = await decodePage(bytes)
  expect(page.text).toBe(saved)
  expect(await encodePage({...page, text: `${saved} →`})).toEqual(
    new TextEncoder().encode(`${saved} →`)
  )
  const marked = new TextEncoder().encode(`\uFEFF${declare('koi8-r')}`)
  expect((await decodePage(marked)).text).toBe(`\uFEFF${declare('koi8-r')}`)
})

test('a page of ASCII is put right in what it declares', async () => {
  const page = await decodePage(bytesOf(declare('windows-1252')))
  expect((await encodePage({...page, text: page.text + '’'})).at(-1)).toBe(0x92)
})

test('what is not as it says, or says nothing that is known, is refused as ever', async () => {
  const refused = (bytes: Uint8Array, reason: string) =>
    expect(decodePage(bytes)).rejects.toEqual(new DecodingError(reason))
  await refused(
    bytesOf(declare('shift_jis'), 0xff, 0xff),
    'invalid SHIFT_JIS, which it says it is; save it as UTF-8'
  )
  await refused(bytesOf(declare('klingon'), 0xe9), 'invalid UTF-8, save it as UTF-8')
  await refused(bytesOf(declare('windows-1252'), 0, 0), 'binary file, expected text')
})
