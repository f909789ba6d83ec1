import {lazily} from '../base/lazily.ts'
import {parts, readTable} from './table.ts'

/** A country, region or continent, and the words that its people and things go by. */
export interface Nation {
  /** `country`, `territory`, `region`, `state`, … */
  readonly kind: string
  readonly names: readonly string[]
  readonly adjectives: readonly string[]
  readonly persons: readonly string[]
  readonly plurals: readonly string[]
  /** What the name or adjective may also be: `name`, `word`, `language`, `person`, … */
  readonly also: ReadonlySet<string>
}

/** What a word is of its nation. */
export interface NationForm {
  readonly nation: Nation
  readonly kinds: ReadonlySet<'name' | 'adjective' | 'person' | 'plural'>
}

const columns = ['name', 'kind', 'short', 'adjective', 'person', 'plural', 'also'] as const

/** Every nation of the lexicon. */
export const nations = lazily(() =>
  readTable('nations', [...columns]).map(
    ({name, kind, short, adjective, person, plural, also}): Nation => ({
      kind,
      names: [name, ...parts(short)],
      adjectives: parts(adjective),
      persons: parts(person),
      plurals: parts(plural),
      also: new Set(parts(also))
    })
  )
)

/** The forms of all nations by their text in small letters. */
export const nationForms = lazily(() => {
  const forms = new Map<
    string,
    {nation: Nation; kinds: Set<'name' | 'adjective' | 'person' | 'plural'>}
  >()
  for (const nation of nations()) {
    for (const kind of ['name', 'adjective', 'person', 'plural'] as const) {
      for (const text of formsOf(nation, kind)) {
        const form = forms.get(text.toLowerCase()) ?? {nation, kinds: new Set()}
        if (form.nation === nation)
          forms.set(text.toLowerCase(), {nation, kinds: form.kinds.add(kind)})
      }
    }
  }
  return forms as ReadonlyMap<string, NationForm>
})

/** What a nation is called as one kind of word, best first. */
export function formsOf(
  {names, adjectives, persons, plurals}: Nation,
  kind: 'name' | 'adjective' | 'person' | 'plural'
): readonly string[] {
  return {name: names, adjective: adjectives, person: persons, plural: plurals}[kind]
}
