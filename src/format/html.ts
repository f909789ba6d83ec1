import {isInTag, toComment} from './comment.ts'
import {type DecodedPage, decodePage, encodePage} from './charset.ts'
import {beginningOf} from './encoding.ts'
import type {Format} from './format.ts'

// Before the type of a document or its first element there may be a declaration and comments.
const page = /^\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html)[\s>]/iu

const isPage = /<(?:!doctype|html|head|body)[\s>]/iu

/** HTML: a page with an article, or a piece of one. */
export const html: Format<DecodedPage> = {
  id: 'html',
  name: 'HTML',
  endings: ['html', 'htm'],
  languageIds: ['html'],
  sniff: (bytes) => page.test(beginningOf(bytes)),
  decode: decodePage,
  encode: encodePage,
  async read(text, kept) {
    const {tomlReaderFor} = await import('./front-matter.ts')
    const readToml = await tomlReaderFor(text)
    if (isPage.test(text)) return (await import('./read-page.ts')).readPage(text, kept, readToml)
    return (await import('./read-html.ts')).readHtml(text, kept, readToml)
  },
  comment: (note, text, {block}) =>
    isInTag(text, block) ? undefined : {at: block, text: toComment(note)}
}
