import type {Form} from '../forms/forms.ts'

/**
 * For each place of one form, by its place in the form’s list, the nearest place of another form
 * before and behind it, as token indexes; found in one pass over both.
 */
export function nearest(form: Form, other: Form): {index: number; places: number[]}[] {
  let next = 0
  return form.tokens.map(({index}) => {
    while (next < other.tokens.length && other.tokens[next]!.index < index) next++
    const around = [other.tokens[next - 1], other.tokens[next]]
    return {index, places: around.flatMap((token) => (token ? [token.index] : []))}
  })
}
