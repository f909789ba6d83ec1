import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {packageKey} from './document.ts'

const endings = ['yaml', 'yml', 'json', 'js', 'mjs', 'cjs', 'ts', 'mts', 'cts']

/** The files of a folder that a configuration may be in, the first that is there counts. */
export const configNames: readonly string[] = [
  ...endings.map((ending) => `copydesk.config.${ending}`),
  'package.json'
]

/** The folders from one up to another that holds it, or up to the top. */
export function foldersUp(folder: string, last?: string): string[] {
  const above = path.dirname(folder)
  return folder === last || above === folder ? [folder] : [folder, ...foldersUp(above, last)]
}

/** The configuration of the nearest folder upward that has one, as a path. */
export function findConfig(folder: string): string | undefined {
  for (const each of foldersUp(folder)) {
    const config = configIn(each)
    if (config) return config
  }
  return undefined
}

/** The configuration of a folder, as a path. */
export function configIn(folder: string): string | undefined {
  return configNames.map((name) => path.join(folder, name)).find(isConfig)
}

function isConfig(file: string): boolean {
  if (!existsSync(file)) return false
  if (path.basename(file) !== 'package.json') return true
  try {
    const {[packageKey]: held} = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    return held !== undefined
  } catch {
    // What is no JSON is another tool’s trouble, unless it tries to be ours.
    return new RegExp(`"${packageKey}"\\s*:\\s*\\{`, 'u').test(readOrNothing(file))
  }
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/**
 * The folder at the top of the project that a folder is in: the higher of the repository’s and that
 * of its configuration; without either, the folder where the command is run, if that holds it.
 */
export function findRoot(folder: string, cwd: string, config: string | undefined): string {
  const repository = foldersUp(folder).find((each) => existsSync(path.join(each, '.git')))
  const tops = [repository, config && path.dirname(config)].filter((top) => top !== undefined)
  if (tops.length > 0) return tops.sort((a, b) => a.length - b.length)[0]!
  return isInside(folder, cwd) ? cwd : folder
}

/** Whether a path is a folder or lies in it. */
export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file)
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
}
