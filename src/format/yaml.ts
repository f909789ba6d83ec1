import {isMap, isScalar, Lexer, parseDocument, Parser} from 'yaml'
import {deepest, tooDeepAt} from '../base/nesting.ts'
import type {Notation} from './run.ts'
import {FrontMatterError, type Mapping, type Scalar} from './scalar.ts'

const notations: Record<string, Notation> = {
  QUOTE_DOUBLE: 'double-quoted',
  QUOTE_SINGLE: 'single-quoted'
}

// More is no front matter: to tell whether a thousand keys are all different takes its time.
const longest = 50_000

/** Read a mapping of YAML. Throws a `FrontMatterError` if it is none. */
export function readYaml(text: string): Mapping {
  if (text.length > longest) {
    throw new FrontMatterError(`of more than ${longest} characters, it is not read`, 0, text.length)
  }
  const deep = tooDeepAt(text, {Lexer, Parser})
  if (deep !== undefined) {
    const reason = `with values more than ${deepest} deep in one another, it is not read`
    throw new FrontMatterError(reason, deep, deep + 1)
  }
  const document = parseDocument(text, {prettyErrors: false})
  const [error] = document.errors
  if (error) {
    const [start, end] = error.pos
    const reason = error.message.replace(/\s+/gu, ' ').trim()
    throw new FrontMatterError(`that is no YAML: ${reason}`, start, Math.max(end, start + 1))
  }
  const {contents} = document
  if (contents !== null && !isMap(contents)) {
    throw new FrontMatterError('without keys, expected `key: value`', 0, text.length)
  }
  const scalars = (contents?.items ?? []).flatMap(({key, value}): Scalar[] => {
    if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string') return []
    if (!value.range) return []
    const [start, end] = value.range
    const notation = notations[value.type ?? ''] ?? 'unquoted'
    const isBlock = /BLOCK/u.test(value.type ?? '')
    const head = isBlock ? /^.*/u.exec(text.slice(start, end))![0].length : 1
    return [
      {
        key: String(key.value),
        value: value.value,
        start,
        end,
        notation,
        head: notation === 'unquoted' && !isBlock ? 0 : head
      }
    ]
  })
  return {value: valueOf(() => document.toJS() as Record<string, unknown> | null), scalars}
}

/** Aliases may be too many to follow: then nothing is known of the article. */
function valueOf(read: () => Record<string, unknown> | null): Record<string, unknown> {
  try {
    return read() ?? {}
  } catch {
    return {}
  }
}
