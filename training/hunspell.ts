import {readFileSync} from 'node:fs'
// @ts-expect-error: it has no types.
import nspell from 'nspell'
import {packageFile} from './files.ts'

/** What is used of nspell: its words, each with the flags that it has, and what some flags mean. */
interface Expanded {
  readonly data: Readonly<Record<string, readonly string[]>>
  readonly flags: Readonly<Record<string, string | undefined>>
}

/** Every word of a Hunspell dictionary on npm, and whether nobody should be offered it. */
export function expand(name: string): [word: string, isUnfit: boolean][] {
  const [aff, dic] = ['aff', 'dic'].map((kind) => readFileSync(packageFile(name, `index.${kind}`)))
  const {data, flags} = nspell({aff, dic}) as Expanded
  const {ONLYINCOMPOUND: part = '', NOSUGGEST: unfit = ''} = flags
  return Object.entries(data)
    .filter(([, codes]) => !codes.includes(part))
    .map(([word, codes]) => [word, codes.includes(unfit)])
}
