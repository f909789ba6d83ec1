// What a user gets: the package is packed, installed in an empty project, and run there.
import {execFileSync, spawn} from 'node:child_process'
import {existsSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import {build} from 'esbuild'
import {globbySync} from 'globby'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {
  createProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver/node'
import {main} from '../src/cli/command.ts'
import {reporters} from '../src/report/index.ts'
import {systemDay} from '../src/runner/config/today.ts'
import {codeOf, packagesOf, typesOf} from './package/contents.ts'
import {Project} from './package/project.ts'

const root = path.join(import.meta.dirname, '..')
const project = new Project()
const article = 'It is the the end.\n\nThe clerk opened the hall at noon.\n'

beforeAll(() => {
  project.pack()
  project.install()
  project.write('article.txt', article)
})
afterAll(() => rmSync(project.folder, {recursive: true}))

describe('the package', () => {
  test('brings what it needs and little else', () => {
    const {packages} = JSON.parse(project.read('node_modules/.package-lock.json'))
    const here = Object.keys(packages).filter((name) => !name.includes('@napi-rs/'))
    expect(here.length).toBeLessThanOrEqual(25)
  })

  test('runs nothing of its own where it is installed', () => {
    expect(Object.keys(project.manifest)).not.toContain('scripts')
    expect(Object.keys(project.manifest)).not.toContain('devDependencies')
  })

  test('leaves the manifest of the sources as it was', () => {
    const packed = readFileSync(path.join(project.sources, 'package.json'), 'utf8')
    expect(packed).toBe(readFileSync(path.join(root, 'package.json'), 'utf8'))
    expect(existsSync(path.join(project.sources, 'package.json.whole'))).toBe(false)
  })

  test('is built again only when something has changed', () => {
    const npm = path.join(project.folder, 'npm.js')
    writeFileSync(npm, 'console.log(process.argv.slice(2).join(" "))')
    const prepare = () =>
      execFileSync(process.execPath, ['scripts/prepare.js'], {
        cwd: project.sources,
        env: {...process.env, npm_execpath: npm},
        encoding: 'utf8'
      })
    expect(prepare()).toBe('')
    const [rule, types] = ['rules/spelling.ts', 'dist/types'].map((file) =>
      path.join(project.sources, file)
    )
    renameSync(types!, `${types}-gone`)
    expect(prepare()).toBe('run build\n')
    renameSync(`${types}-gone`, types!)
    expect(prepare()).toBe('')
    rmSync(rule!)
    expect(prepare()).toBe('run build\n')
  })

  test('holds the licences of what is bundled', () => {
    expect(project.read('node_modules/copydesk/dist/LICENSES.txt')).toMatch(/^commander\n/mu)
  })

  test('holds no code or types that nothing reaches', async () => {
    const reached = [...Object.keys(await codeOf(project)), ...typesOf(project).keys()]
    const packed = globbySync('dist/**/*.{js,ts}', {cwd: project.installed})
    expect(reached.sort()).toEqual(packed.sort())
  })

  test('depends on what its code and types ask for, and on nothing else', async () => {
    const named = Object.keys(project.manifest.dependencies).sort()
    expect(await packagesOf(project)).toEqual(
      named.map((name) => name.replace('@types/', '')).sort()
    )
  })
})

describe('the command', () => {
  test('proofreads an article', () => {
    const {stdout, stderr, status} = project.copydesk('article.txt')
    expect(stdout).toMatch(/^article\.txt\n1:7-1:14 warning .* repeated-word$/mu)
    expect({stderr, status}).toEqual({stderr: '', status: 1})
  })

  test.each(reporters.map(({id}) => id))('reports by %s as the sources do', async (id) => {
    const args = ['--reporter', id, 'article.txt']
    let printed = ''
    await main(args, {
      cwd: project.home,
      isColored: false,
      today: systemDay,
      readStdin: async () => new Uint8Array(),
      out: (text) => (printed += text),
      err: (text) => (printed += text)
    })
    expect(project.copydesk(...args)).toEqual({stdout: printed, stderr: '', status: 1})
    expect(printed).toContain('repeated-word')
  })

  test('finds what it loads on demand', () => {
    const found = /1:7-1:14 warning/u
    const threads = project.copydesk('--threads', '2', '--cache', 'kept', 'article.txt')
    expect(threads).toMatchObject({stderr: '', status: 1, stdout: expect.stringMatching(found)})
    expect(project.copydesk('--cache', 'kept', 'article.txt')).toEqual(threads)
    project.write('slip.md', article)
    expect(project.copydesk('--fix', 'slip.md')).toMatchObject({stderr: '', status: 0})
    expect(project.read('slip.md')).toBe(article.replace('the the', 'the'))
    project.write('veld.html', '<p>The goverment spoke of the veld.</p>\n')
    const {stdout} = project.copydesk('--dialect', 'en-ZA', 'veld.html')
    expect(stdout).toContain('misspelling `goverment`, expected `government`')
  })

  test('reads a configuration in TypeScript that takes its types from the package', () => {
    project.write(
      'desk/copydesk.config.ts',
      `import type {Config} from 'copydesk'
const desk: Config = {house: 'ap', rules: {'repeated-word': 'error', spelling: 'off'}}
export default desk
`
    )
    project.write('desk/article.txt', article)
    const {stdout, stderr} = project.copydesk('--trust', 'desk/article.txt')
    expect(stderr).toBe('')
    expect(stdout).toContain('1:7-1:14 error ')
    expect(project.compile('node16', ['desk/copydesk.config.ts'])).toBe('')
  })

  test('serves an editor', async () => {
    const bin = path.join(project.installed, project.manifest.bin.copydesk)
    const server = spawn(process.execPath, [bin, 'lsp', '--stdio'])
    const ended = new Promise((resolve) => server.once('exit', resolve))
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin)
    )
    const pushed = new Promise<PublishDiagnosticsParams>((resolve) =>
      connection.onNotification('textDocument/publishDiagnostics', resolve)
    )
    connection.listen()
    await connection.sendRequest('initialize', {processId: null, rootUri: null, capabilities: {}})
    await connection.sendNotification('initialized', {})
    const textDocument = {uri: 'file:///a.txt', languageId: 'plaintext', version: 1, text: article}
    await connection.sendNotification('textDocument/didOpen', {textDocument})
    expect((await pushed).diagnostics).toMatchObject([{code: 'repeated-word'}])
    await connection.sendRequest('shutdown')
    await connection.sendNotification('exit')
    expect(await ended).toBe(0)
  })
})

