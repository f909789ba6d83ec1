import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {Outputs} from '../../src/runner/outputs.ts'
import {json} from '../../src/report/json.ts'
import {pretty} from '../../src/report/pretty.ts'
import {fileWith, settings} from '../report/report.ts'

let cwd = ''
beforeEach(() => (cwd = mkdtempSync(path.join(tmpdir(), 'copydesk-outputs-'))))
afterEach(() => rmSync(cwd, {recursive: true}))

const file = fileWith('It is the the end.', 'the the', {})
const nowhere = {out() {}, err() {}}
const open = (...names: string[]) =>
  new Outputs({reports: names.map((to) => ({reporter: json, to})), stats: false}, settings(), {
    cwd,
    ...nowhere
  })
const read = (name: string) => readFileSync(path.join(cwd, name), 'utf8')

test('a report takes the place of the last one only when it is whole', async () => {
  writeFileSync(path.join(cwd, 'out.json'), 'before')
  const outputs = open('out.json')
  await outputs.add(file)
  expect(read('out.json')).toBe('before')
  await outputs.end()
  expect(JSON.parse(read('out.json'))).toHaveLength(1)
  expect(readdirSync(cwd)).toEqual(['out.json'])
})

test('a run that is given up leaves what was there and nothing else', async () => {
  writeFileSync(path.join(cwd, 'out.json'), 'before')
  const outputs = open('out.json', 'other.json')
  await outputs.add(file)
  outputs.abandon()
  outputs.abandon()
  expect(read('out.json')).toBe('before')
  expect(readdirSync(cwd)).toEqual(['out.json'])
})

test('a report that cannot be opened takes the others back', () => {
  writeFileSync(path.join(cwd, 'file'), '')
  expect(() => open('out.json', 'file/out.json')).toThrow('--reporter json:file/out.json: ')
  expect(readdirSync(cwd)).toEqual(['file'])
})

test('a report never takes the place of an article', () => {
  const refused = /^--reporter json:.* would replace an article by its report$/u
  writeFileSync(path.join(cwd, 'talks.txt'), 'before')
  const read = {articles: ['./talks.txt']}
  const openWith = (to: string, options: object = {}) =>
    new Outputs({reports: [{reporter: json, to}], ...options}, settings(), {cwd, ...nowhere})
  expect(() => openWith('talks.txt', read)).toThrow(refused)
  symlinkSync('talks.txt', path.join(cwd, 'link.txt'))
  expect(() => openWith('link.txt', read)).toThrow(refused)
  openWith('talks.txt').abandon()
  // A page is an article of its folder, unless an earlier run has made it.
  writeFileSync(path.join(cwd, 'page.html'), '<p>It is the end.')
  expect(() => openWith('page.html')).toThrow(refused)
  writeFileSync(path.join(cwd, 'page.html'), '<meta name="generator" content="Copydesk 0.1.0">')
  openWith('page.html').abandon()
  // A shell names it among the articles, the second time.
  openWith('page.html', {articles: ['page.html']}).abandon()
  writeFileSync(path.join(cwd, 'page.html'), '')
  openWith('page.html').abandon()
})

test('a folder in the place of a report is refused', () => {
  expect(() => open('.')).toThrow('--reporter json:.: is a folder')
})

test('a link goes on leading to its file', async () => {
  writeFileSync(path.join(cwd, 'real.json'), 'before')
  symlinkSync('real.json', path.join(cwd, 'link.json'))
  const outputs = open('link.json')
  await outputs.end()
  expect(read('real.json')).toBe('[]\n')
  expect(lstatSync(path.join(cwd, 'link.json')).isSymbolicLink()).toBe(true)
})

test('a device stays one', async ({skip}) => {
  skip(!existsSync('/dev/null'), 'this system has no /dev/null')
  const outputs = open('/dev/null')
  await outputs.add(file)
  await outputs.end()
  outputs.abandon()
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
})

test('a full disk is told of in one line', async ({skip}) => {
  skip(!existsSync('/dev/full'), 'this system has no /dev/full')
  const outputs = open('/dev/full', 'out.json')
  await expect(outputs.add(file)).rejects.toThrow('--reporter json:/dev/full: no space left')
  expect(readdirSync(cwd)).toEqual([])
})

test('what goes to a file has no colour, whatever the terminal has', async () => {
  let printed = ''
  const outputs = new Outputs(
    {reports: [{reporter: pretty}, {reporter: pretty, to: 'out.txt'}], stats: false},
    settings({color: true}),
    {cwd, out: (text) => (printed += text), err() {}}
  )
  await outputs.add(file)
  await outputs.end()
  expect(printed).toContain('\u001B[')
  expect(read('out.txt')).not.toContain('\u001B')
})
