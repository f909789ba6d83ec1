/** A note as a comment of HTML. */
export function toComment(note: string): string {
  return `<!-- ${note} -->`
}

/** Whether an offset is between the brackets of a tag: the text of an attribute, where none can stand. */
export function isInTag(text: string, offset: number): boolean {
  const open = text.lastIndexOf('<', offset - 1)
  return open > text.lastIndexOf('>', offset - 1) && /^<[a-z/!]/iu.test(text.slice(open))
}
