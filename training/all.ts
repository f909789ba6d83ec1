// Makes every model again, one after the other: `npm run train -- --data <folder>`.
// The folder holds what shared/README.md says: training/ and corpus/ with articles (a .jsonl or
// .jsonl.gz of objects with `id` and `text`), gold/ with what was judged, lists/ with misspellings.
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {Command} from 'commander'
import {runIfStarted} from './program.ts'

/** What each script is run with, in the order in which they build on one another; nothing where its source is not given. */
export function stepsFor(
  data: string,
  languageModel?: string
): Readonly<Record<string, readonly string[] | undefined>> {
  const articles = ['corpus', 'training'].map((folder) => path.resolve(data, folder))
  return {
    'word-graph': [],
    'popular-words': [],
    dialects: [],
    'news-words': articles,
    'word-classes': articles,
    words: [
      path.resolve(data, 'training'),
      path.resolve(data, 'lists', 'misspellings_wikipedia.tsv')
    ],
    'name-forms': [path.resolve(data)],
    names: [path.resolve(data)],
    nations: [path.resolve(data)],
    spelling: [path.resolve(data)],
    collocations: languageModel ? [path.resolve(languageModel)] : undefined,
    'real-words': [path.resolve(data)]
  }
}

/** Run the scripts, each in a process of its own. */
export function main(args: readonly string[]): void {
  const {data, only, languageModel} = new Command('train')
    .description(
      'Make every model again from articles; each prints the card that stands beside it.'
    )
    .requiredOption('--data <folder>', 'the folder of articles and of what was judged in them')
    .option('--only <script>', 'one of the scripts: word-classes, names, nations, …')
    .option('--language-model <file>', 'en-us.lm.bin of CMU Sphinx, to make collocations again')
    .parse(args, {from: 'user'})
    .opts<{data: string; only?: string; languageModel?: string}>()
  const steps = stepsFor(data, languageModel)
  const missing = ['corpus', 'training'].find((folder) => !existsSync(path.join(data, folder)))
  if (missing) fail(`no folder \`${missing}\` in ${data}`)
  if (only && !(only in steps))
    fail(`unknown script \`${only}\`; known are ${Object.keys(steps).join(', ')}`)
  for (const [name, args] of Object.entries(steps)) {
    if (only && only !== name) continue
    if (!args) {
      console.log(`\n${name}: left as it is, as its source is not given`)
      continue
    }
    console.log(`\n${name}`)
    const script = fileURLToPath(new URL(`./${name}.js`, import.meta.url))
    const {status} = spawnSync(process.execPath, ['--max-old-space-size=12000', script, ...args], {
      stdio: 'inherit'
    })
    if (status !== 0) fail(`${name} ended with ${status}`)
  }
}

function fail(reason: string): never {
  console.error(reason)
  process.exit(2)
}

await runIfStarted(import.meta.url, main)
