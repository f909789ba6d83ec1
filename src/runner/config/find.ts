import {existsSync} from 'node:fs'
import path from 'node:path'
import {mostOf, readBounded} from '../files/read-bounded.ts'
import {isInside, repositoryOf} from '../files/tree.ts'
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

/**
 * The configuration of the nearest folder upward that has one, as a path. What lies above a repository
 * is nothing of its own.
 */
export function findConfig(folder: string): string | undefined {
  for (const each of foldersUp(folder, repositoryOf(folder))) {
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
  const text = readOrNothing(file)
  try {
    const {[packageKey]: held} = JSON.parse(text) as Record<string, unknown>
    return held !== undefined
  } catch {
    // What is no JSON is another tool’s trouble, unless it tries to be ours.
    return new RegExp(`"${packageKey}"\\s*:\\s*\\{`, 'u').test(text)
  }
}

function readOrNothing(file: string): string {
  try {
    return readBounded(file, mostOf.settings).toString('utf8')
  } catch {
    return ''
  }
}

/**
 * The folder at the top of the project that a folder is in: that of the repository, or else that of
 * its configuration, or else the folder where the command is run, if that holds it.
 */
export function findRoot(folder: string, cwd: string, config: string | undefined): string {
  const tops = [repositoryOf(folder), config && path.dirname(config), cwd]
  return tops.find((top) => top !== undefined && isInside(folder, top)) ?? folder
}