describe('the library', () => {
  // What the page for users says is what they will type.
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8')
  const examples = [...readme.matchAll(/^```js\n(.*?)^```$/gmsu)].map(([, code]) => code!)
  const [first, second] = ['first.ts', 'second.ts']

  beforeAll(() => {
    project.install('retext-english', 'retext-stringify', 'unified', 'vfile')
    project.write(first, examples[0]!)
    project.write(second, examples[1]!)
  })

  test('does what the README says', () => {
    for (const [at, printed] of [
      [0, '1:14-1:21: Unexpected `Russian` where a country must stand, expected `Russia`\n'],
      [1, "[ '1:7-1:14: Unexpected repeated `the`, expected one' ]\n"]
    ] as const) {
      project.write('example.js', examples[at]!)
      expect(project.node('example.js')).toBe(printed)
    }
  })

  test.each(['node16', 'esnext'] as const)('has its types, in a program of %s', (module) => {
    expect(project.compile(module, [first, second])).toBe('')
  })

  test('lets nothing misspelled compile', () => {
    const wrong = [
      "use(plugins['speling'])",
      "use(plugins['repeated-word'], {alow: ['had']})",
      "proofread('', {house: 'guardain'})",
      "proofread('', {dialect: 'en-UK'})",
      "proofread('', {rules: {speling: 'off'}})",
      "proofread('', {rules: {spelling: 'of'}})",
      "proofread('', {rules: {spelling: ['error', {wordz: ['lakh']}]}})",
      "proofread('', {rules: {'quote-stop-position': ['error', {style: 'amercan'}]}})"
    ]
    const right = [
      "use(plugins['spelling'], {words: ['lakh'], severity: 'error'})",
      "use(plugins['repeated-word'], {allow: ['had']})",
      "proofread('', {house: 'auto', dialect: 'en-GB-oxendict', rules: {stet: 'off'}})",
      "proofread('', {rules: {spelling: ['error', {words: ['lakh']}], 'real-word': false}})"
    ]
    const start = [
      "import {plugins, proofread} from 'copydesk'",
      "import {unified} from 'unified'",
      'const {use} = unified()'
    ]
    project.write('right.ts', [...start, ...right].join('\n'))
    expect(project.compile('esnext', ['right.ts'])).toBe('')
    project.write('wrong.ts', [...start, ...wrong].join('\n'))
    const lines = [...project.compile('esnext', ['wrong.ts']).matchAll(/^wrong\.ts\((\d+),/gmu)]
    expect(lines.map(([, line]) => Number(line))).toEqual(
      wrong.map((_, at) => start.length + at + 1)
    )
  })

  test('gives and takes the files of the program that it is in', () => {
    project.write(
      'files.js',
      `import {proofread} from 'copydesk'
import {VFile} from 'vfile'
const made = await proofread('It is the the end.')
const given = new VFile({path: 'a.md', value: '# It is the the end'})
console.log(made instanceof VFile, (await proofread(given)) === given, given.messages.length)
`
    )
    expect(project.node('files.js')).toBe('true true 1\n')
  })

  test('runs where there is no Node, on material that it is handed', async () => {
    project.write(
      'page.js',
      `import {proofread, provideMaterial, provideTagger} from 'copydesk'
import model from 'wink-eng-lite-web-model'
import nlp from 'wink-nlp'
provideMaterial(read)
provideTagger(() => nlp(model, ['pos']))
done(proofread('Pakistan and Russian have agreed.\\n\\nIt is the the end.'))
`
    )
    const {outputFiles} = await build({
      absWorkingDir: project.home,
      entryPoints: ['page.js'],
      bundle: true,
      write: false,
      format: 'iife',
      platform: 'browser'
    })
    const file = await new Promise<{messages: unknown[]}>((done) =>
      vm.runInNewContext(outputFiles[0]!.text, {
        done,
        read: (name: string) => readFileSync(path.join(project.installed, name)),
        ...{TextDecoder, TextEncoder}
      })
    )
    expect(file.messages.map(String)).toEqual([
      '1:14-1:21: Unexpected `Russian` where a country must stand, expected `Russia`',
      '3:7-3:14: Unexpected repeated `the`, expected one'
    ])
  })
})
