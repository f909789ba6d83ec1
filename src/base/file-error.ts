const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'a file system that is read only',
  EDQUOT: 'no space left',
  EFBIG: 'no space left',
  ENOSPC: 'no space left',
  EIO: 'the device fails',
  EMFILE: 'too many open files',
  EEXIST: 'is no folder',
  EISDIR: 'is a folder',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'name too long',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder'
}

/** Whether a file is not there, in the way or at its end. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
}

/** Why the file system refused, in words. */
export function reasonOf(error: unknown): string {
  const {code = '', message} = error as NodeJS.ErrnoException
  return reasons[code] ?? message.split('\n', 1)[0]!
}
