/**
 * Values that are kept with objects, the nodes of a tree above all, for as long as those live, as in a
 * `WeakMap`.
 *
 * They stand on the objects themselves. A map with weak keys takes several times as long to ask, and
 * holds all that it was given until the whole heap is cleared away: of a hundred articles read one
 * after the other most would be carried along. A copy of an object has none of what is kept with it;
 * with one that cannot be added to nothing is.
 */
export class Keep<Key extends object, Value> {
  readonly #place = Symbol('kept')

  get(key: Key): Value | undefined {
    return (key as Keeping<Value>)[this.#place]
  }

  set(key: Key, value: Value): void {
    if (!Object.isExtensible(key)) return
    Object.defineProperty(key, this.#place, {value, writable: true})
  }
}

interface Keeping<Value> {
  [place: symbol]: Value | undefined
}

const nothing = Symbol('nothing')

/**
 * A function that remembers what it made of an object for as long as that lives. Of a paragraph or a
 * sentence that goes on from one tree to the next, what depends on it alone is made only once.
 *
 * For objects of our own, which nobody copies with a change: it stands on them as a property.
 */
export function keptOf<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const place = Symbol('kept')
  return (key) => {
    const keeping = key as Keeping<Value | typeof nothing>
    let value = keeping[place]
    if (value === undefined) keeping[place] = value = make(key) ?? nothing
    return (value === nothing ? undefined : value) as Value
  }
}
