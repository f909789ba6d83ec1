import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {ConfigResolver} from '../../../src/node.ts'

const top = realpathSync(mkdtempSync(path.join(tmpdir(), 'copydesk-config-')))
afterAll(() => rmSync(top, {recursive: true}))
let count = 0

/** A folder of its own with some files in it, and a resolver that is run there. */
function project(files: Record<string, string>, options: object = {}) {
  const cwd = path.join(top, String(count++))
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(cwd, name)), {recursive: true})
    writeFileSync(path.join(cwd, name), text)
  }
  mkdirSync(cwd)
  for (const [name, text] of Object.entries(files)) write(name, text)
  const resolver = new ConfigResolver({cwd, ...options})
  return {
    cwd,
    write,
    resolver,
    /** Where each thing that is set for an article stands. */
    origins: async (file: string) => {
      const {settings} = await resolver.resolve(file)
      return settings.map(({key, value, origin: {name, line}}) => [key, value, `${name}:${line}`])
    },
    refusal: (file: string) =>
      resolver.resolve(file).then(
        () => undefined,
        (error: Error) => error.message
      )
  }
}

describe('a configuration', () => {
  test('is the nearest upward, and those above it are not asked', async () => {
    const {origins} = project({
      'copydesk.config.yaml': 'house: ap\ndialect: en-US\n',
      'uk/copydesk.config.json': '{\n  "house":\n    "guardian"\n}'
    })
    expect(await origins('uk/deep/er/a.txt')).toEqual([
      ['house', 'guardian', 'uk/copydesk.config.json:2']
    ])
    expect(await origins('us/a.txt')).toEqual([
      ['house', 'ap', 'copydesk.config.yaml:1'],
      ['dialect', 'en-US', 'copydesk.config.yaml:2']
    ])
  })

  test('may be a key of package.json, of which another key says nothing', async () => {
    const {origins} = project({
      'package.json': '{\n\t"name": "x",\n\t"copydesk": {\n\t\t"house": "ap"\n\t}\n}',
      'other/package.json': '{"dependencies": {"copydesk": "1"}}'
    })
    expect(await origins('other/a.txt')).toEqual([['house', 'ap', 'package.json:4']])
  })

  test.each([
    ['copydesk.config.js', 'export default {house: "ap"}'],
    ['copydesk.config.cjs', 'module.exports = {house: "ap"}'],
    ['copydesk.config.mjs', 'export default Promise.resolve({house: "ap"})'],
    ['copydesk.config.ts', 'const config: {house: string} = {house: "ap"}\nexport default config']
  ])('may be the program %s', async (name, text) => {
    const {origins, write, resolver} = project({[name]: text}, {isTrusted: true})
    expect(await origins('a.txt')).toEqual([['house', 'ap', `${name}:undefined`]])
    write(name, text.replaceAll('"ap"', '"guardian"'))
    resolver.invalidate()
    expect((await resolver.resolve('a.txt')).config.house).toBe('guardian')
  })

  test('builds upon files, packages and house styles, and the last wins', async () => {
    const {origins} = project({
      'copydesk.config.yaml':
        'extends:\n  - guardian\n  - "@paper/style"\n  - ./desk.yaml\nrules:\n  spelling: error\n',
      'desk.yaml': 'rules:\n  spelling: [info, {words: [lakh]}]\n  real-word: off\n',
      'node_modules/@paper/style/copydesk.config.yaml':
        'dialect: en-GB\nrules: {real-word: error}\n'
    })
    const inPackage = 'node_modules/@paper/style/copydesk.config.yaml'
    expect(await origins('a.txt')).toEqual([
      ['house', 'guardian', 'copydesk.config.yaml:2'],
      ['dialect', 'en-GB', `${inPackage}:1`],
      ['rules.real-word', 'off', 'desk.yaml:3'],
      ['rules.spelling', 'error', 'copydesk.config.yaml:6'],
      ['rules.spelling.words', ['lakh'], 'desk.yaml:2']
    ])
  })

  test('builds upon a package that exports one', async () => {
    const files = {
      'copydesk.config.yaml': 'extends: house-rules\n',
      'node_modules/house-rules/package.json': '{"main": "index.js"}',
      'node_modules/house-rules/index.js': 'module.exports = {house: "ap"}'
    }
    const {resolver} = project(files, {configFile: 'copydesk.config.yaml'})
    expect((await resolver.resolve('a.txt')).config).toEqual({house: 'ap'})
  })

  test('holds otherwise for some articles', async () => {
    const {resolver} = project({
      'copydesk.config.yaml': [
        'house: ap',
        'overrides:',
        '  - files: [sport/**, "*.draft.txt"]',
        '    rules: {spelling: off}',
        '  - files: ./sport/golf/*',
        '    rules: {spelling: error}'
      ].join('\n')
    })
    const spelling = async (file: string) =>
      (await resolver.resolve(file)).config.rules?.['spelling']
    expect(await spelling('a.txt')).toBeUndefined()
    expect(await spelling('news/a.draft.txt')).toEqual(['off', {}])
    expect(await spelling('sport/a.txt')).toEqual(['off', {}])
    expect(await spelling('sport/golf/a.txt')).toEqual(['error', {}])
  })

  test('is one object for all articles for which the same holds', async () => {
    const {resolver} = project({'copydesk.config.yaml': 'house: ap\n'})
    const [one, other] = await Promise.all(['a/a.txt', 'b/b.txt'].map((f) => resolver.resolve(f)))
    expect(one!.config).toBe(other!.config)
  })

  test('tells the files that it was made from', async () => {
    const {cwd, resolver} = project({
      'copydesk.config.yaml': 'extends: ./base.json\nwords: [terms.txt, lakh]\n',
      'base.json': '{"names": "people.yaml"}',
      'people.yaml': '- Anne Lee\n',
      'terms.txt': 'crore\n',
      'words.txt': 'tehsil\n',
      'names.csv': 'name\nKyiv\n'
    })
    const {config, configFile, files} = await resolver.resolve('a.txt')
    expect(config.names).toEqual([{name: 'Anne Lee'}, {name: 'Kyiv'}])
    expect(config.words).toEqual(['tehsil', 'crore', 'lakh'])
    expect(configFile).toBe(path.join(cwd, 'copydesk.config.yaml'))
    expect(files.map((file) => path.relative(cwd, file)).sort()).toEqual([
      'base.json',
      'copydesk.config.yaml',
      'names.csv',
      'people.yaml',
      'terms.txt',
      'words.txt'
    ])
  })

  test('gives way to what is set on the command line', async () => {
    const {origins} = project(
      {'copydesk.config.yaml': 'house: ap\nrules: {spelling: [error, {words: [lakh]}]}\n'},
      {given: {house: 'guardian', rules: {spelling: 'info'}}}
    )
    expect(await origins('a.txt')).toEqual([
      ['house', 'guardian', 'the command line:undefined'],
      ['rules.spelling', 'info', 'the command line:undefined'],
      ['rules.spelling.words', ['lakh'], 'copydesk.config.yaml:2']
    ])
  })

  test('gives way, in all that a later house style or dialect has a say on, to that', async () => {
    const files = {
      'copydesk.config.yaml': [
        'dialect: en-GB',
        'rules:',
        '  quote-stop-position: [info, {style: logical}]',
        '  dialect-house: [error, {dialect: en-AU, verbs: ise}]',
        'overrides: [{files: us/**, house: ap}]'
      ].join('\n')
    }
    const {resolver} = project(files)
    const {config, setAside} = await resolver.resolve('us/a.txt')
    const rules = {'quote-stop-position': ['info', {}], 'dialect-house': ['error', {verbs: 'ise'}]}
    expect(config).toEqual({house: 'ap', rules})
    expect(setAside.map(({key, by}) => [key, by.value, by.origin.line])).toEqual([
      ['dialect', 'ap', 5],
      ['rules.quote-stop-position.style', 'ap', 5],
      ['rules.dialect-house.dialect', 'ap', 5]
    ])
    const given = async (given: object) =>
      (await project(files, {given}).resolver.resolve('us/a.txt')).config
    expect(await given({house: 'reuters', dialect: 'en-IN'})).toEqual({
      house: 'reuters',
      dialect: 'en-IN',
      rules
    })
    // A style that has no say on the dialect leaves it.
    expect(await given({house: 'auto'})).toEqual({house: 'auto', rules})
  })

  test('that runs in a circle is refused', async () => {
    const {refusal} = project({
      'copydesk.config.yaml': 'extends: ./a.yaml\n',
      'a.yaml': 'dialect: en-GB\nextends: [./b.yaml]\n',
      'b.yaml': 'extends: ./a.yaml\n'
    })
    expect(await refusal('x.txt')).toBe(
      'b.yaml:1: `extends` runs in a circle: a.yaml → b.yaml → a.yaml'
    )
  })
})

