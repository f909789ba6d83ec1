import type {Attributes} from './elements.ts'

/** The words that the class and the id of an element are made of, name by name: `post-body_text`. */
export function namesOf({class: names = '', id = ''}: Attributes): string[][] {
  return `${names} ${id}`
    .split(/\s+/u)
    .filter(Boolean)
    .map((name) =>
      name
        .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1-')
        .toLowerCase()
        .split(/[^a-z]+/u)
        .filter(Boolean)
    )
}
