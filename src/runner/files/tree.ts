import {existsSync, realpathSync} from 'node:fs'
import path from 'node:path'

/** Whether a path is a folder or lies in it. */
export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file)
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
}

/** The folder of the repository that a folder is in, if there is one. */
export function repositoryOf(folder: string): string | undefined {
  if (existsSync(path.join(folder, '.git'))) return folder
  const above = path.dirname(folder)
  return above === folder ? undefined : repositoryOf(above)
}

/** Where a path leads once all links are followed, as far as there is something. */
export function realPathOf(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    const above = path.dirname(file)
    return above === file ? file : path.join(realPathOf(above), path.basename(file))
  }
}

/**
 * The tree that a file belongs to: the repository, or else the folder where the command is run if it
 * lies there, or else its own folder.
 */
export function treeOf(file: string, cwd = path.dirname(file)): string {
  const folder = path.dirname(file)
  return repositoryOf(folder) ?? (isInside(file, cwd) ? cwd : folder)
}

/** Whether a path leads out of a tree by a symbolic link. */
export function leadsOut(file: string, tree: string): boolean {
  return !isInside(realPathOf(file), realPathOf(tree))
}
