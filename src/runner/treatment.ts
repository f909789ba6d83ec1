import path from 'node:path'
import type {VFile} from 'vfile'
import {type Config, ConfigError} from '../config/index.ts'
import {letStandBeside, readSidecar, type Sidecar} from './sidecar.ts'
import {reasonOf} from '../base/file-error.ts'
import type {Cache} from './cache.ts'
import type {Changes} from './changed.ts'
import type {Checker} from './checker.ts'
import {encode} from './encoding.ts'
import {fix, summaryOf, writeBack} from './fix.ts'
import type {Article, Input} from './inputs.ts'
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
  /** What is wrong with lists, without harm to the run; told once as well. */
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
  readonly config: Config
  readonly sidecar: Sidecar | undefined
}

/**
 * Proofread one input of a run, and put it right if that is asked for. Nothing is told and nothing is
 * thrown: many are under way at a time.
 */
export async function treat(
  input: Input,
  options: RunOptions,
  terminal: Pick<Terminal, 'cwd' | 'isColored' | 'isShown'>,
  {cache, checker, known, changes}: Instruments
): Promise<Outcome> {
  if ('trouble' in input) return input
  const {isOnDisk, encoding} = input
  const {path: name} = input.file
  const {cwd} = terminal
  let notices: readonly string[] = []
  try {
    return {path: name, ...(await proofread(input.file, await prepare(input))), notices}
  } catch (error) {
    if (error instanceof ConfigError) return {path: name, refusal: error.message, notices}
    return {path: name, trouble: `cannot be proofread: ${reasonOf(error)}`, notices}
  }

  /** What cannot be kept is read again next time, and no worse. */
  function keep(file: VFile, config: Config): void {
    try {
      cache?.keep(file, config)
    } catch (error) {
      notices = [...notices, `--cache ${options.cache}: ${reasonOf(error)}, nothing is kept`]
    }
  }

  async function prepare({file}: Article): Promise<Prepared> {
    const {config, troubles} = await options.settings.resolve(name)
    notices = troubles
    return {
      config,
      sidecar: isOnDisk ? await readSidecar(path.resolve(cwd, file.path), name) : undefined
    }
  }

  async function proofread(file: VFile, {config, sidecar}: Prepared): Promise<Partial<Outcome>> {
    const check = async (file: VFile) => {
      if (!cache?.restore(file, config)) {
        await checker.check(file, config)
        keep(file, config)
      }
      if (sidecar) letStandBeside(file, sidecar, config)
      known?.apply(file)
      if (isOnDisk) changes?.apply(file)
    }
    await check(file)
    if (!options.fix) return {file}
    const fixed = await fix(file, options.fix, check)
    if (options.dryRun) {
      const {toPatch} = await import('./patch.ts')
      return {file, shown: toPatch(name, String(file), String(fixed.file), terminal)}
    }
    // What another program wrote goes on to the next one.
    if (!isOnDisk) return {file: fixed.file, text: encode(String(fixed.file), encoding)}
    // What a run that was killed has left here.
    sweep(path.dirname(path.resolve(cwd, name)))
    if (fixed.count === 0) return {file}
    const trouble = await writeBack(fixed.file, {file, encoding}, cwd)
    return trouble ? {file, trouble} : {file: fixed.file, shown: summaryOf(fixed)}
  }
}
