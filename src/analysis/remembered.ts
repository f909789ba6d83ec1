/**
 * A function of a text that remembers its last few thousand answers: most of what an article asks is
 * what it asked before its last change. What is remembered is forgotten at once when it is too much.
 */
export function remembered<Value>(
  make: (key: string) => Value,
  most = 20_000
): (key: string) => Value {
  const known = new Map<string, Value>()
  return (key) => {
    let value = known.get(key)
    if (value === undefined) {
      value = make(key)
      if (known.size >= most) known.clear()
      known.set(key, value)
    }
    return value
  }
}
