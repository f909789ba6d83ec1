// Reads a folder of articles with one thread, with two, and again from the cache, each as a process of
// its own, and kills some runs that fill a cache to see whether the next one is right.
// usage: node dist/bench/scale.js <folder> [--kills 10]
import {type ChildProcess, spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {once} from 'node:events'
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'

const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {kills: {type: 'string', default: '10'}}
})
const [folder] = positionals
if (!folder) throw new Error('name a folder of articles')
const bin = fileURLToPath(new URL('../command/main.js', import.meta.url))
const temporary = mkdtempSync(path.join(tmpdir(), 'copydesk-scale-'))
const usual = ['--reporter', 'json', '--fail-on', 'never']

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [bin, ...usual, ...args, folder!], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
}

/** The most memory that a process has had, in megabytes, as Linux tells it; 0 elsewhere. */
function memoryOf({pid}: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Run to the end: seconds, the most memory, and the sum of what was written. */
async function measure(...args: string[]) {
  const begin = performance.now()
  const child = start(args)
  const hash = createHash('sha256')
  let memory = 0
  const watching = setInterval(() => (memory = Math.max(memory, memoryOf(child))), 100)
  child.stdout!.on('data', (text: Buffer) => hash.update(text))
  await once(child, 'close')
  clearInterval(watching)
  return {seconds: (performance.now() - begin) / 1000, memory, sum: hash.digest('hex')}
}

function print(what: string, {seconds, memory}: {seconds: number; memory: number}): void {
  const rate = Math.round(words / seconds).toLocaleString('en')
  console.log(`${what}: ${seconds.toFixed(1)} s, ${rate} words a second, ${Math.round(memory)} MB`)
}

const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
const words = files
  .map((name) => readFileSync(path.join(folder, name), 'utf8').split(/\s+/u).length)
  .reduce((sum, count) => sum + count, 0)
console.log(`${files.length} articles, ${words} words, ${cpus().length} cores`)

const cache = path.join(temporary, 'cache')
const one = await measure('--threads', '1')
print('one thread', one)
const two = await measure('--threads', '2', '--cache', cache)
print('two threads, filling a cache', two)
const second = await measure('--cache', cache)
print('again from the cache', second)
console.log(
  `two threads: ${(one.seconds / two.seconds).toFixed(2)} times one; ` +
    `from the cache: ${((100 * second.seconds) / one.seconds).toFixed(1)}% of the time; ` +
    `same report: ${one.sum === two.sum && one.sum === second.sum}`
)

const killed = path.join(temporary, 'killed')
for (let kill = 0; kill < Number(values.kills); kill++) {
  const child = start(['--threads', '2', '--cache', killed])
  child.stdout!.resume()
  await setTimeout(Math.random() * two.seconds * 1000)
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
}
if (Number(values.kills) > 0) {
  const after = await measure('--cache', killed)
  console.log(`after ${values.kills} kills: same report: ${after.sum === one.sum}`)
}
rmSync(temporary, {recursive: true})
