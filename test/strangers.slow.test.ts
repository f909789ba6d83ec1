import {spawn, spawnSync} from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, describe, expect, onTestFinished, test} from 'vitest'
import {bin} from './built.ts'
import {Client} from './lsp/client.ts'
import {patience} from './patience.ts'

const top = realpathSync(mkdtempSync(path.join(tmpdir(), 'copydesk-strangers-')))
afterAll(() => rmSync(top, {recursive: true}))
let count = 0

const secret = 'swordfish'
const slips = 'It is the the end of an long day.\n'
const clean = 'It is the end of a long day.\n'

/**
 * A repository of a stranger in a folder of its own, with an article in it, and what lies outside: of
 * `files` those that begin with `../`.
 */
function repository(files: Record<string, string> = {}): string {
  const root = path.join(top, String(count++), 'repository')
  for (const [name, text] of Object.entries({'.git/HEAD': '', 'a.txt': slips, ...files})) {
    mkdirSync(path.dirname(path.join(root, name)), {recursive: true})
    writeFileSync(path.join(root, name), text)
  }
  return root
}

function run(cwd: string, ...args: string[]) {
  const env = {...process.env, XDG_CONFIG_HOME: path.join(top, 'user')}
  const {stdout, stderr, status, signal} = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    encoding: 'utf8',
    env,
    // What hangs, or reads without end, is ended here.
    timeout: patience
  })
  return {stdout, stderr, status, signal}
}

describe('code in a configuration', () => {
  const marking = (root: string) =>
    `require('node:fs').writeFileSync(${JSON.stringify(path.join(root, 'ran'))}, '')\n`
  const withCode = () => {
    const root = repository()
    writeFileSync(path.join(root, 'copydesk.config.cjs'), `${marking(root)}process.exit(0)\n`)
    return root
  }
  const hasRun = (root: string) => existsSync(path.join(root, 'ran'))

  test('is not run unasked: the run says so and ends with 2, and the gate holds', () => {
    const root = withCode()
    expect(run(root, 'a.txt')).toMatchObject({
      stdout: '',
      stderr:
        'copydesk: copydesk.config.cjs: is code, which is not run unasked; --trust allows it\n',
      status: 2
    })
    const gate = run(root, 'check', '--gate', 'a.txt')
    expect([JSON.parse(gate.stdout).decision, gate.status]).toEqual(['hold', 2])
    for (const args of [['.'], ['config', 'a.txt'], ['explain', '--word', 'lakh']]) {
      expect(run(root, ...args).status).toBe(2)
    }
    expect(hasRun(root)).toBe(false)
  })

  test('is run where it is asked for, and cannot end the process', () => {
    for (const args of [['--trust'], ['--config', 'copydesk.config.cjs']]) {
      const root = withCode()
      const {stderr, status} = run(root, ...args, 'a.txt')
      expect(stderr).toMatch(/^copydesk: copydesk\.config\.cjs: it ends before .+\n$/u)
      expect(status).toBe(2)
      expect(hasRun(root)).toBe(true)
    }
  })

  test('is not run where data leads to it either', () => {
    for (const files of [
      {'package.json': '{"copydesk": {"extends": "./desk.cjs"}}'},
      {'copydesk.config.yaml': 'extends: ./desk.cjs\n'},
      {'copydesk.config.yaml': 'extends: desk\n', 'node_modules/desk/package.json': '{}'}
    ]) {
      const root = repository(files)
      for (const file of ['desk.cjs', 'node_modules/desk/index.js']) {
        mkdirSync(path.dirname(path.join(root, file)), {recursive: true})
        writeFileSync(path.join(root, file), marking(root))
      }
      const {stderr, status} = run(root, 'a.txt')
      expect(stderr).toMatch(/is code, which is not run unasked/u)
      expect(status).toBe(2)
      expect(hasRun(root)).toBe(false)
    }
  })

  test('and settings that lie above the repository are not taken', () => {
    const root = repository({
      '../copydesk.config.yaml': 'rules: {repeated-word: off}\n',
      '../names.csv': 'nome\n',
      '../words.txt': 'two words\n'
    })
    const {stdout, stderr} = run(root, 'a.txt')
    expect(stdout).toContain('repeated-word')
    expect(stderr).toBe('')
    expect(run(root, '--config', '../copydesk.config.yaml', 'a.txt').stdout).not.toContain(
      'repeated-word'
    )
  })

  test.each([
    ['loops', 'while (1);', 'it is not done after 10 seconds'],
    ['takes all memory', 'const all = []; for (;;) all.push(Array(1e5).fill(all.length))', 'memory']
  ])('that %s is ended', (_, code, reason) => {
    const root = repository({'copydesk.config.js': code})
    const {stderr, status} = run(root, '--trust', 'a.txt')
    expect(stderr).toMatch(/^copydesk: copydesk\.config\.js: [^\n]+\n$/u)
    expect(stderr).toContain(reason)
    expect(status).toBe(2)
  })

  test('says what it prints on standard error, and the report stays whole', () => {
    const root = repository({
      'copydesk.config.js': 'console.log("settings"); export default {house: "ap"}'
    })
    const {stdout, stderr} = run(root, '--trust', '--reporter', 'json', 'a.txt')
    expect(JSON.parse(stdout)).toHaveLength(1)
    expect(stderr).toBe('settings\n')
  })

  test('is run by an editor only where it trusts the folder, whatever the folder’s settings say', async () => {
    for (const trusted of [false, true]) {
      const root = repository()
      writeFileSync(
        path.join(root, 'copydesk.config.cjs'),
        `${marking(root)}console.log('settings'); module.exports = {rules: {'repeated-word': 'off'}}\n`
      )
      const client = new Client({XDG_CONFIG_HOME: path.join(top, 'user')})
      client.settings = {trusted: true}
      const warnings: string[] = []
      client.connection.onRequest('window/showMessageRequest', ({message}) => {
        warnings.push(message)
        return null
      })
      await client.start({
        workspaceFolders: [{uri: pathToFileURL(root).href, name: 'desk'}],
        initializationOptions: {trusted},
        capabilities: {workspace: {configuration: true}}
      })
      const uri = pathToFileURL(path.join(root, 'a.txt')).href
      await client.open(uri, slips)
      const {diagnostics} = await client.push((params) => params.uri === uri)
      expect(hasRun(root)).toBe(trusted)
      expect(diagnostics.some(({code}) => code === 'repeated-word')).toBe(!trusted)
      if (!trusted) expect(warnings.join()).toMatch(/is code, which is not run unasked/u)
      expect(await client.stop()).toBe(0)
    }
  })
})

