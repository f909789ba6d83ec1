import {once} from 'node:events'
import {createRequire} from 'node:module'
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {Worker} from 'node:worker_threads'
import {ConfigError, UserError, inOneLine} from '../../base/user-error.ts'

// Milliseconds: no configuration has so much to find out.
const longest = 10_000
// Megabytes.
const mostMemory = 512

/** What a thread answers that has run a configuration. */
type Answer =
  | {readonly value: unknown}
  | {readonly lacks: 'default'}
  | {readonly thrown: string}
  | {readonly noData: string}

/**
 * Run a configuration that is a program (JavaScript or TypeScript, either kind of module), of which
 * `source` is the text, and give what it exports by default. It runs in a thread of its own, so that nothing that it does keeps this
 * one from its work. Throws a `ConfigError`, in which `name` stands, if it cannot be run, has no
 * default export, gives what is no data, or is not done in time.
 */
export async function loadProgram(file: string, source: string, name: string): Promise<unknown> {
  const worker = new Worker(thread, {
    eval: true,
    workerData: {file, source, jiti: createRequire(import.meta.url).resolve('jiti')},
    resourceLimits: {maxOldGenerationSizeMb: mostMemory},
    stdout: true
  })
  // Standard output is for the report, or for what an editor and its server say to each other.
  worker.stdout.pipe(process.stderr, {end: false})
  const ended = new AbortController()
  const {signal} = ended
  try {
    const answer = await Promise.race([
      once(worker, 'message', {signal}).then(([answer]) => answer as Answer),
      once(worker, 'exit', {signal}).then(() => 'it ends before it has given a configuration'),
      setTimeout(longest, `it is not done after ${longest / 1000} seconds`, {signal})
    ])
    if (typeof answer === 'string') throw new ConfigError(`${name}: ${answer}`)
    if ('value' in answer) return answer.value
    if ('thrown' in answer) throw new ConfigError(describe(answer.thrown, file, name))
    const reason =
      'noData' in answer ? `expected data, ${answer.noData}` : 'expected a default export'
    throw new ConfigError(`${name}: ${inOneLine(reason, 160)}`)
  } catch (error) {
    if (error instanceof UserError) throw error
    const text = error instanceof Error ? error.message : `throws ${String(error)}`
    throw new ConfigError(describe(text, file, name))
  } finally {
    ended.abort()
    await worker.terminate()
  }
}

// The loader is itself loaded here, since few configurations need it. Nothing is kept, so that an editor
// sees a change, and nothing is written beside the project.
const thread = `
const {parentPort, workerData} = require('node:worker_threads')
const {pathToFileURL} = require('node:url')
const path = require('node:path')
const {file, source, jiti} = workerData

async function run() {
  const {createJiti} = require(jiti)
  const loader = createJiti(pathToFileURL(path.dirname(file) + path.sep).href, {
    fsCache: false,
    moduleCache: false
  })
  const options = {filename: file, async: true, forceTranspile: true}
  const exported = await loader.evalModule(source, options)
  if ('default' in exported) return {value: toData(await exported.default)}
  // What a program gives as module.exports is the configuration itself.
  return /^\\s*export\\b/mu.test(source) ? {lacks: 'default'} : {value: toData(exported)}
}

/* The loader stands between, and would not be understood elsewhere. */
function toData(value) {
  return Object.prototype.toString.call(value) === '[object Object]' ? {...value} : value
}

function describe(error) {
  try {
    return error instanceof Error ? error.message : 'throws ' + String(error)
  } catch {
    return 'throws what cannot be told'
  }
}

run()
  .catch((error) => ({thrown: describe(error)}))
  .then((answer) => {
    try {
      parentPort.postMessage(answer)
    } catch (error) {
      parentPort.postMessage({noData: describe(error)})
    }
  })
`

/** What a program that fails says, in one line, with the place where it does not parse. */
function describe(text: string, file: string, name: string): string {
  const [first, ...rest] = text.replaceAll(file, path.basename(file)).split('\n')
  const [, line, column] = /:(\d+):(\d+)\s*$/mu.exec(rest.join('\n')) ?? []
  const place = line === undefined ? '' : `:${line}:${column}`
  return `${name}${place}: ${inOneLine(first!.replace(/^ParseError: /u, ''), 160)}`
}
