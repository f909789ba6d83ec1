// Reads every lexicon, so that a bad row stops the build with its file and line.
import {exceptionalArticle} from './articles.ts'
import {confusions} from './confusions.ts'
import {dialectSenses, dialectSpellings, dialectWords} from './dialects.ts'
import {givenNames} from './given-names.ts'
import {houses} from './houses.ts'
import {institutions} from './institutions.ts'
import {nationForms} from './nations.ts'
import {areTwoNames} from './never-join.ts'
import {phrases} from './phrases.ts'
import {placePairs} from './place-pairs.ts'
import {romanisations} from './romanisations.ts'
import {speechVerbs} from './speech-verbs.ts'
import {surnamesFirst} from './surnames-first.ts'
import {titles} from './titles.ts'
import {spellingVariants} from './variants.ts'
import {newsWords} from './words.ts'

exceptionalArticle('hour')
confusions()
dialectSenses()
dialectSpellings()
dialectWords()
givenNames()
houses()
institutions()
nationForms()
areTwoNames('', '')
phrases()
placePairs()
romanisations()
speechVerbs()
surnamesFirst()
titles()
spellingVariants()
newsWords()
