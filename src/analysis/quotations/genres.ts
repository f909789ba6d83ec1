import type {Paragraph} from '../paragraphs.ts'

/**
 * Is a paragraph set off by its form, so that it needs no mark to run on in a quotation: an item of
 * a list, a line of verse, the body of a letter?
 */
export function isSetOff({field, text}: Paragraph): boolean {
  return field === 'list' || isItem(text) || isVerse(text)
}

/** 1. The first; (b) the second; iii) the third. */
function isItem(text: string): boolean {
  return /^(?:[•●▪‣*–—-]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)/iu.test(text)
}

/** A short line that does not end a sentence, or hardly any line at all. */
function isVerse(text: string): boolean {
  return text.length < 70 && !/[.!?][^\p{L}\p{N}]*$/u.test(text) && /^[^\p{L}]*\p{Lu}/u.test(text)
}
