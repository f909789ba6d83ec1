import type {Node, Position} from 'unist'
import type {Field} from './fields.ts'
import type {Paragraph, Token} from './text.ts'
import {typeOf, type WordType} from './word-types.ts'

/**
 * A token, with what the tree said of the place where it stands. All are of one class with all its
 * fields from the start, as what reads them is then fast.
 */
export class Leaf implements Token {
  readonly node: Node
  readonly kind: Token['kind']
  readonly type: WordType
  readonly text: string
  readonly normal: string
  space: string
  gap: Position | undefined
  index = 0
  start = 0
  end = 0
  opaque: boolean
  readonly opens: 'paragraph' | 'sentence' | undefined
  field: Field | undefined
  isQuoted: boolean
  /** The paragraph that began with it when it was last read. */
  begun: Paragraph | undefined = undefined

  constructor(
    node: Node,
    kind: Token['kind'],
    text: string,
    {space, gap, opens, field, isQuoted}: LeafPlace
  ) {
    this.node = node
    this.kind = kind
    this.type = typeOf(text)
    this.text = text
    this.normal = this.type.normal
    this.space = space
    this.gap = gap
    this.opaque = kind === 'source'
    this.opens = opens
    this.field = field
    this.isQuoted = isQuoted
  }

  get position(): Position | undefined {
    return this.node.position
  }
}

/** What stands before a token, what begins with it, and what its paragraph is known to be. */
type LeafPlace = Pick<Leaf, 'space' | 'gap' | 'opens' | 'field' | 'isQuoted'>
