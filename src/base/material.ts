/**
 * Reads a file of material by its name, as bytes: `lexicon/titles.tsv`, `models/spelling.bin`,
 * `package.json`, and `dictionaries/<name>/index.aff` and `index.dic` for a Hunspell dictionary.
 * Throws if there is none.
 */
export type MaterialReader = (name: string) => Uint8Array

let read: MaterialReader | undefined

/**
 * Say where material is read from: the one door to it. What runs on Node hands in the files of the
 * package, a browser what it has fetched. To be called before the first article is read.
 */
export function provideMaterial(reader: MaterialReader): void {
  read = reader
}

// The largest number of a list that is a view of a file; a view must begin at a multiple of its size.
const alignment = 8

/** A file of material as bytes, which begin where a list of any numbers may. Throws if there is none. */
export function material(name: string): Uint8Array {
  if (!read) throw new Error(`${name}: no material; provideMaterial must be called first`)
  const bytes = read(name)
  return bytes.byteOffset % alignment === 0 ? bytes : Uint8Array.from(bytes)
}

/** A file of material as text, in UTF-8. Throws if there is none. */
export function materialText(name: string): string {
  return new TextDecoder().decode(material(name))
}

/** A file of material as the value that its JSON stands for. Throws if there is none. */
export function materialJson<Value>(name: string): Value {
  return JSON.parse(materialText(name)) as Value
}
