import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
// @ts-expect-error: it has no types.
import nspell from 'nspell'

const {resolve} = createRequire(import.meta.url)

/** What is used of nspell: its words, each with the flags that it has, and what some flags mean. */
interface Expanded {
  readonly data: Readonly<Record<string, readonly string[]>>
  readonly flags: Readonly<Record<string, string | undefined>>
}

/** Every word of a Hunspell dictionary on npm, and whether nobody should be offered it. */
export function expand(name: string): [word: string, isUnfit: boolean][] {
  const folder = resolve(name).replace(/index\.js$/u, '')
  const [aff, dic] = ['aff', 'dic'].map((kind) => readFileSync(`${folder}index.${kind}`))
  const {data, flags} = nspell({aff, dic}) as Expanded
  const {ONLYINCOMPOUND: part = '', NOSUGGEST: unfit = ''} = flags
  return Object.entries(data)
    .filter(([, codes]) => !codes.includes(part))
    .map(([word, codes]) => [word, codes.includes(unfit)])
}
