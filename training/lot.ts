/** A number of 32 bits that looks drawn by lot and is the same each time (Knuth’s multiplicative hash). */
export function lot(index: number): number {
  return ((index + 1) * 2654435761) >>> 0
}

/** The same from 0 to 1. */
export function share(index: number): number {
  return lot(index) / 2 ** 32
}
