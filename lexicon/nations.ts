import {lazily} from './lazily.ts'
import {parts, readTable} from './table.ts'

/** A country, region or continent, and the words that its people and things go by. */
export interface Nation {
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
    ({name, short, adjective, person, plural, also}): Nation => ({
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
    const lists = {
      name: nation.names,
      adjective: nation.adjectives,
      person: nation.persons,
      plural: nation.plurals
    }
    for (const kind of ['name', 'adjective', 'person', 'plural'] as const) {
      for (const text of lists[kind]) {
        const form = forms.get(text.toLowerCase()) ?? {nation, kinds: new Set()}
        if (form.nation === nation)
          forms.set(text.toLowerCase(), {nation, kinds: form.kinds.add(kind)})
      }
    }
  }
  return forms as ReadonlyMap<string, NationForm>
})
