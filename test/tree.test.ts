import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {removePosition} from 'unist-util-remove-position'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {analyse, plugins, preset, rules, toPlugin} from '../src/index.ts'
import {readPlain} from '../src/format/plain.ts'

const text = `Two desks meet
By Jo Field

Pakistan and Russian have agreed to recieve “guests”. “Come,” he said.`

test('each rule is a retext plugin of its own', async () => {
  for (const {id} of rules) expect(plugins[id]).toBeTypeOf('function')
  const file = new VFile(text)
  const processor = unified()
    .use(retextEnglish)
    .use(plugins['spelling']!)
    .use(plugins['nation-form']!)
  await processor.run(processor.parse(file), file)
  expect(file.messages.map(({actual}) => actual)).toEqual(['recieve', 'Russian'])
})

test('the preset holds every rule, and a rule used again is set anew', async () => {
  const file = new VFile(text)
  const processor = unified().use(retextEnglish).use(preset).use(plugins['spelling']!, false)
  await processor.run(processor.parse(file), file)
  expect(file.messages.map(({ruleId}) => ruleId).sort()).toEqual([
    'nation-form',
    'quote-stop-position'
  ])
})

test('a rule takes its severity from its settings, and never rises above its own doubt', async () => {
  const severe = async (settings: object) => {
    const file = new VFile(text)
    const processor = unified().use(retextEnglish).use(plugins['quote-stop-position']!, settings)
    await processor.run(processor.parse(file), file)
    return file.messages.map(({fatal}) => fatal)
  }
  expect(await severe({severity: 'error'})).toEqual([undefined])
  expect(await severe({severity: 'error', style: 'american'})).toEqual([true])
  expect(await severe({style: 'american'})).toEqual([false])
})

test('no rule changes the tree', async () => {
  const tree = readPlain(text)
  const before = structuredClone(tree)
  await unified().use(preset).run(tree, new VFile(text))
  expect(tree).toEqual(before)
})

test('a copy of a tree is an article of its own, and one that is frozen is read as well', () => {
  const tree = readPlain(text)
  const {tokens} = analyse(tree)
  const copy = {...tree, children: tree.children.slice(0, 1)}
  expect(analyse(copy).tokens.map(({text}) => text)).toEqual(['Two', 'desks', 'meet'])
  expect(analyse(tree).tokens).toBe(tokens)
  const frozen = Object.freeze(readPlain(text))
  expect(analyse(frozen).tokens.map(({text}) => text)).toEqual(tokens.map(({text}) => text))
})

test('the tree holds every character of the text', () => {
  for (const source of [text, `\uFEFF  ${text}\r\n\r\n `, '', '\n', 'a\rb']) {
    const values: string[] = []
    const walk = (node: object): void => {
      if ('value' in node) values.push(String(node.value))
      if ('children' in node) (node.children as object[]).forEach(walk)
    }
    walk(readPlain(source))
    expect(values.join('')).toBe(source)
  }
})

test('a tree without positions is read in silence', async () => {
  const tree = readPlain(text)
  removePosition(tree, {force: true})
  const file = new VFile(text)
  await unified().use(preset).run(tree, file)
  expect(file.messages).toEqual([])
})

test('one analysis serves all rules of a run', () => {
  const tree = readPlain(text)
  expect(analyse(tree)).toBe(analyse(tree))
})

test('a plugin bears the name of its rule', () => {
  expect(toPlugin(rules[0]!).name).toBe(`copydesk:${rules[0]!.id}`)
})
