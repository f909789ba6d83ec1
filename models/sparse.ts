/**
 * Numbers of which many are 0, as a file holds them: how many they are in four bytes, the last first;
 * a bit for each, the lowest of a byte first, that tells whether it is other than 0; then those that
 * are, a signed byte each, in their order.
 */
export function unpackSparse(bytes: Uint8Array): Int8Array {
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const bits = headLength + Math.ceil(count / 8)
  const numbers = new Int8Array(count)
  let from = bits
  for (let at = headLength; at < bits; at++) {
    const first = (at - headLength) * 8
    for (let byte = bytes[at]!; byte !== 0; byte &= byte - 1) {
      numbers[first + 31 - Math.clz32(byte & -byte)] = bytes[from++]!
    }
  }
  return numbers
}

/** The file for some numbers, which `unpackSparse` reads. */
export function packSparse(numbers: Int8Array): Uint8Array {
  const bits = headLength + Math.ceil(numbers.length / 8)
  const others = numbers.filter((number) => number !== 0)
  const bytes = new Uint8Array(bits + others.length)
  new DataView(bytes.buffer).setUint32(0, numbers.length, true)
  numbers.forEach((number, at) => {
    if (number !== 0) bytes[headLength + (at >> 3)]! |= 1 << (at & 7)
  })
  bytes.set(others, bits)
  return bytes
}

const headLength = 4
