import type {Paragraph} from '../../text/text.ts'

/**
 * Is a paragraph set off by its form, so that it needs no mark to run on in a quotation: an item of
 * a list, a line of verse, the body of a letter?
 */
export function isSetOff({field, text}: Paragraph, before: Paragraph): boolean {
  return (
    field === 'list' ||
    isItem(text) ||
    isVerse(text, before.text) ||
    isRunOn(text, before.text) ||
    isLetter(before.text)
  )
}

/** A sentence that goes on: the line was broken by a machine, not by a writer. */
function isRunOn(text: string, before: string): boolean {
  if (isEnded(before)) return false
  return (
    /^\p{Ll}/u.test(text) ||
    /\s(?:an?|and|at|by|for|from|in|including|of|on|or|the|to|with)$/u.test(before)
  )
}

/** “Dear Editor, on a line of its own: what follows is a letter, between one pair of marks. */
export function isLetter(before: string): boolean {
  return /^["“](?:Dear|To|My dear)\s.{2,40}[,:]$/u.test(before)
}

/** 1. The first; (b) the second; iii) the third. */
function isItem(text: string): boolean {
  return /^(?:[•●▪‣*–—-]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)/iu.test(text)
}

/** A short line among lines that do not end where sentences do. */
function isVerse(text: string, before: string): boolean {
  if (text.length > 70 || !/^\P{L}*\p{Lu}/u.test(text)) return false
  return !isEnded(text) || (before.length < 70 && !isEnded(before))
}

function isEnded(text: string): boolean {
  // Read backwards from the end, for a paragraph may be all marks.
  return /$(?<=[.!?…:][^\p{L}\p{N}]*)/u.test(text)
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
