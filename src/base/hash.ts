/** A number of 32 bits, with a sign, for a text: FNV-1a (Fowler, Noll and Vo), over UTF-16 units. */
export function hash(text: string): number {
  let value = 0x811c9dc5 | 0
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return value
}

/** One number for two, in their order: the finaliser of MurmurHash3 (Appleby) over both. */
export function mix(one: number, other: number): number {
  return finish(Math.imul(one, 0x9e3779b1) ^ other)
}

/** Spreads a number of 32 bits over all its bits: the finaliser of MurmurHash3. */
export function finish(value: number): number {
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return value ^ (value >>> 16)
}