describe('symbolic links', () => {
  test('are not followed when a folder is searched, out of it or in a circle', () => {
    const root = repository({
      '../outside.txt': `${secret} ${slips}`,
      '../folder/b.txt': `${secret} ${slips}`,
      'in/a.txt': clean
    })
    symlinkSync('../outside.txt', path.join(root, 'link.txt'))
    symlinkSync('../folder', path.join(root, 'folder'))
    for (const name of ['l', 'm', 'in/up']) symlinkSync(root, path.join(root, name))
    for (const args of [['.'], ['**/*.txt'], ['*']]) {
      const {stdout, signal} = run(root, '--reporter', 'json', ...args)
      const read = (JSON.parse(stdout) as {path: string}[]).map((file) => file.path)
      expect(read).toEqual(args[0] === '*' ? ['a.txt'] : ['a.txt', 'in/a.txt'])
      expect(stdout).not.toContain(secret)
      expect(signal).toBe(null)
    }
    run(root, '--fix', '.')
    expect(readFileSync(path.join(root, 'a.txt'), 'utf8')).toBe(clean)
    for (const file of ['../outside.txt', '../folder/b.txt']) {
      expect(readFileSync(path.join(root, file), 'utf8')).toBe(`${secret} ${slips}`)
    }
  })

  test('lead no fix out of the repository, whoever names them, and inside they stay what they are', () => {
    const root = repository({'../outside.txt': slips, '../folder/b.txt': slips})
    symlinkSync('../outside.txt', path.join(root, 'link.txt'))
    symlinkSync('../folder', path.join(root, 'folder'))
    symlinkSync('a.txt', path.join(root, 'own.txt'))
    for (const name of ['link.txt', 'folder/b.txt']) {
      const {stderr, status} = run(root, '--fix', name)
      expect(stderr).toBe(
        `copydesk: ${name}: cannot be written: a link leads out of repository, it is not followed\n`
      )
      expect(status).toBe(2)
    }
    expect(readFileSync(path.join(root, '../outside.txt'), 'utf8')).toBe(slips)
    expect(readFileSync(path.join(root, '../folder/b.txt'), 'utf8')).toBe(slips)
    expect(run(root, '--fix', 'own.txt').status).toBe(0)
    expect(readFileSync(path.join(root, 'a.txt'), 'utf8')).toBe(clean)
    expect(lstatSync(path.join(root, 'own.txt')).isSymbolicLink()).toBe(true)
  })

  test.each(['json', 'html', 'pretty'])('lead no %s report out of the repository', (id) => {
    const root = repository({'../outside.txt': secret})
    symlinkSync('../outside.txt', path.join(root, 'report'))
    symlinkSync('..', path.join(root, 'up'))
    for (const to of ['report', 'up/outside.txt', 'up/new/report']) {
      const {stderr, status} = run(root, '--reporter', `${id}:${to}`, 'a.txt')
      expect(stderr).toMatch(/: a link leads out of repository, it is not followed\n$/u)
      expect(status).toBe(2)
    }
    expect(readFileSync(path.join(root, '../outside.txt'), 'utf8')).toBe(secret)
    expect(existsSync(path.join(root, '../new'))).toBe(false)
  })

  test.each([
    ['names.csv', ['a.txt']],
    ['names.yaml', ['a.txt']],
    ['words.txt', ['a.txt']],
    ['words.txt', ['config', '--json', 'a.txt']],
    ['words.txt', ['explain', '--word', secret]],
    ['copydesk.config.yaml', ['a.txt']],
    ['a.txt.stet.yaml', ['a.txt']],
    ['known.json', ['--baseline', 'known.json', 'a.txt']],
    ['known.json', ['--baseline', 'known.json', '--update-baseline', 'a.txt']],
    ['names.csv', ['names', 'check']],
    ['names.csv', ['names', 'add', 'Anne Lee']],
    ['people.csv', ['names', 'import', 'people.csv']],
    ['words.txt', ['words', 'check']],
    ['words.txt', ['words', 'add', 'lakh']],
    ['.gitignore', ['.']],
    ['package.json', ['a.txt']]
  ])('that are %s are not read out: %j', (name, args) => {
    const content = `- ${secret}: ${secret}\n${secret} ${secret}\n`
    for (const text of [content, `${secret}:x\n`, `"copydesk": {${secret}}`]) {
      const root = repository({'../outside': text})
      symlinkSync('../outside', path.join(root, name))
      const {stdout, stderr, signal} = run(root, ...args)
      expect(stdout.replace(`${secret}: `, '') + stderr).not.toContain(secret)
      if (!name.startsWith('.git') && !name.startsWith('package')) {
        expect(stderr).toMatch(/^copydesk: \S+: a link that leads out of the project, .+\n$/u)
      }
      expect(signal).toBe(null)
      expect(readFileSync(path.join(root, '../outside'), 'utf8')).toBe(text)
    }
  })

  test('are followed for whoever is trusted', () => {
    const root = repository({
      '../names.csv': 'name\nKarim Mahmood\n',
      'a.txt': 'Karim Mahmoud left.\n'
    })
    symlinkSync('../names.csv', path.join(root, 'names.csv'))
    expect(run(root, 'a.txt').status).toBe(2)
    expect(run(root, '--trust', 'a.txt').stdout).toContain('name-house')
    const own = path.join(top, 'user/copydesk')
    mkdirSync(own, {recursive: true})
    onTestFinished(() => rmSync(own, {recursive: true}))
    writeFileSync(path.join(top, 'mine.txt'), 'fermentd\n')
    symlinkSync('../../mine.txt', path.join(own, 'words.txt'))
    expect(run(repository({'a.txt': 'It fermentd on.\n'}), 'a.txt').stdout).toMatch(/no issues/u)
    expect(run(root, 'words', 'add', 'lakhpati', '--user').status).toBe(0)
    expect(readFileSync(path.join(top, 'mine.txt'), 'utf8')).toBe('fermentd\nlakhpati\n')
  })

  test('and of a list elsewhere that a configuration names nothing is shown', () => {
    for (const [key, name] of [
      ['words', 'outside.txt'],
      ['names', 'outside.csv'],
      ['names', 'outside.yaml'],
      ['extends', 'outside.yml']
    ]) {
      const root = repository({
        [`../${name}`]: `${secret} ${secret}\n${secret}: \`${secret}\` [\n`,
        'copydesk.config.yaml': `${key}: ../${name}\n`
      })
      const {stdout, stderr} = run(root, 'a.txt')
      expect(stderr).toMatch(/^(?:copydesk: \S+: refused; it lies outside of the project, .+\n)+$/u)
      expect(stdout + stderr).not.toContain(secret)
      expect(run(root, '--trust', 'a.txt').stderr).not.toMatch(/lies outside/u)
    }
  })
})

