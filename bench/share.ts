// Tells how much of a run some rules take: the processor time, of the user and the system, of checking a
// folder of articles with all rules, and with these off, in turn; medians.
// usage: node dist/bench/share.js <folder> [--rules nation-form,place-pair,real-word] [--runs 7]
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {text} from 'node:stream/consumers'
import type {Readable} from 'node:stream'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'

const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {
    rules: {type: 'string', default: 'nation-form,place-pair,real-word'},
    runs: {type: 'string', default: '7'}
  }
})
const [folder] = positionals
if (!folder) throw new Error('name a folder of articles')
const bin = fileURLToPath(new URL('../command/main.js', import.meta.url))
const rules = values.rules.split(',')
const off = rules.flatMap((rule) => ['--rule', `${rule}: off`])

/** Has a process write at its end what it took, in microseconds, to a pipe of its own. */
const report = `import {writeSync} from 'node:fs'
process.on('exit', () => writeSync(3, JSON.stringify(process.cpuUsage())))`

/** The processor time that a run takes, in milliseconds. */
async function measure(args: readonly string[]): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(report)}`,
      bin,
      ...['--reporter', 'json', '--no-cache', '--threads', '1', '--fail-on', 'never'],
      ...args,
      folder!
    ],
    {stdio: ['ignore', 'ignore', 'inherit', 'pipe']}
  )
  const usage = text(child.stdio[3] as Readable)
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0) throw new Error(`ended with ${code}`)
  const {user, system} = JSON.parse(await usage) as NodeJS.CpuUsage
  return (user + system) / 1000
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2
}

// Once each without counting, so that both find the files in memory.
await measure([])
await measure(off)
const [all, others]: [number[], number[]] = [[], []]
for (let run = 0; run < Number(values.runs); run++) {
  all.push(await measure([]))
  others.push(await measure(off))
}
const [whole, rest] = [median(all), median(others)]
const show = (times: readonly number[]) =>
  `${Math.round(median(times))} ms (${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))})`
console.log(
  `processor time: ${show(all)} with all rules, ${show(others)} without ${rules.join(', ')}: ` +
    `these add ${((100 * (whole - rest)) / rest).toFixed(1)}%`
)
