import {distance} from './distance.ts'

/** A mistake of whoever uses Copydesk, or a file that cannot be used, told in one line. */
export class UserError extends Error {}

/** A configuration that does not hold, told in one line with its place where that is known. */
export class ConfigError extends UserError {}

/** That a name is not one of those known, in words, with the nearest that is or all of them. */
export function unknown(what: string, name: string, known: readonly string[]): string {
  const nearest = nearestOf(name, known)
  const all =
    what === 'rule'
      ? '`copydesk explain` lists them'
      : known.length > 0
        ? `known are ${known.join(', ')}`
        : 'it has none'
  const hint = nearest ? `did you mean \`${nearest}\`?` : all
  return `unknown ${what} \`${inOneLine(name)}\`; ${hint}`
}

/** Throw a `UserError`, naming the nearest, if a name is not one of those known. */
export function expectKnown(what: string, name: string, known: readonly string[]): void {
  if (!known.includes(name)) throw new UserError(unknown(what, name, known))
}

/** The known name that somebody who typed this one meant, if there is one near enough. */
export function nearestOf(name: string, known: readonly string[]): string | undefined {
  const lower = name.toLowerCase()
  // By its letters it is nearest to those of other countries.
  if (lower === 'en-uk') return known.find((other) => other === 'en-GB')
  const far = (other: string) => Math.max(1, Math.floor(other.length / 4))
  const ranked = known
    .map((other) => ({other, away: distance(lower, other.toLowerCase(), far(other))}))
    .filter(({other, away}) => away <= far(other))
  return ranked.sort((a, b) => a.away - b.away)[0]?.other
}

/** A text as it may stand in a message of one line: without line ends, and no longer than that. */
export function inOneLine(text: string, most = 60): string {
  const line = text.replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ').trim()
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}
