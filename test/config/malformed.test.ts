import {systemDay} from '../../src/runner/config/today.ts'
import {mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {Ajv} from 'ajv'
import fc from 'fast-check'
import {afterAll, describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {main} from '../../src/cli/command.ts'
import {firstProblem} from '../../src/config/check.ts'
import {standardBook} from '../../rules/book.ts'
import {configSchema} from '../../src/config/index.ts'

const top = realpathSync(mkdtempSync(path.join(tmpdir(), 'copydesk-malformed-')))
afterAll(() => rmSync(top, {recursive: true}))
let count = 0

type Files = Readonly<Record<string, string | Uint8Array>>

/** Run the command on an article beside some files; gives what it says on standard error. */
async function refusal(files: Files, args: readonly string[] = ['a.txt']): Promise<string> {
  const cwd = path.join(top, String(count++))
  for (const [name, text] of Object.entries({'a.txt': 'It is late.\n', ...files})) {
    mkdirSync(path.dirname(path.join(cwd, name)), {recursive: true})
    writeFileSync(path.join(cwd, name), text)
  }
  let out = ''
  let err = ''
  const status = await main(args, {
    cwd,
    isColored: false,
    today: systemDay,
    readStdin: async () => new Uint8Array(),
    out: (text) => (out += text),
    err: (text) => (err += text)
  })
  // One line, that names the tool and is no trace of the program.
  expect(err).toMatch(/^copydesk: [^\n]{5,400}\n$/u)
  expect(err).not.toMatch(/\bat .*:\d+:\d+\)|node:internal|undefined|\[object/u)
  expect(out).not.toMatch(/a\.txt/u)
  expect(status).toBe(2)
  return err.slice('copydesk: '.length, -1)
}

const config = 'copydesk.config.yaml'
const trusted = ['--trust', 'a.txt']

describe('a configuration in YAML is refused with its line', () => {
  test.each([
    ['42', `${config}: expected a mapping of options, as \`house: ap\``],
    ['house', `${config}: expected a mapping of options, as \`house: ap\``],
    ['- house: ap', `${config}: expected a mapping of options, as \`house: ap\``],
    ['hose: ap', `${config}:1: unknown key \`hose\`; did you mean \`house\`?`],
    ['dialect: en-GB\nrule: {}', `${config}:2: unknown key \`rule\`; did you mean \`rules\`?`],
    ['override: []', `${config}:1: unknown key \`override\`; did you mean \`overrides\`?`],
    ['<<: {house: ap}', /:1: unknown key `<<`; known are \$schema, extends, house/u],
    ['__proto__: {house: ap}', /:1: unknown key `__proto__`/u],
    ['constructor: 1', /:1: unknown key `constructor`/u],
    ['? [house]\n: ap', /:1: unknown key `\[ house \]`/u],
    ['house: app', `${config}:1: unknown house style \`app\`; did you mean \`ap\`?`],
    ['house: AP', /unknown house style `AP`; did you mean `ap`\?/u],
    ['house:', /^copydesk\.config\.yaml:1: `house` must be one of auto, /u],
    ['house: [ap]', /:1: `house` must be one of auto, /u],
    ['house: 7', /:1: `house` must be one of auto, /u],
    ['dialect: en_GB', /:1: unknown dialect `en_GB`; did you mean `en-GB`\?/u],
    ['dialect: fr-FR', /:1: unknown dialect `fr-FR`; known are auto, en-AU/u],
    ['dialect: yes', /:1: unknown dialect `yes`/u],
    ['rules: off', `${config}:1: \`rules\` must be a mapping`],
    ['rules: [spelling]', `${config}:1: \`rules\` must be a mapping`],
    ['rules:\n  speling: off', `${config}:2: unknown rule \`speling\`; did you mean \`spelling\`?`],
    ['rules:\n  Spelling: off', /:2: unknown rule `Spelling`; did you mean `spelling`\?/u],
    [
      'rules: {no-such-thing-at-all: off}',
      /:1: unknown rule `no-such-thing-at-all`; `copydesk explain` lists them$/u
    ],
    ['rules:\n  spelling: warn', /:2: unknown severity of `spelling` `warn`; known are off, info/u],
    [
      'rules:\n  spelling: eror',
      /:2: unknown severity of `spelling` `eror`; did you mean `error`\?/u
    ],
    ['rules: {spelling: 0}', /:1: `spelling` must be a severity, or \[severity, options\]/u],
    ['rules: {spelling: true}', /:1: `spelling` must be a severity/u],
    ['rules: {spelling: }', /:1: `spelling` must be a severity/u],
    ['rules: {spelling: []}', /:1: `spelling` must be a severity/u],
    ['rules: {spelling: {words: [a]}}', /:1: `spelling` must be a severity/u],
    ['rules: {spelling: [loud]}', /:1: unknown severity of `spelling` `loud`/u],
    ['rules: {spelling: [1]}', /:1: severity of `spelling` must be one of off, info/u],
    ['rules: {spelling: [error, [a]]}', /:1: the options of `spelling` must be a mapping/u],
    ['rules: {spelling: [error, {}, {}]}', /:1: `spelling` has too many items/u],
    [
      'rules:\n  spelling:\n    - error\n    - word: [a]',
      /:4: unknown option of `spelling` `word`/u
    ],
    [
      'rules:\n  spelling:\n    - error\n    - words: a',
      /:4: option `words` of `spelling` must be a l/u
    ],
    [
      'rules: {spelling: [error, {words: [1]}]}',
      /:1: option `words` of `spelling` must be a text/u
    ],
    [
      'rules: {repeated-word: [error, {allow: {a: b}}]}',
      /option `allow` of `repeated-word` must be/u
    ],
    [
      'rules: {quote-speaker: [info, {reach: far}]}',
      /`reach` of `quote-speaker` must be a number/u
    ],
    [
      'rules: {quote-speaker: [info, {reach: -1}]}',
      /`reach` of `quote-speaker` must be 0 or more/u
    ],
    [
      'rules: {quote-speaker: [info, {reach: .inf}]}',
      /`reach` of `quote-speaker` must be 0 or more/u
    ],
    ['rules: {quote-stop-position: [error, {style: amercan}]}', /did you mean `american`\?/u],
    ['rules: {quote-comma: [error, {before: dash}]}', /unknown `before` of `quote-comma` `dash`/u],
    ['rules: {stet: [error, {requireReason: true}]}', /unknown option of `stet` `requireReason`/u],
    ['names: 3', `${config}:1: \`names\` must be a text or a mapping or a list`],
    ['names:\n  - name: Anne Lee\n  - 3', /:3: `names\[1\]` must be a text or a mapping/u],
    ['names:\n  - {variants: [Ann Lee]}', /:2: `names\[0\]` has no `name`/u],
    ['names: [{name: Anne Lee, role: [a]}]', /:1: `names\[0\]\.role` must be a text/u],
    ['names: [{name: Anne Lee, until: soon}]', /:1: `soon` is no date like 2027-12-31/u],
    ['names: [{name: Anne Lee, variants: Anne Lee}]', /:1: `Anne Lee` is a variant of itself/u],
    ['names: [none.csv]', /:1: `names`: no such file `none\.csv`/u],
    ['words: {lakh: note}', `${config}:1: \`words\` must be a text or a list`],
    ['words:\n  - lakh\n  - [crore]', /:3: `words\[1\]` must be a text/u],
    ['words:\n  - lakh\n  - ten lakh', /:3: `ten lakh` is more than one word/u],
    ['words: ["!"]', /:1: no word/u],
    ['words: [""]', /:1: `words\[0\]` must not be empty/u],
    ['words: none.txt', /:1: `words`: no such file `none\.txt`/u],
    ['ignore: {a: b}', `${config}:1: \`ignore\` must be a text or a list`],
    ['ignore: [1]', /:1: `ignore\[0\]` must be a text/u],
    ['stet: true', `${config}:1: \`stet\` must be a mapping`],
    ['stet: {requireReasons: true}', /:1: unknown key of `stet` `requireReasons`; did you mean/u],
    ['stet: {requireReason: always}', /:1: `stet\.requireReason` must be true or false/u],
    ['overrides: {files: a}', `${config}:1: \`overrides\` must be a list`],
    ['overrides: [a]', /:1: `overrides\[0\]` must be a mapping/u],
    ['overrides:\n  - rules: {}', /:2: `overrides\[0\]` has no `files`/u],
    ['overrides:\n  - files: 1', /:2: `overrides\[0\]\.files` must be a text or a list/u],
    ['overrides:\n  - files: a\n    extends: ap', /:3: unknown key of `overrides\[0\]` `extends`/u],
    ['overrides:\n  - files: a\n    rules: {spelin: off}', /:3: unknown rule `spelin`/u],
    ['overrides:\n  - files: a\n    house: app', /:3: unknown house style `app`/u],
    ['extends: 4', `${config}:1: \`extends\` must be a text or a list`],
    ['extends: [ap, [guardian]]', /:1: `extends\[1\]` must be a text/u],
    ['extends: ./none.yaml', `${config}:1: \`extends\`: no such file \`./none.yaml\``],
    [
      'extends:\n  - ap\n  - gaurdian',
      /:3: `extends`: no house style, package or file `gaurdian`; did/u
    ],
    ['extends: "@paper/style"', /:1: `extends`: no house style, package or file `@paper\/style`$/u],
    [`extends: ./${config}`, `${config}:1: \`extends\` runs in a circle: ${config} → ${config}`],
    ['extends: ./folder', /^folder: is a folder$/u],
    ['house: ap\nhouse: guardian', `${config}:2:1: Map keys must be unique`],
    [
      'house: ap\n---\nhouse: guardian',
      `${config}:2:1: a second document begins here, expected one`
    ],
    ['house: "ap', /^copydesk\.config\.yaml:1:\d+: Missing closing "quote/u],
    ['rules: {spelling: off', /^copydesk\.config\.yaml:1:\d+: /u],
    ['rules:\n\tspelling: off', /^copydesk\.config\.yaml:2:1: Tabs are not allowed/u],
    ['house: *style', /^copydesk\.config\.yaml: Unresolved alias/u],
    ['words: &all [lakh, *all]', /^copydesk\.config\.yaml: an anchor holds itself$/u],
    ['@house: ap', /^copydesk\.config\.yaml:1:1: Plain value cannot start with reserved character/u]
  ])('%s', async (text, told) => {
    const said = await refusal({[config]: text, 'folder/a.md': ''})
    if (typeof told === 'string') expect(said).toBe(told)
    else expect(said).toMatch(told)
  })
})

describe('a configuration of another kind is refused', () => {
  test.each<[string, Files, RegExp, (readonly string[])?]>([
    [
      'JSON that ends',
      {'copydesk.config.json': '{"house": "ap"'},
      /^copydesk\.config\.json:1:\d+: /u
    ],
    [
      'JSON line 3',
      {'copydesk.config.json': '{\n  "house": "ap",\n  "hose": 1\n}'},
      /^copydesk\.config\.json:3: unknown key `hose`/u
    ],
    [
      'package.json',
      {'package.json': '{\n "copydesk": {\n  "rules": []}}'},
      /^package\.json:3: `rules` must be a mapping/u
    ],
    [
      'package.json no mapping',
      {'package.json': '{"copydesk": "ap"}'},
      /^package\.json: expected a mapping/u
    ],
    [
      'package.json that ends',
      {'package.json': '{\n  "copydesk": {"house": "ap"}'},
      /^package\.json:2:\d+: /u
    ],
    [
      'UTF-16',
      {[config]: Buffer.from('\uFEFFhouse: ap', 'utf16le')},
      /^copydesk\.config\.yaml: invalid UTF-8/u
    ],
    ['bytes', {[config]: new Uint8Array([104, 0, 1, 2])}, /^copydesk\.config\.yaml: binary file/u],
    ['a folder', {'copydesk.config.yaml/a.md': ''}, /^copydesk\.config\.yaml: is a folder/u],
    [
      'a program that does not parse',
      {'copydesk.config.js': '\nexport default {house'},
      /^copydesk\.config\.js:\d+:\d+: Unexpected/u,
      trusted
    ],
    [
      'a program that throws',
      {'copydesk.config.ts': 'throw new Error("no\\nway")'},
      /^copydesk\.config\.ts: no$/u,
      trusted
    ],
    [
      'a program that throws nothing',
      {'copydesk.config.mjs': 'throw null'},
      /^copydesk\.config\.mjs: throws null/u,
      trusted
    ],
    [
      'a program without a default',
      {'copydesk.config.mjs': 'export const house = "ap"'},
      /expected a default export/u,
      trusted
    ],
    [
      'a program that gives a function',
      {'copydesk.config.js': 'export default () => ({})'},
      /^copydesk\.config\.js: expected data, .+ could not be cloned\.$/u,
      trusted
    ],
    [
      'a program that gives a date',
      {'copydesk.config.cjs': 'module.exports = {rules: new Date()}'},
      /`rules` must be a mapping/u,
      trusted
    ],
    [
      'a program with a function',
      {'copydesk.config.js': 'export default {house: () => 1}'},
      /expected data, .+ could not be cloned/u,
      trusted
    ],
    [
      'a program that imports nothing',
      {'copydesk.config.js': 'import a from "no-such"; export default a'},
      /Cannot find module 'no-such'/u,
      trusted
    ],
    [
      'a program that gives a text',
      {'copydesk.config.js': 'export default "ap"'},
      /expected a mapping/u,
      trusted
    ],
    [
      'a program that ends the process',
      {'copydesk.config.cjs': 'process.exit(0)'},
      /^copydesk\.config\.cjs: it ends before it has given a configuration$/u,
      trusted
    ],
    [
      'a program that never settles',
      {'copydesk.config.mjs': 'export default new Promise(() => {})'},
      /it ends before it has given a configuration$/u,
      trusted
    ],
    [
      'a program that throws what cannot be told',
      {'copydesk.config.cjs': 'throw Object.create(null)'},
      /^copydesk\.config\.cjs: throws what cannot be told$/u,
      trusted
    ],
    [
      'a program that fails behind its back',
      {
        'copydesk.config.cjs':
          'setTimeout(() => { throw 7 }); module.exports = {default: new Promise(() => setInterval(() => 1, 9))}'
      },
      /^copydesk\.config\.cjs: throws 7$/u,
      trusted
    ],
    [
      'a program that nobody asked for',
      {'copydesk.config.js': 'export default {house: "ap"}'},
      /^copydesk\.config\.js: is code, which is not run unasked; --trust allows it$/u
    ],
    [
      'a base that is a program',
      {[config]: 'extends: ./b.cjs', 'b.cjs': 'module.exports = {house: "ap"}'},
      /^b\.cjs: is code, which is not run unasked/u
    ],
    [
      'a base in a package that is a program',
      {[config]: 'extends: desk', 'node_modules/desk/index.js': 'module.exports = {}'},
      /^node_modules\/desk\/index\.js: is code, which is not run unasked/u
    ],
    [
      'a base',
      {[config]: 'extends: ./b.json', 'b.json': '{\n"house": 1}'},
      /^b\.json:2: `house` must be one of/u
    ],
    [
      'a base in a package',
      {[config]: 'extends: desk', 'node_modules/desk/copydesk.config.yaml': 'hose: 1'},
      /^node_modules\/desk\/copydesk\.config\.yaml:1: unknown key/u
    ],
    [
      'a list of names',
      {[config]: 'names: n.csv', 'n.csv': 'nome\na'},
      /^n\.csv:1: unknown column `nome`/u
    ],
    [
      'a list of names that is none',
      {'names.yaml': 'name: Anne'},
      /^names\.yaml: expected a list of names/u
    ],
    ['a dictionary', {'words.txt': new Uint8Array([0xff, 0x41])}, /^words\.txt: invalid UTF-8/u],
    ['a sidecar', {'a.txt.stet.yaml': '- {rule: spelling\n'}, /^a\.txt\.stet\.yaml:\d+:\d+: /u],
    [
      'a sidecar without rules',
      {'a.txt.stet.yaml': '- reason: so\n'},
      /^a\.txt\.stet\.yaml:1: no `rule`/u
    ],
    [
      'a baseline',
      {'b.json': '[]'},
      /^b\.json: no baseline of version 1/u,
      ['--baseline', 'b.json', 'a.txt']
    ],
    [
      '--config that is missing',
      {},
      /^none\.yaml: no such file or folder/u,
      ['--config', 'none.yaml', 'a.txt']
    ],
    [
      '--config that is a program and missing',
      {},
      /^none\.ts: no such file/u,
      ['--config', 'none.ts', 'a.txt']
    ],
    [
      '--config of an empty package.json',
      {'package.json': '{"house": 1}'},
      /^package\.json: no key `copydesk`/u,
      ['--config', 'package.json', 'a.txt']
    ],
    [
      '--rule',
      {},
      /'--rule <setting>' argument 'spelling=off' is invalid/u,
      ['--rule', 'spelling=off', 'a.txt']
    ],
    [
      '--rule twice',
      {},
      /unknown rule `quote`/u,
      ['--rule', 'spelling: off', '--rule', 'quote: off', 'a.txt']
    ],
    ['--house', {}, /unknown house style `The Guardian`/u, ['--house', 'The Guardian', 'a.txt']],
    [
      '--dialect',
      {},
      /unknown dialect `en-gb`; did you mean `en-GB`\?/u,
      ['--dialect', 'en-gb', 'a.txt']
    ],
    [
      '--fail-on',
      {},
      /'--fail-on <severity>' argument 'warn' is invalid/u,
      ['--fail-on', 'warn', 'a.txt']
    ],
    ['config without a file', {}, /missing required argument 'file'/u, ['config']],
    ['config for two', {}, /too many arguments/u, ['config', 'a.txt', 'b.txt']],
    ['words add without a word', {}, /missing required argument 'word'/u, ['words', 'add']],
    ['words of no kind', {}, /unknown command 'ad'/u, ['words', 'ad', 'lakh']],
    ['words add that means a note', {}, /`lakh: x` holds a mark/u, ['words', 'add', 'lakh: x']],
    ['words add of nothing', {}, /no word/u, ['words', 'add', ' ']],
    ['an option of init', {}, /unknown option '--no'/u, ['init', '--no']],
    ['a tag of another program', {[config]: 'house: !house ap\n'}, /yaml:1:8: Unresolved tag/u],
    [
      'half a package.json of one line',
      {'package.json': '{"copydesk": {"house": "ap"'},
      /^package\.json:1:28: Flow map/u
    ],
    ['--config of this folder', {}, /^\.: is a folder$/u, ['--config', '.', 'a.txt']],
    ['an empty --config', {}, /^--config names no file or folder$/u, ['--config', '', 'a.txt']],
    ['an empty --cache', {}, /^--cache names no file or folder$/u, ['--cache=', 'a.txt']],
    ['an empty --names', {}, /^--names names no file or folder$/u, ['--names', '', 'a.txt']],
    ['an empty path', {}, /^'': names no file or folder$/u, ['']],
    ['an empty word', {}, /^--word names no word$/u, ['explain', 'spelling', '--word', ' ']],
    ['help of no command', {}, /^unknown command `nmaes`; did you/u, ['help', 'nmaes']],
    ['names with a slip', {}, /^chekc: .+ `copydesk names check`\?$/u, ['names', 'chekc']]
  ])('%s', async (_, files, told, args) => {
    expect(await refusal(files, args)).toMatch(told)
  })
})

/** Values of every kind, of which few are right wherever they stand. */
const value = fc.oneof(
  fc.constantFrom<unknown>('ap', 'error', 'off', 'auto', '', false, true, 0, 1.5, null),
  fc.constantFrom<unknown>([], {}, ['error', {}], ['x'], {name: 'Anne'}, [{files: 'a'}], {
    spelling: 'off'
  })
)
const key = fc.constantFrom(
  ...Object.keys(configSchema(standardBook).properties!),
  'hause',
  'constructor'
)
const settings = fc.dictionary(key, value, {maxKeys: 3, noNullPrototype: true})

test('the check says what JSON Schema says, of whatever is set', () => {
  const schema = JSON.parse(
    readFileSync(path.join(import.meta.dirname, '../../schema.json'), 'utf8')
  )
  const isRight = new Ajv({allErrors: false, strict: false}).compile(schema)
  const verdicts = new Set<boolean>()
  fc.assert(
    fc.property(settings, (settings) => {
      const problem = firstProblem(settings, configSchema(standardBook))
      expect(problem === undefined, problem?.reason).toBe(isRight(settings))
      verdicts.add(problem === undefined)
    }),
    {numRuns: 3000}
  )
  expect(verdicts.size).toBe(2)
  for (const text of ['rules: {spelling: [error, {words: [a]}]}', 'names: [a.csv, {name: Anne}]']) {
    expect(isRight(parse(text))).toBe(true)
  }
})

test('whatever is wrong with a configuration is told in one line', async () => {
  const wrong = settings.filter(
    (settings) => firstProblem(settings, configSchema(standardBook)) !== undefined
  )
  await fc.assert(
    fc.asyncProperty(wrong, async (settings) => {
      const said = await refusal({'copydesk.config.json': JSON.stringify(settings, undefined, 1)})
      expect(said).toMatch(/^copydesk\.config\.json:\d+: /u)
    }),
    {numRuns: 60}
  )
})

test('no text is too odd to be refused as a configuration', async () => {
  const odd = fc.string({
    unit: fc.constantFrom(...'{}[]:,&*!|>"\'#%@`- \n\tah'),
    minLength: 1,
    maxLength: 20
  })
  await fc.assert(
    fc.asyncProperty(odd, async (text) => {
      const said = await refusal({[config]: `${text}\nhose: [`})
      expect(said).toMatch(/^copydesk\.config\.yaml/u)
    }),
    {numRuns: 100}
  )
})
