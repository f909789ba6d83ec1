import type {RunOptions} from './request.ts'
import {type ExitCode, tell, type Terminal} from './terminal.ts'
import {randomBytes} from 'node:crypto'
import path from 'node:path'
import {UserError} from '../base/user-error.ts'
import {Gate} from '../report/gate.ts'
import {isFailure} from '../report/parts/reporter.ts'
import {reasonOf} from '../base/file-error.ts'
import {Cache} from './cache.ts'
import {readCacheKey} from './cache-key.ts'
import {readChanges} from './changed.ts'
import {Checker} from './checker.ts'
import {expectNoLinkOut} from './config/reading.ts'
import {inOrder, until} from './in-order.ts'
import {readInputs} from './inputs.ts'
import {KnownFindings} from './known-findings.ts'
import {Outputs} from './outputs.ts'
import {Progress} from './progress.ts'
import {reportSettings} from './report-settings.ts'
import {type Outcome, proofreadInput} from './proofread-input.ts'

/**
 * Proofread what the arguments name and report each file as soon as it and all before it are done.
 * What cannot be read is told on standard error, one line each, and the rest is read all the same.
 */
export async function run(
  args: readonly string[],
  options: RunOptions,
  terminal: Terminal
): Promise<ExitCode> {
  const {reports, quiet} = options
  // Standard output is for the text itself where that is put right.
  const isFilter = options.fix !== undefined && !options.dryRun && args.includes('-')
  const out = isFilter ? terminal.err : terminal.out
  const isForPeople = reports.some(({reporter, to}) => !to && reporter.id === 'pretty')
  const cache = openCache(options, terminal)
  const known =
    options.baseline && new KnownFindings(options.baseline, terminal.cwd, options.settings.book)
  const changes =
    options.changed === undefined ? undefined : await readChanges(terminal.cwd, options.changed)
  const outputs = new Outputs(
    {...options, articles: args},
    reportSettings(options, terminal, (file) => checker.print(file)),
    {
      ...terminal,
      out
    }
  )
  const gate = options.gate && new Gate(options.gate)
  const progress = new Progress(terminal)
  const stopped = new AbortController()
  const {signal} = stopped
  let release = () => {}
  const checker = new Checker(
    options.threads,
    () => progress.total - progress.done,
    // While this thread reads, a signal ends it at once, and leaves nothing to be cleared away.
    () => (release = terminal.onInterrupt?.((code) => stopped.abort(code)) ?? release)
  )
  const instruments = {cache, checker, known, changes}
  const told = new Set<string>()
  let code: ExitCode = 0

  try {
    tellOnce(known?.notices ?? [])
    const inputs = readInputs(args, terminal, options, (total) => (progress.total = total))
    const outcomes = inOrder(
      until(inputs, signal),
      (input) => proofreadInput(input, options, terminal, instruments),
      () => checker.atOnce
    )
    for await (const outcome of until(outcomes, signal)) {
      if (isForReaderAlone(options) && terminal.isUnread?.()) return code
      progress.clear()
      await report(outcome)
      progress.step()
      await terminal.ready?.()
    }
    progress.clear()
    if (signal.aborted) {
      const {done, total} = progress
      tell(terminal, `stopped after ${done} of ${total} articles`)
      return signal.reason as ExitCode
    }
    const learned = await known?.end()
    await outputs.end()
    if (learned) show(learned)
    if (gate) {
      terminal.out(gate.toJson())
      terminal.err(gate.toLine())
    }
    return code
  } finally {
    progress.clear()
    outputs.abandon()
    await checker.close()
    release()
    cache?.close()
  }

  async function report({path, file, notices, refusal, shown, text, trouble}: Outcome) {
    tellOnce([...(notices ?? []), ...(refusal ? [refusal] : [])])
    if (trouble) tell(terminal, `${path}: ${trouble}`)
    const failure = trouble ?? refusal
    if (failure) {
      code = 2
      gate?.addTrouble(path, failure)
    }
    if (shown) show(shown)
    if (text !== undefined) terminal.out(text)
    if (!file) return
    if (quiet) file.messages = file.messages.filter(({fatal}) => fatal !== undefined)
    if (code === 0 && file.messages.some((message) => isFailure(message, options))) code = 1
    await outputs.add(file)
    gate?.add(file)
  }

  function tellOnce(lines: readonly string[]): void {
    for (const line of lines) {
      if (!told.has(line)) tell(terminal, line)
      told.add(line)
    }
  }

  function show(text: string): void {
    if (isForPeople) out(text)
  }
}

/** Whether all that a run does is to write to standard output. */
function isForReaderAlone({fix, gate, baseline, reports}: RunOptions): boolean {
  return !fix && !gate && !baseline && reports.every(({to}) => to === undefined)
}

function openCache({cache}: RunOptions, terminal: Terminal): Cache | undefined {
  if (cache === undefined) return undefined
  const folder = path.resolve(terminal.cwd, cache)
  expectNoLinkOut(folder, `--cache ${cache}`, terminal.cwd)
  try {
    return new Cache(folder, () => secretOf(cache, terminal))
  } catch (error) {
    throw new UserError(`--cache ${cache}: ${reasonOf(error)}`)
  }
}

/** What the results of this user are signed with; where that cannot be kept, of this run alone. */
function secretOf(cache: string, terminal: Terminal): Uint8Array {
  try {
    if (terminal.userFolder !== undefined) return readCacheKey(terminal.userFolder)
  } catch (error) {
    const reason = `its key cannot be kept in ${terminal.userFolder}: ${reasonOf(error)}`
    tell(terminal, `--cache ${cache}: ${reason}, so nothing that was kept is believed`)
  }
  return randomBytes(32)
}
