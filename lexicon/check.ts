// Reads every lexicon, so that a bad row stops the build with its file and line.
import {rules} from '../rules/index.ts'
import {checkHouses} from '../src/house-settings.ts'
import {exceptionalArticle} from './articles.ts'
import {confusions} from './confusions.ts'
import {dialectSenses, dialectSpellings, dialectWords} from './dialects.ts'
import {givenNames} from './given-names.ts'
import {institutions} from './institutions.ts'
import {misspellings} from './misspellings.ts'
import {mayBeSmall} from './small-names.ts'
import {soundAlike} from './name-sounds.ts'
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
institutions()
mayBeSmall('', '')
misspellings()
soundAlike('', '')
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
checkHouses(rules)
