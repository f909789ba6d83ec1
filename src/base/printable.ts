const lineEnds = /[\t\n\v\f\r\u0085\u2028\u2029]/gu
// What moves the cursor, colours or rings; what turns the order of letters.
const disturbing = /[\p{Cc}\p{Bidi_Control}]/gu

/** A text as it may stand in a line that is shown: a terminal does nothing but show it. */
export function printable(text: string): string {
  return text.replace(lineEnds, ' ').replace(disturbing, '\uFFFD')
}

// GitHub takes a line that begins with two colons for a command, and `##[` wherever it stands; Azure
// takes `##vso[`, TeamCity `##teamcity[`.
const commandOfLine = /^([^\S\n\r]*):(?=:)/gmu
const commandWithin = /##(?=(?:vso|teamcity)?\[)/gu

/** Lines in which the log of a forge finds no command: a letter of each is a likeness of it. */
export function withoutCommands(lines: string): string {
  return lines.replace(commandOfLine, '$1∶').replace(commandWithin, '#♯')
}

/** Lines as they may be shown. */
export function printableLines(lines: string): string {
  return withoutCommands(lines.split('\n').map(printable).join('\n'))
}

/**
 * Text of a syntax with its own way to write any letter, `escape`, in which nothing is left that a
 * terminal or the log of a forge would obey. Line feeds and tabs stay.
 */
export function escapeObeyed(text: string, escape: (letter: string) => string): string {
  return text
    .replace(/[^\P{Cc}\t\n]|[\p{Bidi_Control}\u2028\u2029]/gu, escape)
    .replace(commandOfLine, (_, before: string) => before + escape(':'))
    .replace(commandWithin, () => `${escape('#')}#`)
}

/** A value as JSON in which nothing is left that a terminal or the log of a forge would obey. */
export function toJsonLine(value: unknown): string {
  return escapeObeyed(
    JSON.stringify(value),
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

/** The same for mark-up: each letter by its number. */
export function escapeInMarkup(text: string): string {
  return escapeObeyed(text, (letter) => `&#x${letter.charCodeAt(0).toString(16).toUpperCase()};`)
}
