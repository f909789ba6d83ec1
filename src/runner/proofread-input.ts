import path from 'node:path'
import type {VFile} from 'vfile'
import type {Ruleset} from '../config/index.ts'
import {UserError} from '../base/user-error.ts'
import {readSidecar, type Sidecar, applySidecar} from './sidecar.ts'
import {reasonOf} from '../base/file-error.ts'
import {EncodingError} from '../format/index.ts'
import type {Cache} from './cache.ts'
import type {Changes} from './changed.ts'
import type {Checker} from './checker.ts'
import {fix, summaryOf, writeBack} from './fix.ts'
import type {Input, OpenedFile} from './inputs.ts'
import {sweep} from './files/temporary.ts'
import type {KnownFindings} from './known-findings.ts'
import type {RunOptions} from './request.ts'
import type {Terminal} from './terminal.ts'

/** What became of an input, to be told in its turn. */
export interface Outcome {
  readonly path: string
  /** What is to be reported. */
  readonly file?: VFile
  /** What is to be shown to people before. */
  readonly shown?: string
  /** The text itself, put right, where that is what was asked for. */
  readonly text?: Uint8Array
  readonly trouble?: string
  /** Why its settings are refused: of many articles it is told once. */
  readonly refusal?: string
  /** What is to be known of lists and of how the file was read, without harm to the run; told once. */
  readonly notices?: readonly string[]
}

/** What an input is treated with. */
export interface Instruments {
  readonly checker: Checker
  readonly cache: Cache | undefined
  readonly known: KnownFindings | undefined
  readonly changes: Changes | undefined
}

/** What holds for an article, and what a file beside it lets stand. */
interface Prepared {
  readonly ruleset: Ruleset
  readonly sidecar: Sidecar | undefined
}

/**
 * Proofread one input of a run, and put it right if that is asked for. Nothing is told and nothing is
 * thrown: many are under way at a time.
 */
export async function proofreadInput(
  input: Input,
  options: RunOptions,
  terminal: Pick<Terminal, 'cwd' | 'isColored' | 'isShown'>,
  {cache, checker, known, changes}: Instruments
): Promise<Outcome> {
  if ('trouble' in input) return input
  const article: OpenedFile = input
  const {isOnDisk} = article
  const {path: name} = article.file
  const {cwd} = terminal
  let notices: readonly string[] = []
  try {
    const outcome = await proofread(article.file, await prepare(article))
    const {notices: own = []} = article.file.data
    return {path: name, ...outcome, notices: [...notices, ...own.map((line) => `${name}: ${line}`)]}
  } catch (error) {
    if (error instanceof UserError) return {path: name, refusal: error.message, notices}
    const what = error instanceof EncodingError ? 'written' : 'proofread'
    return {path: name, trouble: `cannot be ${what}: ${reasonOf(error)}`, notices}
  }

  /** What cannot be kept is read again next time, and no worse. */
  function keep(file: VFile, ruleset: Ruleset): void {
    try {
      cache?.keep(file, ruleset)
    } catch (error) {
      notices = [...notices, `--cache ${options.cache}: ${reasonOf(error)}, nothing is kept`]
    }
  }

  async function prepare({file}: OpenedFile): Promise<Prepared> {
    const ruleset = await options.settings.resolve(name)
    notices = ruleset.troubles
    return {
      ruleset,
      sidecar: isOnDisk ? await readSidecar(path.resolve(cwd, file.path), name) : undefined
    }
  }

  async function proofread(file: VFile, {ruleset, sidecar}: Prepared): Promise<Partial<Outcome>> {
    const check = async (file: VFile) => {
      if (!cache?.restore(file, ruleset)) {
        await checker.check(file, ruleset)
        keep(file, ruleset)
      }
      if (sidecar) applySidecar(file, sidecar, ruleset)
      known?.apply(file)
      if (isOnDisk) changes?.apply(file)
    }
    await check(file)
    if (!options.fix) return {file}
    const fixed = await fix(file, options.fix, {check, isSafe: (id) => ruleset.book.isSafe(id)})
    if (options.dryRun) {
      const {toPatch} = await import('./patch.ts')
      return {file, shown: toPatch(name, String(file), String(fixed.file), terminal)}
    }
    // What another program wrote goes on to the next one.
    if (!isOnDisk) return {file: fixed.file, text: await article.encode(String(fixed.file))}
    // What a run that was killed has left here.
    sweep(path.dirname(path.resolve(cwd, name)))
    if (fixed.count === 0) return {file}
    const trouble = await writeBack(fixed.file, article, cwd)
    return trouble ? {file, trouble} : {file: fixed.file, shown: summaryOf(fixed)}
  }
}