// No other system has such devices, or makes pipes in this way.
describe.runIf(existsSync('/dev/zero'))('what is no file, or has no end', () => {
  const places: [name: string, args: string[], config?: string][] = [
    ['words.txt', ['a.txt']],
    ['names.csv', ['a.txt']],
    ['names.yaml', ['a.txt']],
    ['a.txt.stet.yaml', ['a.txt']],
    ['copydesk.config.yaml', ['a.txt']],
    ['copydesk.config.js', ['--trust', 'a.txt']],
    ['list.txt', ['a.txt'], 'words: list.txt'],
    ['list.csv', ['a.txt'], 'names: list.csv'],
    ['desk.yaml', ['a.txt'], 'extends: ./desk.yaml'],
    ['fr/index.aff', ['a.txt'], 'rules: {spelling: [error, {dictionary: ./fr}]}'],
    ['known.json', ['--baseline', 'known.json', 'a.txt']],
    ['list.csv', ['--names', 'list.csv', 'a.txt']],
    ['list.csv', ['names', 'import', 'list.csv']],
    ['words.txt', ['words', 'check']]
  ]
  const make = (name: string, config: string | undefined) => {
    const root = repository(config === undefined ? {} : {'copydesk.config.yaml': config})
    mkdirSync(path.dirname(path.join(root, name)), {recursive: true})
    if (name.startsWith('fr/')) writeFileSync(path.join(root, 'fr/index.dic'), '1\na\n')
    return {root, file: path.join(root, name)}
  }

  test.each(places)('%s, a pipe, is refused: %j', (name, args, config) => {
    const {root, file} = make(name, config)
    expect(spawnSync('mkfifo', [file]).status).toBe(0)
    expectRefusal(run(root, ...args))
  })

  test.each(places)(
    '%s, a device, is refused, also for whoever is trusted: %j',
    (name, args, config) => {
      const {root, file} = make(name, config)
      symlinkSync('/dev/zero', file)
      const isRun = !['names', 'words', '--trust'].includes(args[0]!)
      expectRefusal(run(root, ...(isRun ? ['--trust'] : []), ...args))
    }
  )

  test.each(places)('%s, larger than any, is refused: %j', (name, args, config) => {
    const {root, file} = make(name, config)
    writeFileSync(file, '')
    truncateSync(file, 300 * 2 ** 20)
    expectRefusal(run(root, ...args))
  })

  test.each(['.gitignore', '.copydeskignore', 'package.json'])(
    '%s is as if it were not there',
    (name) => {
      for (const kind of ['pipe', 'device']) {
        const {root, file} = make(name, undefined)
        if (kind === 'pipe') spawnSync('mkfifo', [file])
        else symlinkSync('/dev/zero', file)
        expect(run(root, '.')).toMatchObject({stderr: '', status: 1, signal: null})
      }
    }
  )

  function expectRefusal({stderr, status, signal}: ReturnType<typeof run>): void {
    expect(signal).toBe(null)
    expect(stderr).toMatch(/^copydesk: [^\n]+\n$/u)
    expect(stderr).toMatch(/a device or a pipe|larger than|no dictionary|not followed/u)
    expect(status).toBe(2)
  }
})

