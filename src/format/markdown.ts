import {isInTag, toComment} from './comment.ts'
import {type DecodedText, decodeText, encodeText} from './encoding.ts'
import type {Format, Insertion, NoteTarget} from './format.ts'

/** Markdown, with HTML, or the modules and components of MDX, in it. */
export const markdown: Format<DecodedText> = {
  id: 'markdown',
  name: 'Markdown',
  endings: ['md', 'markdown', 'mdx'],
  languageIds: ['markdown', 'mdx'],
  decode: decodeText,
  encode: encodeText,
  async read(text, kept) {
    const [{readMarkdown}, {tomlReaderFor}] = await Promise.all([
      import('./read-markdown.ts'),
      import('./front-matter.ts')
    ])
    return readMarkdown(text, kept, await tomlReaderFor(text))
  },
  comment
}

/** A comment above a paragraph or a heading; within anything else, for a line of its own would part it. */
function comment(note: string, text: string, {block, place}: NoteTarget): Insertion | undefined {
  if (isInTag(text, block)) return undefined
  const line = Math.max(text.lastIndexOf('\n', block - 1), text.lastIndexOf('\r', block - 1)) + 1
  const written = toComment(note)
  if (/^ {0,3}(?:#{1,6}[ \t]+)?[*_[]*$/u.test(text.slice(line, block))) {
    return {at: line, text: `${written}\n\n`}
  }
  return place > block && !isInTag(text, place) ? {at: place, text: written} : undefined
}
