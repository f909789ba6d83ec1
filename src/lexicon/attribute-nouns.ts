import {lazily} from '../base/lazily.ts'
import {readTable} from './table.ts'

/** The nouns before which the name of a country stands as it is, with their plurals, in small letters. */
export const attributeNouns = lazily(
  (): ReadonlySet<string> =>
    new Set(readTable('attribute-nouns', ['noun']).flatMap(({noun}) => [noun, ...pluralsOf(noun)]))
)

function pluralsOf(noun: string): string[] {
  return [`${noun}s`, noun.replace(/y$/u, 'ies'), noun.replace(/(?:ch|s)$/u, '$&es')]
}
