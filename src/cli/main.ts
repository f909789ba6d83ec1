#!/usr/bin/env node
import {buffer} from 'node:stream/consumers'
import {main} from './command.ts'

// A reader that has seen enough (`copydesk … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

// Where a forge runs the command it says where the repository is, whatever folder the step is in.
const root = process.env['GITHUB_WORKSPACE'] ?? process.env['CI_PROJECT_DIR']

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  readStdin: () => buffer(process.stdin),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isColored: process.stdout.isTTY && !process.env['NO_COLOR'],
  width: process.stdout.columns ?? 80,
  ...(root && {root})
})
