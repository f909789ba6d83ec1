import {spawnSync} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {reporters} from '../src/report/index.ts'
import {root} from './built.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-action-'))
afterAll(() => rmSync(folder, {recursive: true}))

const action = parse(readFileSync(path.join(root, 'action.yml'), 'utf8'))
const workspace = path.join(folder, 'workspace')
mkdirSync(path.join(workspace, 'news desk'), {recursive: true})
writeFileSync(path.join(workspace, 'news desk/slip.md'), '# Rain\n\nIt is the the end.\n')
writeFileSync(path.join(workspace, 'clean.txt'), 'The clerk opened the hall at noon.\n')

type Step = {
  name?: string
  id?: string
  run?: string
  if?: string
  env?: Record<string, string>
  'working-directory'?: string
}

/** Run the steps of the action that are scripts, as a runner does, but for the installation. */
function runAction(given: Record<string, string>) {
  const inputs: Record<string, string> = {}
  for (const [name, input] of Object.entries(action.inputs)) {
    inputs[name] = given[name] ?? (input as {default: string}).default
  }
  const outputs: Record<string, string> = {}
  const fill = (text: string) =>
    text.replace(/\$\{\{ ([\w.-]+) \}\}/gu, (_, name: string) => {
      if (name === 'github.action_path') return root
      if (name.startsWith('inputs.')) return inputs[name.slice(7)]!
      if (name.startsWith('steps.proofread.outputs.')) return outputs[name.slice(24)] ?? ''
      throw new Error(`The test does not know ${name}`)
    })
  const files = {
    GITHUB_OUTPUT: path.join(folder, 'output'),
    GITHUB_STEP_SUMMARY: path.join(folder, 'summary')
  }
  for (const file of Object.values(files)) writeFileSync(file, '')
  let printed = ''
  let status: number | null = 0
  for (const step of action.runs.steps as Step[]) {
    if (!step.run || step.name === 'Install Copydesk') continue
    const env = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value)])
    )
    const done = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step.run], {
      cwd: path.join(workspace, fill(step['working-directory'] ?? '.')),
      env: {...process.env, ...files, ...env, GITHUB_WORKSPACE: workspace, RUNNER_TEMP: folder},
      encoding: 'utf8'
    })
    printed += done.stdout + done.stderr
    status = done.status
    for (const [, key, value] of readFileSync(files.GITHUB_OUTPUT, 'utf8').matchAll(
      /^(\w+)=(.*)$/gmu
    )) {
      outputs[key!] = value!
    }
    if (status !== 0) break
  }
  return {printed, status, outputs, summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8')}
}

