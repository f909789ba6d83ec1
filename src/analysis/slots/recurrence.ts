/** How often a text stands elsewhere in an article: before the same word, behind it, and at all. */
export interface Recurrence {
  readonly before: number
  readonly after: number
  readonly all: number
}

/** A text in an article, and the words before and behind it, undefined at the ends of a sentence. */
export interface Occurrence {
  readonly text: string
  readonly wordBefore: string | undefined
  readonly wordAfter: string | undefined
}

/**
 * How often any text stands in an article but for the place of which it is asked; only the places that
 * `isCounted` is true of are counted. What was counted is found at once however long the article is.
 */
export function recurrencesIn(
  standings: readonly Occurrence[],
  isCounted: (place: number) => boolean = () => true
): (at: number, text: string) => Recurrence {
  const counts = new Map<string, number>()
  standings.forEach((standing, place) => {
    if (!isCounted(place)) return
    for (const key of keysOf(standing.text, standing)) counts.set(key, (counts.get(key) ?? 0) + 1)
  })
  return (at, text) => {
    const isOwn = standings[at]!.text === text && isCounted(at)
    const [before, after, all] = keysOf(text, standings[at]!).map(
      (key) => (counts.get(key) ?? 0) - Number(isOwn)
    ) as [number, number, number]
    return {before, after, all}
  }
}

/** A text with the word behind a place, with the word before it, and alone. */
function keysOf(
  text: string,
  {wordBefore = '', wordAfter = ''}: Occurrence
): [string, string, string] {
  return [`${text}\n${wordAfter}`, `${wordBefore}\n${text}\n`, text]
}
