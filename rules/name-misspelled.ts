import {likeToken} from '../src/analysis/names/forms/spellings.ts'
import {toMisspelledNames} from '../src/analysis/spelling/well-known.ts'
import {partOf} from '../src/text/text.ts'
import {type HouseName, toRoster} from '../src/house/roster.ts'
import {hasHouseWord, toHouseWords} from '../src/house/words.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule} from '../src/rule/rule.ts'

export default defineRule({
  id: 'name-misspelled',
  summary: 'A well-known name is misspelled.',
  why: 'Massachusetts, Ljubljana and Ruth Bader Ginsburg are spelled one way, and everybody who lives there or has read of her sees it. Only what is near to one well-known name, and nobody’s own, is marked: a name that is merely unknown never is.',
  sources: [
    'Pantagraph, log of its errors in 2005: of 328, 60 were in names',
    'lexicon/well-known-names.tsv'
  ],
  severity: 'warning',
  options: {
    /** The words of the house; a form that is listed is right. */
    words: [] as readonly string[],
    /** The names of the house, as names.csv has them; none of them is questioned. */
    names: [] as readonly HouseName[]
  },
  examples: [
    {
      wrong: 'The ferry sank off ⟦Massachussetts⟧ on Sunday.',
      right: 'The ferry sank off Massachusetts on Sunday.'
    },
    {
      wrong: 'The ⟦Phillipines⟧-based union met in ⟦Tblisi⟧.',
      right: 'The Philippines-based union met in Tbilisi.'
    },
    {
      wrong: 'The governor, Pat ⟦McCory⟧, signed the bill.',
      right: 'The governor, Pat McCrory, signed the bill.'
    },
    {
      wrong:
        'It was shown by the ⟦Julliard⟧ School and by Procter’s rival, ⟦Volkswagon⟧’s former owner.',
      right:
        'It was shown by the Juilliard School and by Procter’s rival, Volkswagen’s former owner.'
    },
    {
      wrong: 'She teaches at ⟦John⟧ Hopkins University.',
      right: 'She teaches at Johns Hopkins University.'
    },
    {
      wrong: 'SNOW IN ⟦MASSACHUSSETTS⟧\n\nThe schools are shut.\n\nThe roads are clear.',
      right: 'SNOW IN MASSACHUSETTS\n\nThe schools are shut.\n\nThe roads are clear.'
    }
  ],
  silent: [
    'The poet Ahmad Ghandi read with Mr Isreal.',
    'John Hopkins mended the roof.',
    'The shop is called Kwik Fixx, and the pub is the Olde Shippe.',
    'The sign reads “Massachussetts”, and nobody has mended it.',
    'He wrote of the Phillipines [sic] in his diary.',
    'Rosa Luxemburg was never in Luxembourg.',
    'The ferry from Almería was late, and so was the picture from Wikimedia.',
    'Airtel owes Aircel money.\n\nAircel will sue, and Airtel will pay.',
    'The train from Belgaum was late.\n\nThe consul of Belgium was on board.',
    {text: 'The brewery of Guiness is for sale.', options: {words: ['Guiness']}}
  ],
  *check(analysis, {words, names}) {
    const hasWord = hasHouseWord(toHouseWords(words), names)
    const roster = toRoster(names)
    for (const {tokens, text, expected, name} of toMisspelledNames(analysis)) {
      const parts = text.split(' ')
      if (parts.every((word) => hasWord(word.toLowerCase())) || roster.isKnown(parts)) continue
      yield {
        nodes: tokens.map((token, at) => partOf(token, likeToken(parts[at]!, token))),
        reason: `Unexpected misspelling ${quote(text)}, expected ${quote(expected)}`,
        expected: [likeToken(expected, tokens[0]!)],
        ...(name !== expected && {note: `The name is ${name}.`})
      }
    }
  }
})