describe('the action', () => {
  test('marks a slip, writes SARIF, sums up and fails', () => {
    const {printed, status, outputs, summary} = runAction({sarif: 'out/copydesk.sarif'})
    expect(printed).toContain(
      '::warning file=news desk/slip.md,line=3,endLine=3,col=7,endColumn=14,'
    )
    expect(status).toBe(1)
    expect(outputs['status']).toBe('1')
    const log = JSON.parse(readFileSync(outputs['sarif']!, 'utf8'))
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'news%20desk/slip.md'
    )
    expect(summary).toMatch(/```\nrule +error.*\nrepeated-word /u)
  })

  test('passes clean articles, and slips that are not to fail', () => {
    expect(runAction({paths: 'clean.txt'})).toMatchObject({status: 0, outputs: {status: '0'}})
    const {printed, status} = runAction({'fail-on': 'error', annotations: 'false'})
    expect(printed).toContain('It is the the end.\n')
    expect(status).toBe(0)
  })

  test('gives paths from the root of the repository, in whatever folder it reads', () => {
    const {printed} = runAction({'working-directory': 'news desk'})
    expect(printed).toContain('::warning file=news desk/slip.md,')
  })

  test('hands on more options and several paths, spaces in them and all', () => {
    const {printed, status} = runAction({
      paths: '\n  clean.txt\n  news desk/slip.md\n',
      args: '--rule\nrepeated-word: off',
      html: 'proofs.html'
    })
    expect(printed).toBe('')
    expect(status).toBe(0)
    expect(existsSync(path.join(workspace, 'proofs.html'))).toBe(true)
  })

  test('reads nothing that is set as a command', () => {
    const evil = '$(touch evil); `touch evil` && touch evil'
    const {status, printed} = runAction({paths: evil, args: `--stdin-path\n${evil}`})
    expect(status).toBe(2)
    expect(printed).toContain('no such file or folder')
    expect(existsSync(path.join(workspace, 'evil'))).toBe(false)
  })

  test('ends with 2 where the command cannot run', () => {
    expect(runAction({args: '--house\nnowhere'})).toMatchObject({status: 2, outputs: {status: '2'}})
  })

  test('takes each input somewhere, and installs what it runs', () => {
    const text = JSON.stringify(action.runs)
    for (const name of Object.keys(action.inputs)) expect(text).toContain(`inputs.${name}`)
    const install = (action.runs.steps as Step[]).find(({name}) => name === 'Install Copydesk')!
    expect(install.run).toContain('npm ci')
  })
})

describe('the hooks of pre-commit', () => {
  const hooks: {id: string; entry: string; language: string}[] = parse(
    readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')
  )
  // pre-commit puts the package’s command on the path, and the names of the files behind the entry.
  const run = (id: string, ...files: string[]) => {
    const [command, ...args] = hooks.find((hook) => hook.id === id)!.entry.split(' ')
    const {bin} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    const copy = path.join(folder, 'staged')
    cpSync(workspace, copy, {recursive: true})
    const script = path.join(root, bin[command!])
    const {stdout, status} = spawnSync(process.execPath, [script, ...args, ...files], {
      cwd: copy,
      encoding: 'utf8'
    })
    return {stdout, status, copy}
  }

  test('report what is staged and fail', () => {
    const {stdout, status} = run('copydesk', 'clean.txt', 'news desk/slip.md')
    expect(stdout).toMatch(/^news desk\/slip\.md\n3:7-3:14 warning/u)
    expect(status).toBe(1)
    expect(run('copydesk', 'clean.txt')).toMatchObject({stdout: '', status: 0})
  })

  test('put right what is certain', () => {
    const {copy} = run('copydesk-fix', 'news desk/slip.md')
    expect(readFileSync(path.join(copy, 'news desk/slip.md'), 'utf8')).toBe(
      '# Rain\n\nIt is the end.\n'
    )
  })
})

describe('the page about pipelines', () => {
  const page = readFileSync(path.join(root, 'docs/ci.md'), 'utf8')
  const blocks = [...page.matchAll(/^```yaml\n(.*?)^```$/gmsu)].map(([, block]) => parse(block!))

  test('names inputs that the action has, and each of them', () => {
    const steps = blocks.flatMap(
      (block) => block.jobs?.proofread.steps ?? (Array.isArray(block) ? block : [])
    )
    const given = steps.flatMap(({with: inputs}: {with?: object}) => Object.keys(inputs ?? {}))
    expect(given.length).toBeGreaterThan(5)
    for (const name of given) expect(Object.keys(action.inputs)).toContain(name)
    for (const name of Object.keys(action.inputs))
      expect(page).toMatch(new RegExp(`^\\| \`${name}\` `, 'mu'))
  })

  test('names the hook', () => {
    const [{hooks}] = blocks.find((block) => block.repos).repos
    expect(hooks[0].id).toBe('copydesk')
  })

  test('has each reporter in its table, and no other', () => {
    const [, table] = /^## Reports$(.*?)^## /msu.exec(page)!
    const rows = [...table!.matchAll(/^\| `(\w+)`/gmu)].map(([, id]) => id)
    expect(rows.sort()).toEqual(reporters.map(({id}) => id).sort())
  })
})
