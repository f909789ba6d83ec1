import type {Mapping, Scalar} from './scalar.ts'

const tokens = /"(?:\\.|[^"\\])*"|[{}[\],:]/gsu

/** The end of the object of JSON that begins at an offset of a source; undefined if none does. */
export function endOfObject(source: string, start: number): number | undefined {
  let depth = 0
  for (const {index, 0: token} of source.slice(start).matchAll(tokens)) {
    depth += depthOf(token)
    if (depth > 0) continue
    const end = start + index + token.length
    return isJson(source.slice(start, end)) ? end : undefined
  }
  return undefined
}

/** Read an object of JSON. */
export function readJson(text: string): Mapping {
  const scalars: Scalar[] = []
  let depth = 0
  let key: string | undefined
  let isValue = false
  for (const {index, 0: token} of text.matchAll(tokens)) {
    depth += depthOf(token)
    if (depth !== 1 || token === ',') [key, isValue] = [undefined, false]
    else if (token === ':') isValue = true
    else if (token.startsWith('"')) {
      const value = JSON.parse(token) as string
      if (!isValue) key = value
      else if (key !== undefined) {
        const end = index + token.length
        scalars.push({key, value, start: index, end, notation: 'double-quoted', head: 1})
      }
    }
  }
  return {value: JSON.parse(text) as Record<string, unknown>, scalars}
}

function depthOf(token: string): number {
  return /^[{[]$/u.test(token) ? 1 : /^[}\]]$/u.test(token) ? -1 : 0
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
