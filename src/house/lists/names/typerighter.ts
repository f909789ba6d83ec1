import type {AST} from '@eslint-community/regexpp'
import type {HouseName} from '../../roster.ts'
import type {Line} from './csv.ts'
import {type Refusal, type Roll, toHouseName} from './row.ts'

/** The columns of a table of rules as Typerighter, the Guardian’s checker, has them. */
export const typerighterColumns = ['pattern', 'replacement', 'description'] as const

/**
 * Names from rules of Typerighter: `replacement` is the name, and every text that `pattern` can match
 * one of its wrong variants. A pattern that matches texts without end, or very many, is refused.
 */
export async function fromTyperighter([header, ...lines]: readonly Line[]): Promise<Roll> {
  const {RegExpParser, RegExpSyntaxError} = await import('@eslint-community/regexpp')
  const parser = new RegExpParser()
  const titles = header!.cells.map((cell) => cell.toLowerCase())
  const cell = (cells: readonly string[], column: string) => cells[titles.indexOf(column)] ?? ''
  const refusals: Refusal[] = []
  const rows = lines.flatMap(({line, cells}) => {
    try {
      const name = cell(cells, 'replacement')
      if (!name) throw new Error('no replacement, so no name')
      if (/[$\\]\d/u.test(name)) throw new Error('its replacement depends on what is found')
      const [, flags = '', pattern] = /^(?:\(\?([imsu]+)\))?(.*)$/su.exec(cell(cells, 'pattern'))!
      const found = textsOf(parser.parsePattern(pattern!))
      // In small letters a variant is meant however it is capitalised.
      const texts = flags.includes('i')
        ? [...new Set(found.map((text) => text.toLowerCase()))]
        : found
      const variants = texts.filter((text) => text !== name && text.trim())
      if (variants.length === 0) throw new Error('its pattern finds no other spelling')
      const note = cell(cells, 'description')
      return [{line, house: toHouseName({name, variants, note, source: 'Typerighter'})}]
    } catch (error) {
      const isPattern = error instanceof RegExpSyntaxError
      const reason = isPattern ? 'its pattern is no regular expression' : (error as Error).message
      refusals.push({line, reason})
      return []
    }
  })
  return {rows: mergeRows(rows), refusals}
}

const most = 64

/** Every text that a pattern can match. Throws an error if they are without end, or very many. */
function textsOf(node: AST.Pattern | AST.Element | AST.Alternative): string[] {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return few(node.alternatives.flatMap(textsOf))
    case 'Alternative':
      return node.elements.reduce(
        (texts, element) =>
          few(texts.flatMap((text) => textsOf(element).map((more) => text + more))),
        ['']
      )
    case 'Character':
      return [String.fromCodePoint(node.value)]
    case 'Quantifier': {
      if (node.max > 4) throw new Error('its pattern matches texts without end')
      const once = textsOf(node.element)
      return few(
        Array.from({length: node.max - node.min + 1}, (_, more) =>
          times(once, node.min + more)
        ).flat()
      )
    }
    case 'CharacterClass':
      return few(node.negate ? endless() : node.elements.flatMap(charactersOf))
    case 'CharacterSet':
      // A space, however it is written.
      return node.kind === 'space' && !node.negate ? [' '] : endless()
    case 'Assertion':
      // Where a word begins and ends is seen to when it is looked for.
      return node.kind === 'word' || node.kind === 'start' || node.kind === 'end' ? [''] : endless()
    default:
      return endless()
  }
}

function charactersOf(element: AST.CharacterClass['elements'][number]): string[] {
  if (element.type === 'Character') return [String.fromCodePoint(element.value)]
  if (element.type !== 'CharacterClassRange') return endless()
  const {min, max} = element
  return few(
    Array.from({length: Math.min(max.value - min.value, most) + 1}, (_, more) =>
      String.fromCodePoint(min.value + more)
    )
  )
}

function times(texts: readonly string[], count: number): string[] {
  let all = ['']
  for (let at = 0; at < count; at++)
    all = few(all.flatMap((text) => texts.map((more) => text + more)))
  return all
}

function few(texts: string[]): string[] {
  if (texts.length > most) throw new Error(`its pattern matches more than ${most} texts`)
  return [...new Set(texts)]
}

function endless(): never {
  throw new Error('its pattern is no list of spellings')
}

/** Several rules may have one replacement: their variants are those of one name. */
function mergeRows(rows: Roll['rows']): Roll['rows'] {
  const byName = new Map<string, {line: number; house: HouseName}>()
  for (const {line, house} of rows) {
    const before = byName.get(house.name)
    const variants = [...new Set([...(before?.house.variants ?? []), ...(house.variants ?? [])])]
    byName.set(house.name, {
      line: before?.line ?? line,
      house: {...before?.house, ...house, variants}
    })
  }
  return [...byName.values()]
}
