import {once} from 'node:events'
import {statSync} from 'node:fs'
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {UserError} from '../base/user-error.ts'
import {possibleSources, settingsNames} from '../runner/config/sources.ts'
import {sidecarOf} from '../runner/sidecar.ts'
import {find} from '../runner/inputs.ts'
import {run} from '../runner/run.ts'
import {type ExitCode, tell, type Terminal} from '../runner/terminal.ts'
import type {RunOptions} from '../runner/request.ts'

// Milliseconds: an editor may write a file in several steps.
const settling = 100

/**
 * Proofread what the arguments name, and again whatever of it is written or added, until the process
 * is ended; all of it when what settings are read from has changed. Throws a `UserError` for what
 * cannot be watched.
 */
export async function watch(
  args: readonly string[],
  options: RunOptions,
  {onInterrupt: _, ...terminal}: Terminal
): Promise<ExitCode> {
  if (args.includes('-')) throw new UserError('--watch: standard input cannot be watched')
  if (options.reports.some(({to}) => to !== undefined)) {
    // It would hold what was read last and nothing else.
    throw new UserError('--watch: reports go to standard output alone')
  }
  const {cwd} = terminal
  const {settings} = options
  const places = args.map(fixedPart)
  const folders = [...new Set(places.map((place) => folderOf(path.resolve(cwd, place))))]
  const changed = new Set<string>()
  let wake = () => {}
  const chokidar = await import('chokidar')
  const watcher = chokidar.watch([...places, ...places.map(sidecarOf)], {
    cwd,
    ignoreInitial: true,
    ignored: /(?:^|[\\/])(?:node_modules|\.git)(?:[\\/]|$)/u
  })
  const note = (file: string) => {
    changed.add(path.resolve(cwd, file))
    wake()
  }
  watcher.on('add', note).on('change', note).on('unlink', note)
  try {
    await once(watcher, 'ready')
    let sources = await runAll()
    tell(terminal, 'waiting for changes; Ctrl-C ends it')
    for (;;) {
      if (changed.size === 0) await new Promise<void>((resolve) => (wake = resolve))
      await setTimeout(settling)
      const noted = new Set(changed)
      changed.clear()
      const isSource = (file: string) =>
        sources.has(file) || settingsNames.includes(path.basename(file))
      if ([...noted].some(isSource)) {
        settings.invalidate()
        sources = await runAll()
        continue
      }
      const articles = await changedAmong(args, noted, options, cwd)
      if (articles.length > 0) await run(articles, options, terminal)
    }
  } finally {
    await watcher.close()
  }

  /** Read all, and watch what its settings are read from, which is given. */
  async function runAll(): Promise<ReadonlySet<string>> {
    await run(args, options, terminal)
    const sources = new Set([
      ...possibleSources(folders, cwd, terminal.userFolder),
      ...(await settings.filesRead())
    ])
    watcher.add([...sources])
    return sources
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
  return paths.filter((file) => {
    const full = path.resolve(cwd, file)
    return changed.has(full) || changed.has(sidecarOf(full))
  })
}

/** A folder itself, or that of a file. */
function folderOf(place: string): string {
  return statSync(place, {throwIfNoEntry: false})?.isDirectory() ? place : path.dirname(place)
}

/** The folder that everything is in that a glob may match; any other path is itself. */
function fixedPart(arg: string): string {
  const parts = arg.split('/')
  const at = parts.findIndex((part) => /[*?{}[\]()!]/u.test(part))
  return at < 0 ? arg : parts.slice(0, at).join('/') || (arg.startsWith('/') ? '/' : '.')
}
