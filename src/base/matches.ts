/**
 * All places of a text that match a global expression, in order, as `matchAll` gives them. That makes a
 * copy of the expression for each text, which the engine compiles again whenever it has forgotten the
 * last one: for a long expression, several milliseconds.
 */
export function* matchesOf(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  let at = 0
  for (;;) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) return
    at = pattern.lastIndex + (match[0] === '' ? 1 : 0)
    yield match
  }
}