describe('the dictionaries of a house', () => {
  test('are found upward as far as the top of the project, and the user’s own beside them', async () => {
    const {cwd, resolver} = project({
      'words.txt': 'outside\n',
      'paper/.git/HEAD': '',
      'paper/words.txt': '# ours\nlakh\n\ncrore: ten million\n',
      'paper/sport/words.txt': '!gotten: got\nno word at all\n',
      'user/words.txt': 'mine\n'
    })
    const of = new ConfigResolver({cwd, userFolder: path.join(cwd, 'user')})
    const {config, troubles, words} = await of.resolve('paper/sport/a.txt')
    expect(config.words).toEqual(['mine', 'lakh', 'crore: ten million', '!gotten: got'])
    expect(words[3]?.origin).toEqual({name: 'paper/sport/words.txt', line: 1})
    expect(troubles).toEqual([
      'paper/sport/words.txt:2: `no word at all` is more than one word; put a note behind a colon'
    ])
    expect((await resolver.resolve('a.txt')).config.words).toEqual(['outside'])
  })
})

describe('what is ignored', () => {
  test('is what the project’s files and its configuration say, the nearer first', async () => {
    const {resolver} = project({
      'copydesk.config.yaml': 'ignore: [drafts/, "!keep.out.txt"]\n',
      '.gitignore': '*.out.txt\n/build\n',
      '.copydeskignore': 'old/*\n',
      'news/.copydeskignore': '!late.out.txt\n'
    })
    const ignored = async (...files: string[]) => {
      const all = await Promise.all(files.map((file) => resolver.isIgnored(file)))
      return files.filter((_, index) => all[index])
    }
    expect(
      await ignored('a.txt', 'a.out.txt', 'keep.out.txt', 'build/a.txt', 'news/build/a.txt')
    ).toEqual(['a.out.txt', 'build/a.txt'])
    expect(await ignored('old/a.txt', 'news/drafts/keep.out.txt', 'news/late.out.txt')).toEqual([
      'old/a.txt',
      'news/drafts/keep.out.txt'
    ])
    expect(await ignored('words.txt')).toEqual(['words.txt'])
  })
})

test('a name of a house holds until its last day, in a process that runs on', async () => {
  let day = '2027-12-31'
  const {resolver} = project(
    {'names.csv': 'name,until\nAnn Lee,\nShahbaz Sharif,2027-12-31\n'},
    {today: () => day}
  )
  const names = async () => (await resolver.resolve('a.txt')).config.names?.map(({name}) => name)
  expect(await names()).toEqual(['Ann Lee', 'Shahbaz Sharif'])
  day = '2028-01-01'
  expect(await names()).toEqual(['Ann Lee'])
})
