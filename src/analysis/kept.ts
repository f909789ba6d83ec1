/**
 * A function that remembers what it made of an object for as long as that lives. Of a paragraph or a
 * sentence that goes on from one tree to the next, what depends on it alone is made only once.
 */
export function keptOf<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, {readonly value: Value}>()
  return (key) => {
    let entry = kept.get(key)
    if (!entry) kept.set(key, (entry = {value: make(key)}))
    return entry.value
  }
}
