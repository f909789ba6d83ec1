import {lazily} from '../base/lazily.ts'
import {parts, readTable} from './table.ts'

/** A name that the world knows, in its right form. */
export interface WellKnownName {
  readonly name: string
  /** `faith`, `organisation`, `person`, `place`, `thing` */
  readonly kind: string
  /** How it is misspelled, so that nothing else can be meant. */
  readonly wrong: readonly string[]
  /** Real names one letter away, which are never this one. */
  readonly others: ReadonlySet<string>
  /** Whether what is one letter away and nobody’s is this name, not only what is listed as wrong. */
  readonly isAlone: boolean
}

/** Every well-known name. */
export const wellKnownNames = lazily(() =>
  readTable('well-known-names', ['name', 'kind', 'wrong', 'others']).map(
    ({name, kind, wrong, others}): WellKnownName => ({
      name,
      kind,
      wrong: parts(wrong),
      others: new Set(others === '*' ? [] : parts(others)),
      isAlone: others !== '*'
    })
  )
)

/** Whether a word is a well-known name, or a real one that looks like it. */
export function isWellKnown(word: string): boolean {
  return words().has(word)
}

const words = lazily(() => new Set(wellKnownNames().flatMap(({name, others}) => [name, ...others])))
