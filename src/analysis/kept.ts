const kept = Symbol('kept')

/** What has been made of an object, each at the place of the function that made it. */
interface Keeping {
  [kept]?: unknown[]
}

const nothing = Symbol('nothing')
let functions = 0

/**
 * A function that remembers what it made of an object for as long as that lives. Of a paragraph or a
 * sentence that goes on from one tree to the next, what depends on it alone is made only once.
 *
 * What is made is kept on the object itself: a map with weak keys takes several times as long to ask,
 * and each of its keys is work for the collection of garbage.
 */
export function keptOf<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const place = functions++
  return (key) => {
    const values = ((key as Keeping)[kept] ??= [])
    let value = values[place]
    if (value === undefined) values[place] = value = make(key) ?? nothing
    return (value === nothing ? undefined : value) as Value
  }
}
