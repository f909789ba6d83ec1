#!/usr/bin/env node
import {homedir} from 'node:os'
import path from 'node:path'
import {buffer} from 'node:stream/consumers'
import {ConfigError} from '../config.ts'
import {main} from './command.ts'

// A reader that has seen enough (`copydesk … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  readStdin: () => buffer(process.stdin),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  ...(process.stdin.isTTY && process.stdout.isTTY && {ask}),
  isColored: process.stdout.isTTY && !process.env['NO_COLOR'],
  userFolder: path.join(
    process.env['XDG_CONFIG_HOME'] || path.join(homedir(), '.config'),
    'copydesk'
  )
})

async function ask(question: string): Promise<string> {
  const {createInterface} = await import('node:readline/promises')
  const lines = createInterface({input: process.stdin, output: process.stdout})
  // The end of the input, or Ctrl-C, is an answer too.
  const ended = new Promise<never>((_, reject) =>
    lines.once('close', () => reject(new ConfigError('no answer, nothing is written')))
  )
  ended.catch(() => {})
  try {
    return await Promise.race([lines.question(question), ended])
  } finally {
    lines.close()
  }
}
