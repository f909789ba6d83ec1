/** What speaks for and against an answer, by name; every value is a number. */
export type Features = Readonly<Record<string, number>>

/**
 * The features that a model knows, and the one door to it: the code that feeds a model hands in its
 * features by name, and here each gets to the place that it has in the model.
 *
 * The places are found once, and again only where a case has other names than the last, or the same in
 * another order. As long as the orders of the code and of the model agree, values go through as they are.
 */
export class FeatureNames {
  readonly #model: string
  /** The names in the order of the model. */
  readonly known: readonly string[]
  /** The names of the last case, in its order. */
  #given: readonly string[]
  /** For each name that the model knows its place among those given; none where the orders agree. */
  #places: readonly number[] | undefined

  /** The names that a model knows, in its order; the model is named where others are given. */
  constructor(model: string, known: readonly string[]) {
    this.#model = model
    this.known = known
    this.#given = known
  }

  /**
   * The values of a case in the order of the model; its features may come in several parts. Throws if
   * one of them is unknown to the model, is missing, or is given twice.
   */
  valuesOf(...parts: readonly Features[]): readonly number[] {
    if (!this.#areGiven(parts)) this.#bind(parts.flatMap((part) => Object.keys(part)))
    const [first = {}, ...others] = parts
    const values = Object.values(first).concat(...others.map((part) => Object.values(part)))
    return this.#places?.map((place) => values[place]!) ?? values
  }

  #areGiven(parts: readonly Features[]): boolean {
    let count = 0
    for (const part of parts) {
      for (const name of Object.keys(part)) if (name !== this.#given[count++]) return false
    }
    return count === this.#given.length
  }

  #bind(given: readonly string[]): void {
    const [known, own] = [new Set(this.known), new Set(given)]
    const twice = given.find((name, at) => given.indexOf(name) !== at)
    const unknown = given.find((name) => !known.has(name))
    const missing = this.known.find((name) => !own.has(name))
    if (twice !== undefined) this.#refuse(`the feature \`${twice}\` is given twice`)
    if (unknown !== undefined) this.#refuse(`the model has not learned the feature \`${unknown}\``)
    if (missing !== undefined) this.#refuse(`nothing gives the feature \`${missing}\``)
    const places = this.known.map((name) => given.indexOf(name))
    this.#given = given
    this.#places = places.every((place, at) => place === at) ? undefined : places
  }

  #refuse(reason: string): never {
    throw new Error(`${this.#model}: ${reason}`)
  }
}
