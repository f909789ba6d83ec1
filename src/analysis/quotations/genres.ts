import type {Paragraph} from '../paragraphs.ts'

/**
 * Is a paragraph set off by its form, so that it needs no mark to run on in a quotation: an item of
 * a list, a line of verse, the body of a letter?
 */
export function isSetOff({field, text}: Paragraph, before: Paragraph): boolean {
  return field === 'list' || isItem(text) || isVerse(text) || isRunOn(text, before.text)
}

/** A sentence that goes on: the line was broken by a machine, not by a writer. */
function isRunOn(text: string, before: string): boolean {
  return /^\p{Ll}/u.test(text) && !/[.!?…][^\p{L}\p{N}]*$/u.test(before)
}

/** 1. The first; (b) the second; iii) the third. */
function isItem(text: string): boolean {
  return /^(?:[•●▪‣*–—-]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)/iu.test(text)
}

/** A short line that does not end a sentence, or hardly any line at all. */
function isVerse(text: string): boolean {
  return text.length < 70 && !/[.!?][^\p{L}\p{N}]*$/u.test(text) && /^[^\p{L}]*\p{Lu}/u.test(text)
}

/**
 * Is an article a script, an interview or a transcript, whose lines begin with who speaks? Q: and A:,
 * MS SMITH: and Interviewer:, in a quarter of its paragraphs or more.
 */
export function isScript(paragraphs: readonly Paragraph[]): boolean {
  const cued = paragraphs.filter(({text}) =>
    /^(?:[QA]|\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,2}):\s/u.test(text)
  )
  return cued.length > 2 && cued.length * 4 >= paragraphs.length
}
