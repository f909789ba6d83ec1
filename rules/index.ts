import type {Rule} from '../src/rule/rule.ts'
import articleAAn from './article-a-an.ts'
import dialectHouse from './dialect-house.ts'
import dialectMixed from './dialect-mixed.ts'
import nameDiacritics from './name-diacritics.ts'
import nameHeadline from './name-headline.ts'
import nameHouse from './name-house.ts'
import nameMisspelled from './name-misspelled.ts'
import nameOrder from './name-order.ts'
import nameOrphan from './name-orphan.ts'
import nameParticle from './name-particle.ts'
import nameVariant from './name-variant.ts'
import nationForm from './nation-form.ts'
import placePair from './place-pair.ts'
import quoteBrackets from './quote-brackets.ts'
import quoteCase from './quote-case.ts'
import quoteComma from './quote-comma.ts'
import quoteContinued from './quote-continued.ts'
import quoteDirection from './quote-direction.ts'
import quoteDoubled from './quote-doubled.ts'
import quoteMixed from './quote-mixed.ts'
import quoteNesting from './quote-nesting.ts'
import quoteRepeat from './quote-repeat.ts'
import quoteSpace from './quote-space.ts'
import quoteSpeaker from './quote-speaker.ts'
import quoteStopPosition from './quote-stop-position.ts'
import quoteUnclosed from './quote-unclosed.ts'
import quoteUnopened from './quote-unopened.ts'
import realWord from './real-word.ts'
import repeatedWord from './repeated-word.ts'
import spelling from './spelling.ts'
import spellingCapital from './spelling-capital.ts'
import spellingVariant from './spelling-variant.ts'

const list = [
  articleAAn,
  dialectHouse,
  dialectMixed,
  nameDiacritics,
  nameHeadline,
  nameHouse,
  nameMisspelled,
  nameOrder,
  nameOrphan,
  nameParticle,
  nameVariant,
  nationForm,
  placePair,
  quoteBrackets,
  quoteCase,
  quoteComma,
  quoteContinued,
  quoteDirection,
  quoteDoubled,
  quoteMixed,
  quoteNesting,
  quoteRepeat,
  quoteSpace,
  quoteSpeaker,
  quoteStopPosition,
  quoteUnclosed,
  quoteUnopened,
  realWord,
  repeatedWord,
  spelling,
  spellingCapital,
  spellingVariant
] as const

type Listed = (typeof list)[number]

/** The id of a rule. */
export type RuleId = Listed['id']

/** The options of a rule, by its id. */
export type OptionsOf<Id extends RuleId> = Extract<Listed, {readonly id: Id}>['options']

/** Every rule, by the alphabet. */
export const rules: readonly Rule<object, RuleId>[] = list
