import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {createContext, runInContext} from 'node:vm'
import {build} from 'esbuild'
import {VFile} from 'vfile'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Config, proofread, toJson} from '../src/node.ts'
import {installedMaterial} from '../src/runner/installed-material.ts'
import {root} from './built.ts'

const house = mkdtempSync(path.join(tmpdir(), 'copydesk-browser-'))
afterAll(() => rmSync(house, {recursive: true}))
writeFileSync(path.join(house, 'index.aff'), 'SET UTF-8\n')
writeFileSync(path.join(house, 'index.dic'), '2\ngoverment\nÉtretat\n')

/** What the worker of a web page calls: the library whole, with its tagger. */
const worker = `
  import {proofread, provideMaterial, provideTagger, toJson} from 'copydesk'
  import {VFile} from 'vfile'
  import load from 'wink-nlp'
  import model from 'wink-eng-lite-web-model'
  provideMaterial((name) => Uint8Array.from(fetched(name)))
  provideTagger(() => load(model, ['pos']))
  export async function report(path, given, config) {
    const value = typeof given === 'string' ? given : Uint8Array.from(given)
    return toJson([await proofread(new VFile({path, value}), JSON.parse(config))])
  }
`

// What is in a worker besides the language itself: a test that needs more here needs it in a browser.
const context = createContext({
  ...{TextDecoder, TextEncoder, URL, performance, console},
  ...{structuredClone, setTimeout, clearTimeout, queueMicrotask},
  fetched: (name: string) =>
    name.startsWith('dictionaries/house/')
      ? readFileSync(path.join(house, path.basename(name)))
      : installedMaterial(name)
})

let code = ''
let inputs: string[] = []
beforeAll(async () => {
  const {metafile, outputFiles} = await build({
    stdin: {contents: worker, resolveDir: root},
    absWorkingDir: root,
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'copydesk',
    write: false,
    metafile: true
  })
  code = outputFiles[0]!.text
  inputs = Object.keys(metafile.inputs)
  runInContext(code, context)
})

/** What the library finds in a worker. */
async function reportInWorker(file: string, value: Uint8Array | string, config: Config = {}) {
  Object.assign(context, {file, value, config: JSON.stringify(config)})
  return JSON.parse(await runInContext('copydesk.report(file, value, config)', context))
}

async function reportInNode(file: string, value: Uint8Array | string, config: Config = {}) {
  return JSON.parse(toJson([await proofread(new VFile({path: file, value}), config)]))
}

test('the library asks for nothing that only Node has', () => {
  expect(inputs).toContain('dist/library/index.js')
  expect(inputs.filter((name) => /^node:|installed-material/u.test(name))).toEqual([])
  expect(code).not.toMatch(/\bBuffer\.|['"]node:|getBuiltinModule|\brequire\(/u)
})

test.each(['wheat-harvest.txt', 'lighthouse-bakery.md', 'mobile-library.html'])(
  'finds in %s what it finds on Node',
  async (name) => {
    const text = readFileSync(path.join(root, 'content', name), 'utf8')
    const found = await reportInNode(name, text)
    expect(found[0].messages).not.toEqual([])
    expect(await reportInWorker(name, text)).toEqual(found)
  }
)

test('finds in bytes of UTF-16 what it finds on Node', async () => {
  const bytes = Buffer.from('\uFEFFThe café met the goverment.\n', 'utf16le')
  const found = await reportInNode('cafe.txt', bytes)
  expect(found).toMatchObject([{messages: [{actual: 'goverment'}]}])
  expect(await reportInWorker('cafe.txt', bytes)).toEqual(found)
})

test('finds what it finds on Node by the dictionary of South Africa', async () => {
  const text = 'The goverment of the veld sent a bakkie, and the color of it was white.\n'
  const found = await reportInNode('veld.txt', text, {dialect: 'en-ZA'})
  expect(found).toMatchObject([{messages: [{actual: 'goverment'}, {actual: 'color'}]}])
  expect(await reportInWorker('veld.txt', text, {dialect: 'en-ZA'})).toEqual(found)
})

test('finds what it finds on Node by the dictionary of a house', async () => {
  const text = 'The goverment of Étretat left it to the minsiter.\n'
  const by = (dictionary: string): Config => ({rules: {spelling: ['error', {dictionary}]}})
  const found = await reportInNode('cliffs.txt', text, by(house))
  expect(found).toMatchObject([{messages: [{actual: 'minsiter'}]}])
  expect(await reportInWorker('cliffs.txt', text, by('house'))).toEqual(found)
})
