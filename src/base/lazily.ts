/** Make a value when it is first asked for, and keep it. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: {value: Value} | undefined
  return () => (made ??= {value: make()}).value
}
