import {systemDay} from '../src/runner/config/today.ts'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {isDeepStrictEqual, stripVTControlCharacters} from 'node:util'
import {afterAll, describe, expect, test} from 'vitest'
import {main} from '../src/cli/command.ts'

const cases = path.join(import.meta.dirname, 'cli')
const caseNames = readdirSync(cases).filter((name) =>
  statSync(path.join(cases, name)).isDirectory()
)
const temporary = mkdtempSync(path.join(tmpdir(), 'copydesk-test-'))
afterAll(() => rmSync(temporary, {recursive: true}))

/** Run the command in a fresh copy of a case’s input. */
async function runIn(
  folder: string,
  args: readonly string[],
  stdin = new Uint8Array(),
  isColored = false
) {
  let stdout = ''
  let stderr = ''
  const status = await main(args, {
    cwd: folder,
    isColored,
    today: systemDay,
    userFolder: path.join(folder, 'user'),
    readStdin: async () => stdin,
    out: (text) => (stdout += typeof text === 'string' ? text : new TextDecoder().decode(text)),
    err: (text) => (stderr += text)
  })
  return {stdout, stderr, status}
}

/** The text of each file in a folder; links are left out, as one of a case leads to itself. */
function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort()
  return Object.fromEntries(
    names
      .filter((name) => lstatSync(path.join(folder, name)).isFile())
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])
  )
}

// UPDATE=1 writes what is printed and left behind now into the cases, to be reviewed like code.
const isUpdating = process.env['UPDATE'] === '1'

/**
 * A case is a folder: `args`, one a line; `stdout`, `stderr` and `status` as they must be, `stdin`
 * if there is any, `input/` to run in, and `output/` if the run changes it.
 */
describe.each(caseNames)('%s', (name) => {
  const folder = path.join(cases, name)
  const read = (file: string) =>
    existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file), 'utf8') : ''

  test('prints and ends as it must', async () => {
    const copy = path.join(temporary, name)
    mkdirSync(copy)
    // git keeps no empty folder.
    if (existsSync(path.join(folder, 'input')))
      cpSync(path.join(folder, 'input'), copy, {recursive: true, verbatimSymlinks: true})
    const args = read('args').split('\n').slice(0, -1)
    const result = await runIn(copy, args, Buffer.from(read('stdin')))
    if (isUpdating) update(folder, result, copy)
    const how = `if it is right so: UPDATE=1 npx vitest run test/cli.test.ts -t '^${name} '`
    expect(result.stderr, how).toBe(read('stderr'))
    expect(result.stdout, how).toBe(read('stdout'))
    expect(result.status, how).toBe(Number(read('status')))
    const files = filesOfCase(folder, 'output') ?? filesOfCase(folder, 'input') ?? {}
    expect(filesOf(copy), how).toEqual(files)
  })
})

/** The files that a case begins with, or ends with. */
function filesOfCase(
  folder: string,
  which: 'input' | 'output'
): Record<string, string> | undefined {
  const inner = path.join(folder, which)
  return existsSync(inner) ? filesOf(inner) : undefined
}

/** Write into a case what its run printed, and what it left where it ran. */
function update(folder: string, printed: Awaited<ReturnType<typeof runIn>>, copy: string): void {
  const {stdout, stderr, status} = printed
  for (const [name, text] of Object.entries({stdout, stderr, status: `${status}\n`})) {
    if (text === '') rmSync(path.join(folder, name), {force: true})
    else writeFileSync(path.join(folder, name), text)
  }
  const output = path.join(folder, 'output')
  rmSync(output, {recursive: true, force: true})
  const isChanged = !isDeepStrictEqual(filesOf(copy), filesOfCase(folder, 'input') ?? {})
  if (isChanged) cpSync(copy, output, {recursive: true, verbatimSymlinks: true})
}

test('every trouble is one line that names the tool', () => {
  for (const name of caseNames) {
    const file = path.join(cases, name, 'stderr')
    if (!existsSync(file)) continue
    // What is put right goes to standard output there, and the report to the other.
    if (name === 'fix-stdin') continue
    // What was asked for besides the report is no trouble.
    if (/^(?:gate|stats)/u.test(name) && !readFileSync(file, 'utf8').startsWith('copydesk'))
      continue
    const told = readFileSync(file, 'utf8').replace(/^hold: .+\n$/mu, '')
    expect(told).toMatch(/^(?:copydesk: .+\n)+$/u)
    // A page is read all the same where no story is found on it.
    if (name === 'story-not-found') continue
    // A row of a list of names or words is refused, and the rest is used.
    if (/\.(?:csv|yaml|txt):\d+: /u.test(told)) continue
    expect(readFileSync(path.join(cases, name, 'status'), 'utf8')).toBe('2\n')
  }
})

test('--color and --no-color win over what standard output is', async () => {
  const folder = path.join(cases, 'pretty', 'input')
  const plain = await runIn(folder, ['article.txt'])
  expect(await runIn(folder, ['--no-color', 'article.txt'])).toEqual(plain)
  const colored = await runIn(folder, ['--color', 'article.txt'])
  expect(colored.stdout).not.toBe(plain.stdout)
  expect(stripVTControlCharacters(colored.stdout)).toBe(plain.stdout)
  expect(await runIn(folder, ['--no-color', 'article.txt'], undefined, true)).toEqual(plain)
  expect(await runIn(folder, ['article.txt'], undefined, true)).toEqual(colored)
})

test('a second run with a cache says the same, and keeps nothing anew', async () => {
  const folder = path.join(temporary, 'cache')
  cpSync(path.join(cases, 'json', 'input'), folder, {recursive: true})
  const args = ['--reporter', 'json', '--cache', 'kept', 'article.txt']
  const kept = () => filesOf(path.join(folder, 'kept'))
  const first = await runIn(folder, args)
  const afterFirst = kept()
  expect(Object.values(afterFirst).join('')).not.toBe('')
  expect(await runIn(folder, args)).toEqual(first)
  expect(kept()).toEqual(afterFirst)
  await runIn(folder, [...args, '--house', 'guardian', '--no-cache'])
  expect(kept()).toEqual(afterFirst)
  await runIn(folder, [...args, '--house', 'ap'])
  expect(kept()).not.toEqual(afterFirst)
})
