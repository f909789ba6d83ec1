/**
 * The dialects of English that a house can write in. South Asian English is spelled as British is,
 * and has words of its own; `en-GB-oxendict` is British with -ize, as the Oxford dictionary has it.
 */
export const dialects = [
  'en-AU',
  'en-CA',
  'en-GB',
  'en-GB-oxendict',
  'en-IN',
  'en-LK',
  'en-PK',
  'en-US',
  'en-ZA'
] as const

/** A dialect of English, by its tag of BCP 47. */
export type Dialect = (typeof dialects)[number]

/** A dialect that has a dictionary. */
export type DictionaryDialect = 'en-AU' | 'en-CA' | 'en-GB' | 'en-US' | 'en-ZA'

/** The dialect in whose dictionary the words of another are. */
export function dictionaryDialect(dialect: Dialect): DictionaryDialect {
  switch (dialect) {
    case 'en-GB-oxendict':
    case 'en-IN':
    case 'en-LK':
    case 'en-PK':
      return 'en-GB'
    default:
      return dialect
  }
}

/** Which forms of a pair a dialect takes: one of them, or of -ise and -ize both. */
export function takes(
  dialect: Dialect,
  {also, isVerb}: {readonly also: readonly string[]; readonly isVerb: boolean}
): 'american' | 'both' | 'british' {
  if (dialect === 'en-US' || also.includes(dialect)) return 'american'
  if (!isVerb) return 'british'
  return dialect === 'en-GB-oxendict' ? 'american' : 'both'
}
