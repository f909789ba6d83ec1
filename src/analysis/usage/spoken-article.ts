import {type Article, exceptionalArticle} from '../../lexicon/articles.ts'

/** The article that a word takes, by how it is spoken: `both` where nobody can tell. */
export function articleOf(text: string): Article {
  // M.P. is spoken as MP.
  const word = text.replace(/['’].*$/u, '').replace(/(?<=\p{Lu})\./gu, '')
  const known = exceptionalArticle(word.toLowerCase())
  if (known) return known
  if (/^[.\d]/u.test(word)) return articleOfNumber(word)
  // A letter alone in small is most often what a line’s end or an asterisk has left of a word.
  if (/^\p{Ll}$/u.test(word)) return 'both'
  // U-turn, X-ray, F-16: the name of a letter.
  const letter = /^(\p{L})(?:-|\d|$)/u.exec(word)?.[1]
  if (letter) return articleOfLetter(letter)
  if (/^\p{Lu}[\p{Lu}\d]/u.test(word)) return articleOfAcronym(word)
  // “mp3” and “ntl” are spelled out, “kg” and “Mr” are not.
  if (/^[b-df-hj-np-tv-xz]{2,4}\d*$/iu.test(word)) return 'both'
  // Names from other languages are spoken in their own way: Ubaid, Eugenio, Hernández.
  if (/^(?:U|Eu|Ew|Ou|Oi|H[aeiou]r?[nr])/u.test(word)) return 'both'
  return /^[aeiouáéíóúàèìòùäëïöüâêîôûåæø]/iu.test(word) ? 'an' : 'a'
}

/** An 8-year-old; a 15-year-old; of .840 and a 0-1 record some say “eight-forty” and “oh and one”. */
function articleOfNumber(word: string): Article {
  if (/^(?:\.|0)/u.test(word)) return 'both'
  if (/^8/u.test(word) || /^1[18](?!\d)/u.test(word)) return 'an'
  // Eleven hundred or one thousand one hundred.
  return /^1[18]\d\d/u.test(word) ? 'both' : 'a'
}

function articleOfLetter(letter: string): Article {
  return /[aefhilmnorsx]/iu.test(letter) ? 'an' : 'a'
}

/** MP is spelled out, NATO is read as a word; RAF may be either. */
function articleOfAcronym(word: string): Article {
  if (/^[FHLMNRSX][AEIOUY]/u.test(word)) return 'both'
  return /^U/u.test(word) && !/^U[NSK]\b/u.test(word) ? 'both' : articleOfLetter(word.charAt(0))
}
