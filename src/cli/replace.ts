import {rename, stat, writeFile} from 'node:fs/promises'

/** Write a file whole or not at all, with the rights that it had. */
export async function replace(target: string, text: string): Promise<void> {
  const temporary = `${target}.copydesk-${process.pid}`
  const mode = await stat(target).then(
    ({mode}) => mode,
    () => 0o644
  )
  await writeFile(temporary, text, {mode})
  await rename(temporary, target)
}
