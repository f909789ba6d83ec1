import {execFile} from 'node:child_process'
import path from 'node:path'
import {promisify} from 'node:util'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {UserError} from '../base/user-error.ts'
import {inOneLine} from '../base/user-error.ts'

/** The first and the last of some lines, from 1. */
type Lines = readonly [number, number]

/** Which lines of which files are changed in git. */
export interface Changes {
  /** Take away the messages that rest on no changed line; a file that is not in git is all new. */
  apply(file: VFile): void
}

const run = promisify(execFile)

// The tree of no files, which every repository knows: before the first commit, all is changed.
const nothing = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

/**
 * What is changed in the repository around a folder: the working tree against a ref, or against
 * HEAD if that is empty. Throws a `UserError` outside a repository, or for a ref that it does not have.
 */
export async function readChanges(cwd: string, ref: string): Promise<Changes> {
  const root = (await git(cwd, ['rev-parse', '--show-toplevel'])).trimEnd()
  const base = ref === '' ? await headOf(root) : await verify(root, ref)
  const [diff, tracked] = await Promise.all([
    git(root, [...diffing, base, '--']),
    git(root, ['ls-files', '-z'])
  ])
  const changed = linesOf(diff)
  const known = new Set(tracked.split('\0'))
  return {
    apply(file) {
      const name = path.relative(root, path.resolve(cwd, file.path)).replaceAll(path.sep, '/')
      if (!known.has(name)) return
      const lines = changed.get(name) ?? []
      file.messages = file.messages.filter((message) => restsOn(message, lines))
    }
  }
}

const diffing =
  '-c core.quotePath=false diff --unified=0 --no-color --no-ext-diff --no-textconv --no-prefix --no-relative --text -M'.split(
    ' '
  )

/** Whether one of the places of a message, or one that it rests on, is on one of some lines. */
function restsOn({place, related = []}: VFileMessage, lines: readonly Lines[]): boolean {
  return [place, ...related.map(({place}) => place)].some((place) => {
    if (!place) return false
    const {start, end} = 'start' in place ? place : {start: place, end: place}
    return lines.some(([first, last]) => start.line <= last && first <= end.line)
  })
}

/** The lines that a diff without context puts in, by file. */
function linesOf(diff: string): Map<string, Lines[]> {
  const changed = new Map<string, Lines[]>()
  const lines = diff.split('\n')
  let at: Lines[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    if (line.startsWith('+++ ')) changed.set(pathIn(line), (at = []))
    const [, taken = '1', start, put = '1'] =
      /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/u.exec(line) ?? []
    if (start === undefined) continue
    if (Number(put) > 0) at.push([Number(start), Number(start) + Number(put) - 1])
    // What the lines themselves say may look like a header.
    index += Number(taken) + Number(put)
  }
  return changed
}

/** The path of a header; git ends one with a space in it with a tab, and quotes odd letters. */
function pathIn(header: string): string {
  const name = header.slice('+++ '.length).replace(/\t$/u, '')
  return name.startsWith('"') ? (JSON.parse(name) as string) : name
}

async function headOf(root: string): Promise<string> {
  return verify(root, 'HEAD').catch(() => nothing)
}

async function verify(root: string, ref: string): Promise<string> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]
  return run('git', args, {cwd: root}).then(
    ({stdout}) => stdout.trimEnd(),
    () => {
      throw new UserError(`--changed=${inOneLine(ref)}: git knows no such commit`)
    }
  )
}

async function git(cwd: string, args: readonly string[]): Promise<string> {
  try {
    const {stdout} = await run('git', [...args], {cwd, maxBuffer: 2 ** 30})
    return stdout
  } catch (error) {
    const {code, stderr = ''} = error as {code?: number | string; stderr?: string}
    if (code === 'ENOENT') throw new UserError('--changed: git cannot be found')
    if (/not a git repository/u.test(stderr)) {
      throw new UserError('--changed: this folder is in no git repository')
    }
    throw new UserError(`--changed: git says: ${inOneLine(stderr || String(error), 160)}`)
  }
}
