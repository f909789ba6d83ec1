import {newsNameLevels, newsWordLevels} from '../../models/news-words.ts'
import {exceptionalArticle, type IndefiniteArticle} from '../../lexicon/articles.ts'

/** The article that a word takes, by how it is spoken: `both` where nobody can tell. */
export function articleOf(text: string): IndefiniteArticle {
  // M.P. is spoken as MP.
  const word = text.replace(/['’].*$/u, '').replace(/(?<=\p{Lu})\./gu, '')
  // “An MS”, but a Ms.
  if (/^(?:Mrs?|Ms|Dr|St)$/u.test(word)) return 'a'
  const known = exceptionalArticle(word.toLowerCase())
  if (known) return known
  if (/^[.\d]/u.test(word)) return articleOfNumber(word)
  // A letter alone in small is most often what a line’s end or an asterisk has left of a word.
  if (/^\p{Ll}$/u.test(word)) return 'both'
  // U-turn, X-ray, F-16: the name of a letter.
  const letter = /^(\p{L})(?:-|\d|$)/u.exec(word)?.[1]
  if (letter) return articleOfLetter(letter)
  if (/^\p{Lu}[\p{Lu}\d]/u.test(word)) return articleOfCapitals(word)
  // “mp3” and “ntl” are spelled out, “kg” and “Mr” are not.
  if (/^[b-df-hj-np-tv-xz]{2,4}\d*$/iu.test(word)) return 'both'
  // Names from other languages are spoken in their own way: Ubaid, Eugenio, Hernández.
  if (/^(?:U|Eu|Ew|Ou|Oi|H[aeiou]r?[nr])/u.test(word)) return 'both'
  return articleOfSound(word)
}

function articleOfSound(word: string): IndefiniteArticle {
  return /^[aeiouáéíóúàèìòùäëïöüâêîôûåæø]/iu.test(word) ? 'an' : 'a'
}

/** An 8-year-old; a 15-year-old; of .840 and a 0-1 record some say “eight-forty” and “oh and one”. */
function articleOfNumber(word: string): IndefiniteArticle {
  if (/^(?:\.|0)/u.test(word)) return 'both'
  if (/^8/u.test(word) || /^1[18](?!\d)/u.test(word)) return 'an'
  // Eleven hundred or one thousand one hundred.
  return /^1[18]\d\d/u.test(word) ? 'both' : 'a'
}

function articleOfLetter(letter: string): IndefiniteArticle {
  return /[aefhilmnorsx]/iu.test(letter) ? 'an' : 'a'
}

/**
 * The article of a word in capitals. MP is spelled out; FREE and STOP are words written large; NATO is
 * read as a word, for newspapers write Nato as well; RAF, and what can be spoken, may be either.
 */
function articleOfCapitals(word: string): IndefiniteArticle {
  const [bySound, byLetter] = [articleOfSound(word), articleOfLetter(word.charAt(0))]
  if (bySound === byLetter && !/^U/u.test(word)) return byLetter
  const small = word.toLowerCase()
  // “An LED light”: words of three letters are too often read letter by letter as well.
  if (word.length > 3) {
    if ((newsWordLevels().get(small) ?? 0) >= commonWord) return bySound
    if (newsNameLevels().has(word.charAt(0) + small.slice(1))) return bySound
  }
  if (/^[FHLMNRSX][AEIOUY]/u.test(word) || isSpeakable(word)) return 'both'
  return /^U/u.test(word) && !/^U[NSK]\b/u.test(word) ? 'both' : byLetter
}

/** In so many articles of the news, as a binary logarithm, a word stands that may be written large. */
const commonWord = 6

/** “A SKODA”, but “an RSPCA van”: of five letters and more two in five or more are vowels. */
function isSpeakable(word: string): boolean {
  const vowels = word.match(/[AEIOUY]/gu)?.length ?? 0
  return word.length > 4 && vowels * 5 >= word.length * 2
}