test('aliases that stand for more than anybody has written are refused, or pass for nothing', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...[...'bcdefghi'].map((name, at) => {
      const before = 'abcdefgh'[at]
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`
    })
  ]
  const list = bomb.map((line) => `- {${line}}`)
  for (const [name, text, status] of [
    ['copydesk.config.yaml', bomb.join('\n'), 2],
    ['names.yaml', list.join('\n'), 2],
    ['a.txt.stet.yaml', list.join('\n'), 2],
    ['b.md', ['---', ...bomb, '---', 'It is the the end.'].join('\n'), 1]
  ] as const) {
    const root = repository({[name]: `${text}\n`})
    const told = run(root, name === 'b.md' ? name : 'a.txt')
    expect(told.status, name).toBe(status)
    if (status === 2) expect(told.stderr).toMatch(/^copydesk: \S+: [^\n]+\n$/u)
    expect(told.signal).toBe(null)
  }
})

test('a search that watches a folder follows no circle', async () => {
  const root = repository()
  for (const name of ['l', 'm']) symlinkSync('.', path.join(root, name))
  const child = spawn(process.execPath, [bin, '--watch', '.'], {cwd: root})
  onTestFinished(() => void child.kill('SIGKILL'))
  let told = ''
  await new Promise<void>((resolve) =>
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if ((told += text).includes('waiting')) resolve()
    })
  )
  expect(told).toContain('waiting for changes')
})
