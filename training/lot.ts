/** A number of 32 bits that looks drawn by lot and is the same each time (Knuth’s multiplicative hash). */
export function lot(index: number): number {
  return ((index + 1) * 2654435761) >>> 0
}

/** The same from 0 to 1. */
export function share(index: number): number {
  return lot(index) / 2 ** 32
}

/** Numbers from 0 to 1 that look drawn by lot and are the same each time (Lehmer’s generator). */
export function sequence(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}
