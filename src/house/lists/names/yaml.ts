import type {Document} from 'yaml'
import {expectShallow} from '../../../base/nesting.ts'
import type {HouseName} from '../../roster.ts'
import {UserError} from '../../../base/user-error.ts'
import {columnOf, columns, merge, type Roll, toHouseName} from './row.ts'

/** Read a list of names from YAML, a sequence of mappings; as `readList`. */
export async function readYaml(text: string, file: string): Promise<Roll> {
  const {isSeq, Lexer, LineCounter, parseDocument, Parser} = await import('yaml')
  expectShallow(text, file, {Lexer, Parser})
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false})
  const [error] = document.errors
  if (error) {
    const {line} = lines.linePos(error.pos[0])
    throw new UserError(`${file}:${line}: ${error.message.split('\n', 1)[0]}`)
  }
  const {contents} = document
  if (contents === null) return {rows: [], refusals: []}
  if (!isSeq(contents)) throw new UserError(`${file}: expected a list of names`)
  const values = valuesOf(document, file)
  const rows: {line: number; house: HouseName}[] = []
  const refusals: {line: number; reason: string}[] = []
  contents.items.forEach((item, index) => {
    const start = (item as {range?: [number, number, number]}).range?.[0] ?? 0
    const {line} = lines.linePos(start)
    try {
      rows.push({line, house: readItem(values[index])})
    } catch (error) {
      refusals.push({line, reason: (error as Error).message})
    }
  })
  return {rows, refusals}
}

/** What an item of a list says of a name; a text alone is a name. Throws as `toHouseName` does. */
export function readItem(item: unknown): HouseName {
  if (typeof item === 'string') return toHouseName({name: item})
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    throw new Error('expected a name, or a mapping with one')
  }
  return toHouseName(
    Object.fromEntries(
      Object.entries(item).map(([key, value]) => {
        const column = columnOf(key)
        if (!column) throw new Error(`unknown key \`${key}\`; known are ${columns.join(', ')}`)
        return [column, value]
      })
    )
  )
}

/** The text of a list in YAML with a name in it; comments and other names stay as they are. */
export async function updateYaml(text: string, file: string, house: HouseName): Promise<string> {
  const {parseDocument, stringify} = await import('yaml')
  await readYaml(text, file)
  const document = parseDocument(text)
  if (document.contents === null) return text + stringify([house])
  const values = valuesOf(document, file)
  const at = values.findIndex((item) => nameOf(item) === house.name)
  if (at < 0) document.addIn([], document.createNode(house))
  else if (typeof values[at] === 'string') document.setIn([at], document.createNode(house))
  else {
    // Key by key, so that comments stay.
    const merged = merge(readItem(values[at]), house)
    for (const [key, value] of Object.entries(merged)) {
      const given = Object.keys(values[at] as object).find((other) => columnOf(other) === key)
      document.setIn([at, given ?? key], document.createNode(value))
    }
  }
  return String(document)
}

/** What the items of a list stand for. Throws a `UserError` where aliases make too much of too little. */
function valuesOf(document: Document, file: string): unknown[] {
  try {
    return document.toJS({maxAliasCount: 100}) as unknown[]
  } catch (error) {
    throw new UserError(`${file}: ${(error as Error).message}`)
  }
}

function nameOf(item: unknown): string | undefined {
  try {
    return readItem(item).name
  } catch {
    return undefined
  }
}
