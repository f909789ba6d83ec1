#!/usr/bin/env node
import '../runner/installed-material.ts'
import {once} from 'node:events'
import {fstatSync} from 'node:fs'
import {homedir} from 'node:os'
import path from 'node:path'
import {buffer} from 'node:stream/consumers'
import {setImmediate} from 'node:timers/promises'
import {setFlagsFromString} from 'node:v8'
import {UserError} from '../base/user-error.ts'
import {reasonOf} from '../base/file-error.ts'
import {systemDay} from '../runner/config/today.ts'
import type {Terminal} from '../runner/terminal.ts'
import {main} from './command.ts'

const {stdout, stderr} = process

// What one article leaves behind is of no use to the next: a heap that may grow to several times what
// is in use, as is usual, would hold hundreds of megabytes of it.
setFlagsFromString('--heap-growing-percent=40')
// Nor is it to be made where things are put that live long, as the engine does once it has seen some of
// them stay: each holds the rest of its article until the whole heap is cleared.
setFlagsFromString('--no-allocation-site-pretenuring')
// Each thread makes fast code of what it runs often, which for the first hundred articles takes as long
// as they do. Newer engines go about it in two steps, and know no such setting.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000')

let isFailing = false

// A reader that has seen enough (`copydesk … | head`) is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE' || isFailing) return
  isFailing = true
  process.exitCode = 2
  stderr.write(`copydesk: standard output: ${reasonOf(error)}\n`)
})
// There is nobody left to tell.
stderr.on('error', () => {})

// Milliseconds: for how long signals and the like may have to wait.
const turn = 20
let last = performance.now()

async function ready(): Promise<void> {
  if (stdout.writableNeedDrain && !stdout.destroyed) {
    const stopped = new AbortController()
    const {signal} = stopped
    await Promise.race(['drain', 'close'].map((event) => once(stdout, event, {signal}))).catch(
      () => undefined
    )
    stopped.abort()
  } else if (performance.now() - last > turn) {
    await setImmediate()
    last = performance.now()
  }
}

// Milliseconds: a run that has not stopped by itself after this time is ended.
const patience = 700
const interruptions = [
  ['SIGINT', 130],
  ['SIGTERM', 143]
] as const

// To the first process of a container, a signal that nothing waits for is never sent.
if (process.pid === 1) {
  for (const [signal, code] of interruptions) process.on(signal, () => process.exit(code))
}

const onInterrupt: Terminal['onInterrupt'] = (stop) => {
  const listeners = interruptions.map(([signal, code]) => {
    const listener = () => {
      // A second signal kills.
      release()
      process.stdin.destroy()
      setTimeout(() => process.exit(code), patience).unref()
      stop(code)
    }
    process.on(signal, listener)
    return {signal, listener}
  })
  const release = () => {
    for (const {signal, listener} of listeners) process.off(signal, listener)
  }
  return release
}

// Where a forge runs the command it says where the repository is, whatever folder the step is in.
const root = process.env['GITHUB_WORKSPACE'] ?? process.env['CI_PROJECT_DIR']

const code = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  today: systemDay,
  readStdin,
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  ...(process.stdin.isTTY && stdout.isTTY && {ask}),
  isColored: stdout.isTTY && !process.env['NO_COLOR'],
  // Every forge that runs pipelines sets `CI`.
  isShown: stdout.isTTY || Boolean(process.env['CI']),
  isInteractive: stderr.isTTY,
  // Some terminals say that they have no columns.
  width: stdout.columns || stderr.columns || 80,
  userFolder: path.join(
    process.env['XDG_CONFIG_HOME'] || path.join(homedir(), '.config'),
    'copydesk'
  ),
  ready,
  isUnread: () => stdout.destroyed,
  onInterrupt,
  ...(root && {root})
})
process.exitCode = isFailing ? 2 : code

function readStdin(): Promise<Uint8Array> {
  // Node reads nothing from it, and says nothing.
  if (fstatSync(process.stdin.fd).isDirectory()) {
    throw new UserError('standard input is a folder')
  }
  return buffer(process.stdin)
}

async function ask(question: string): Promise<string> {
  const {createInterface} = await import('node:readline/promises')
  const lines = createInterface({input: process.stdin, output: stdout})
  // The end of the input, or Ctrl-C, is an answer too.
  const ended = new Promise<never>((_, reject) =>
    lines.once('close', () => reject(new UserError('no answer, nothing is written')))
  )
  ended.catch(() => {})
  try {
    return await Promise.race([lines.question(question), ended])
  } finally {
    lines.close()
  }
}
