/**
 * Is the text of a picture a label that nobody wrote for a reader: the name of a file, words to find it
 * by, what a program saw on it?
 */
export function isLabel(text: string): boolean {
  const line = text.trim()
  return (
    !/\p{Lu}/u.test(line) ||
    /^\S+\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/iu.test(line) ||
    /^\S*(?:[_/\\]|\d[-\d])\S*$/u.test(line) ||
    /^(?:image|this image|picture) may contain\b/iu.test(line)
  )
}
