import {isInTag, toComment} from './comment.ts'
import {beginningOf, type DecodedText, decodeText, encodeText} from './encoding.ts'
import type {Format} from './format.ts'

// Before the type of a document or its first element there may be a declaration and comments.
const page = /^\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html)[\s>]/iu

/** HTML: a page with an article, or a piece of one. */
export const html: Format<DecodedText> = {
  id: 'html',
  name: 'HTML',
  endings: ['html', 'htm'],
  languageIds: ['html'],
  sniff: (bytes) => page.test(beginningOf(bytes)),
  decode: decodeText,
  encode: encodeText,
  read: async (text, kept) => (await import('./read-html.ts')).readHtml(text, kept),
  comment: (note, text, {block}) =>
    isInTag(text, block) ? undefined : {at: block, text: toComment(note)}
}
