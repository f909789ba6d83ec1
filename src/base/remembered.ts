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

/** The same for a function of a text and of what it is read by, which is told apart by identity. */
export function rememberedBy<Source extends object, Value>(
  make: (key: string, source: Source) => Value,
  most?: number
): (key: string, source: Source) => Value {
  const bySource = new WeakMap<Source, (key: string) => Value>()
  return (key, source) => {
    let ask = bySource.get(source)
    if (!ask) bySource.set(source, (ask = remembered((text) => make(text, source), most)))
    return ask(key)
  }
}
