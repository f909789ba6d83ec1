import {getStaticTOMLValue, ParseError, parseTOML} from 'toml-eslint-parser'
import {FrontMatterError, type Mapping, type Scalar} from './scalar.ts'

/** Read a document of TOML. Throws a `FrontMatterError` if it is none. */
export function readToml(text: string): Mapping {
  const program = parse(text)
  const scalars = program.body[0].body.flatMap((node): Scalar[] => {
    if (node.type !== 'TOMLKeyValue' || node.key.keys.length !== 1) return []
    const [key] = node.key.keys
    const {value} = node
    if (value.type !== 'TOMLValue' || value.kind !== 'string') return []
    return [
      {
        key: key!.type === 'TOMLBare' ? key!.name : key!.value,
        value: value.value,
        start: value.range[0],
        end: value.range[1],
        notation: value.style === 'basic' ? 'double-quoted' : 'literal',
        head: value.multiline ? 3 : 1
      }
    ]
  })
  return {value: getStaticTOMLValue(program) as Record<string, unknown>, scalars}
}

function parse(text: string): ReturnType<typeof parseTOML> {
  try {
    return parseTOML(text)
  } catch (error) {
    const at = error instanceof ParseError ? error.index : 0
    throw new FrontMatterError(`that is no TOML: ${(error as Error).message}`, at, at + 1)
  }
}
