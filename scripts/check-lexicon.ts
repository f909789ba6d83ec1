// Reads every lexicon, so that a bad row stops the build with its file and line.
import '../src/runner/installed-material.ts'
import {rules} from '../rules/index.ts'
import {checkHouses} from '../src/house/styles.ts'
import {acronyms} from '../src/lexicon/acronyms.ts'
import {exceptionalArticle} from '../src/lexicon/articles.ts'
import {attributeNouns} from '../src/lexicon/attribute-nouns.ts'
import {confusions} from '../src/lexicon/confusions.ts'
import {dialectSenses, dialectSpellings, dialectWords} from '../src/lexicon/dialects.ts'
import {foreignWords} from '../src/lexicon/foreign-words.ts'
import {givenNames} from '../src/lexicon/given-names.ts'
import {institutions} from '../src/lexicon/institutions.ts'
import {misspellings} from '../src/lexicon/misspellings.ts'
import {mayBeSmall} from '../src/lexicon/small-names.ts'
import {soundAlike} from '../src/lexicon/name-sounds.ts'
import {nationForms} from '../src/lexicon/nations.ts'
import {areTwoNames} from '../src/lexicon/never-join.ts'
import {phrases} from '../src/lexicon/phrases.ts'
import {patronymics} from '../src/lexicon/patronymics.ts'
import {placePairs} from '../src/lexicon/place-pairs.ts'
import {romanisations} from '../src/lexicon/romanisations.ts'
import {speechVerbs} from '../src/lexicon/speech-verbs.ts'
import {surnamesFirst} from '../src/lexicon/surnames-first.ts'
import {titles} from '../src/lexicon/titles.ts'
import {spellingVariants} from '../src/lexicon/variants.ts'
import {newspaperWords} from '../src/lexicon/words.ts'
import {wellKnownNames} from '../src/lexicon/well-known-names.ts'

acronyms()
exceptionalArticle('hour')
attributeNouns()
confusions()
dialectSenses()
dialectSpellings()
dialectWords()
foreignWords()
givenNames()
institutions()
mayBeSmall('', '')
misspellings()
soundAlike('', '')
nationForms()
areTwoNames('', '')
phrases()
patronymics()
placePairs()
romanisations()
speechVerbs()
surnamesFirst()
titles()
spellingVariants()
newspaperWords()
wellKnownNames()
checkHouses(rules)
