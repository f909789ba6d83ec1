import {inOneLine, unknown} from '../base/user-error.ts'
import type {Schema} from './schema.ts'

/** The way to a value: keys of mappings, and places in lists from 0. */
export type Path = readonly (number | string)[]

/** What is wrong with a value, in a few words, and where; a key that is not known ends its path. */
export interface Problem {
  readonly path: Path
  readonly reason: string
}

/** The first thing that is wrong with a value by a schema, in reading order, if anything is. */
export function firstProblem(value: unknown, schema: Schema): Problem | undefined {
  return check(value, schema, [])

  function check(value: unknown, given: Schema, path: Path): Problem | undefined {
    const part = resolve(given)
    // What there is no more may be set to anything: nothing comes of it.
    if (part.deprecationMessage !== undefined) return undefined
    if (part.anyOf) {
      const fitting = part.anyOf.map(resolve).filter((option) => isOfKind(value, option))
      // A text in place of a choice is told as a wrong choice.
      if (fitting[0]) return check(value, fitting[0], path)
      return wrongKind(path, part.anyOf.map(resolve))
    }
    if (part.enum) {
      if (typeof value !== 'string') return wrongKind(path, [part])
      if (part.enum.includes(value)) return undefined
      return {path, reason: unknown(part.title ?? labelOf(path), value, part.enum)}
    }
    if (!isOfKind(value, part)) return wrongKind(path, [part])
    if (typeof value === 'string' && value.length < (part.minLength ?? 0)) {
      return {path, reason: `${labelOf(path)} must not be empty`}
    }
    if (typeof value === 'number' && !(value >= (part.minimum ?? value) && isFinite(value))) {
      return {path, reason: `${labelOf(path)} must be ${part.minimum} or more`}
    }
    if (Array.isArray(value)) return checkItems(value, part, path)
    return part.type === 'object' ? checkKeys(value as object, part, path) : undefined
  }

  function checkItems(list: readonly unknown[], {items, ...part}: Schema, path: Path) {
    if (list.length < (part.minItems ?? 0)) return wrongKind(path, [{...part, items: items!}])
    for (const [index, item] of list.entries()) {
      const of = Array.isArray(items) ? (items as Schema[])[index] : (items as Schema)
      if (!of) return {path: [...path, index], reason: `${labelOf(path)} has too many items`}
      const problem = check(item, of, [...path, index])
      if (problem) return problem
    }
    return undefined
  }

  function checkKeys(value: object, part: Schema, path: Path): Problem | undefined {
    const properties = part.properties ?? {}
    for (const [key, item] of Object.entries(value)) {
      if (!Object.hasOwn(properties, key)) {
        if (part.additionalProperties !== false) continue
        return {path: [...path, key], reason: unknown(keyOf(path), key, Object.keys(properties))}
      }
      // A key without a value, in a configuration that is a program, is one that is left out.
      const problem = item === undefined ? item : check(item, properties[key]!, [...path, key])
      if (problem) return problem
    }
    const missing = part.required?.find((key) => (value as Record<string, unknown>)[key] == null)
    return missing === undefined
      ? undefined
      : {path, reason: `${labelOf(path)} has no \`${missing}\``}
  }

  function resolve(part: Schema): Schema {
    return part.$ref ? schema.definitions![part.$ref.split('/').at(-1)!]! : part
  }
}

function isOfKind(value: unknown, {type, enum: choices, const: only}: Schema): boolean {
  if (only !== undefined) return value === only
  if (choices) return typeof value === 'string'
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isMapping(value)
  if (type === 'integer') return Number.isInteger(value)
  return typeof value === type
}

/** Whether a value is a mapping of keys to values, and nothing cleverer. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.prototype.toString.call(value) === '[object Object]'
}

function wrongKind(path: Path, options: readonly Schema[]): Problem {
  // A rule’s setting: what a list of it holds is clearer than that it is one.
  if (path.at(-2) === 'rules') {
    return {path, reason: `${labelOf(path)} must be a severity, or [severity, options]`}
  }
  const kinds = options.map(({type, enum: choices, const: only}) =>
    choices ? `one of ${choices.join(', ')}` : only !== undefined ? String(only) : names[type!]
  )
  return {path, reason: `${labelOf(path)} must be ${[...new Set(kinds)].join(' or ')}`}
}

const names = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  object: 'a mapping',
  string: 'a text'
}

/** What a value is called in a message. */
function labelOf(path: Path): string {
  if (path.length === 0) return 'the configuration'
  const [id, , option] = path.slice(path.indexOf('rules') + 1)
  if (path.includes('rules') && id !== undefined) {
    if (option !== undefined) return `option \`${inOneLine(String(option))}\` of \`${id}\``
    if (path.at(-1) === 0) return `severity of \`${id}\``
    return path.at(-1) === 1 ? `the options of \`${id}\`` : `\`${inOneLine(String(id))}\``
  }
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('')
  return `\`${inOneLine(text.slice(1))}\``
}

/** What the keys of a mapping are called. */
function keyOf(path: Path): string {
  if (path.at(-1) === 'rules') return 'rule'
  if (path.at(-1) === 1 && path.at(-3) === 'rules') return `option of \`${path.at(-2)}\``
  return path.length === 0 ? 'key' : `key of ${labelOf(path)}`
}
