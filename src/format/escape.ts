import type {Notation} from './run.ts'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
  '=': '&#61;',
  '>': '&gt;',
  ' ': '&#32;'
}
const inHtml = (pattern: RegExp) => (text: string) =>
  text.replace(pattern, (character) => entities[character] ?? character)

/**
 * How a text is written so that it is read as it stands; nothing where that cannot be. A line end
 * would end more than a line in most notations, and no rule asks for one.
 */
const writers: Record<Notation, (text: string) => string | undefined> = {
  cell: (text) => text.replace(/[\\`*_[\]<>~&|]/gu, '\\$&'),
  'double-quoted': (text) => text.replace(/["\\]/gu, '\\$&'),
  fixed: () => undefined,
  html: inHtml(/[&<]/gu),
  // Nothing is escaped between the single marks of TOML.
  literal: (text) => (text.includes("'") ? undefined : text),
  markdown: (text) => text.replace(/[\\`*_[\]<>~&]/gu, '\\$&'),
  'quoted-attribute': inHtml(/[&<"']/gu),
  'single-quoted': (text) => text.replaceAll("'", "''"),
  unquoted: (text) => text,
  'unquoted-attribute': inHtml(/[&<>"'`= ]/gu)
}

/** Write a text in a notation; undefined where it cannot be written. */
export function escapeIn(notation: Notation, text: string): string | undefined {
  return /[\n\r]/u.test(text) ? undefined : writers[notation](text)
}
