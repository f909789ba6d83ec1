/** Where a setting stands: a file, as it is told, and its 1-based line where that is known. */
export interface Origin {
  readonly name: string
  readonly line?: number
}

/** A place as it stands in front of a message. */
export function inWords({name, line}: Origin): string {
  return line === undefined ? name : `${name}:${line}`
}
