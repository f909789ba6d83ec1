import {existsSync, realpathSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/**
 * Run what a script does, with the arguments of the command line, if it is the script that was started;
 * importing it does nothing. `import.meta.main` says so from Node 24 on.
 */
export async function runIfStarted(
  url: string,
  main: (args: readonly string[]) => void | Promise<void>
): Promise<void> {
  const [, started = '', ...args] = process.argv
  if (existsSync(started) && realpathSync(started) === fileURLToPath(url)) await main(args)
}
