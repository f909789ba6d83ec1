import {once} from 'node:events'
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {ConfigError} from '../config.ts'
import {find} from './inputs.ts'
import {type ExitCode, run, type RunOptions, type Terminal} from './run.ts'

// Milliseconds: an editor may write a file in several steps.
const settling = 100

/**
 * Proofread what the arguments name, and again whatever of it is written or added, until the run is
 * stopped. Throws a `ConfigError` for what cannot be watched.
 */
export async function watch(
  args: readonly string[],
  options: RunOptions,
  terminal: Terminal
): Promise<ExitCode> {
  if (args.includes('-')) throw new ConfigError('--watch: standard input cannot be watched')
  if (options.reports.some(({to}) => to !== undefined)) {
    // It would hold what was read last and nothing else.
    throw new ConfigError('--watch: reports go to standard output alone')
  }
  const signal = terminal.interrupted?.() ?? new AbortController().signal
  const {cwd} = terminal
  const changed = new Set<string>()
  let wake = () => {}
  const chokidar = await import('chokidar')
  const watcher = chokidar.watch(args.map(fixedPart), {
    cwd,
    ignoreInitial: true,
    ignored: /(?:^|[\\/])(?:node_modules|\.git)(?:[\\/]|$)/u
  })
  const note = (file: string) => {
    changed.add(path.resolve(cwd, file))
    wake()
  }
  watcher.on('add', note).on('change', note)
  signal.addEventListener('abort', () => wake(), {once: true})
  try {
    await once(watcher, 'ready')
    await run(args, options, terminal)
    if (!signal.aborted) terminal.err('copydesk: waiting for changes; Ctrl-C ends it\n')
    while (!signal.aborted) {
      if (changed.size === 0) await new Promise<void>((resolve) => (wake = resolve))
      await setTimeout(settling)
      const articles = await changedAmong(args, changed, options, cwd)
      changed.clear()
      if (!signal.aborted && articles.length > 0) await run(articles, options, terminal)
    }
    return signal.reason as ExitCode
  } finally {
    await watcher.close()
  }
}

/** Of the articles that the arguments name now, those that changed, as they are named. */
async function changedAmong(
  args: readonly string[],
  changed: ReadonlySet<string>,
  options: RunOptions,
  cwd: string
): Promise<string[]> {
  const found = await Promise.all(args.map((arg) => find(arg, cwd, options)))
  const paths = found.flatMap((found) => ('paths' in found ? found.paths : []))
  return paths.filter((file) => changed.has(path.resolve(cwd, file)))
}

/** The folder that everything is in that a glob may match; any other path is itself. */
function fixedPart(arg: string): string {
  const parts = arg.split('/')
  const at = parts.findIndex((part) => /[*?{}[\]()!]/u.test(part))
  return at < 0 ? arg : parts.slice(0, at).join('/') || (arg.startsWith('/') ? '/' : '.')
}
