const kept = Symbol('kept')

/** What is kept with an object, each at the place of what keeps it. */
interface Keeping {
  [kept]?: unknown[]
}

const nothing = Symbol('nothing')
let places = 0

/**
 * Values that are kept with objects for as long as those live, as in a `WeakMap`.
 *
 * They stand on the objects themselves. A map with weak keys takes several times as long to ask, and
 * holds all that it was given until the whole heap is cleared away: of a hundred articles read one
 * after the other most would be carried along. A copy of an object has none of what is kept with it;
 * with an object that cannot be added to nothing is.
 */
export class Keep<Key extends object, Value> {
  readonly #place = places++

  get(key: Key): Value | undefined {
    return (key as Keeping)[kept]?.[this.#place] as Value | undefined
  }

  set(key: Key, value: Value): void {
    const values = valuesOf(key)
    if (values) values[this.#place] = value
  }
}

/**
 * A function that remembers what it made of an object for as long as that lives. Of a paragraph or a
 * sentence that goes on from one tree to the next, what depends on it alone is made only once.
 */
export function keptOf<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const place = places++
  return (key) => {
    const values = (key as Keeping)[kept] ?? valuesOf(key)
    if (!values) return make(key)
    let value = values[place]
    if (value === undefined) values[place] = value = make(key) ?? nothing
    return (value === nothing ? undefined : value) as Value
  }
}

function valuesOf(key: Keeping): unknown[] | undefined {
  if (!key[kept] && Object.isExtensible(key)) {
    Object.defineProperty(key, kept, {value: []})
  }
  return key[kept]
}
