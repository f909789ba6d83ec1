#!/usr/bin/env node
import {homedir} from 'node:os'
import path from 'node:path'
import {buffer} from 'node:stream/consumers'
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
  isColored: process.stdout.isTTY && !process.env['NO_COLOR'],
  userFolder: path.join(
    process.env['XDG_CONFIG_HOME'] || path.join(homedir(), '.config'),
    'copydesk'
  )
})
