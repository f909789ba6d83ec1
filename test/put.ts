import {renameSync, writeFileSync} from 'node:fs'

/** Write a file at once: who watches it never sees half of it. */
export function put(file: string, text: string): void {
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}
