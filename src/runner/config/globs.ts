import path from 'node:path'
import picomatch from 'picomatch'

/** Whether one of some globs, sought from a folder, matches a file. */
export function matches(file: string, folder: string, globs: readonly string[]): boolean {
  const relative = path.relative(folder, file).replaceAll(path.sep, '/')
  return globs.some((glob) =>
    // A pattern without a slash is for files of that name in any folder.
    picomatch.isMatch(relative, glob.replace(/^\.\//u, ''), {
      basename: !glob.includes('/'),
      dot: true
    })
  )
}
