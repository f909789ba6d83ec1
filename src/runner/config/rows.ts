import {ConfigError} from '../../base/user-error.ts'

// A house has some thousands; a hundred thousand are read in less than a second.
const most = 250_000

/** Throw a `ConfigError` if a list has more rows than any is read with. */
export function expectFewRows(text: string, name: string): void {
  let rows = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) rows++
  if (rows > most) throw tooMany(rows, name)
}

/** Throw a `ConfigError` if several lists come to more items than are used. */
export function expectFewItems(items: readonly unknown[], name: string): void {
  if (items.length > most) throw tooMany(items.length, name)
}

function tooMany(found: number, name: string): ConfigError {
  const [rows, limit] = [found, most].map((count) => count.toLocaleString('en'))
  return new ConfigError(`${name}: ${rows} rows, of which no more than ${limit} can be used`)
}
