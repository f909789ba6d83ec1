import type {Root} from 'nlcst'
import type {Position} from 'unist'
import type {Points} from '../../format/points.ts'
import {type Directive, type Leave, type Note, readNote} from './directive.ts'

/** The stretches that comments let stand, and the ends of such that never began. */
export interface CommentLeaves {
  readonly leaves: readonly Leave[]
  readonly directives: readonly Directive[]
  readonly strayEnds: readonly Position[]
}

/** Read the comments of an article; a `stet` is for the block that it is in, or else for the next. */
export function leavesOfComments(tree: Root, source: string, points: Points): CommentLeaves {
  const leaves: Leave[] = []
  const directives: Directive[] = []
  const strayEnds: Position[] = []
  let open: Leave[] = []
  const blocks = blocksOf(tree)
  for (const {value, position} of tree.data?.comments ?? []) {
    const note = readNote(value)
    if (!note) continue
    const [start, end] = [position.start.offset!, position.end.offset!]
    if (note.verb === 'stet-off') {
      const ended = open.filter((leave) => ends(note, leave))
      if (ended.length === 0) strayEnds.push(position)
      for (const leave of ended) leave.end = start
      open = open.filter((leave) => !ended.includes(leave))
      continue
    }
    const inside = source.slice(start, end).indexOf(value)
    const directive: Directive = {
      position,
      rules: note.ids.map(({id, at}) => {
        const from = start + inside + at
        return {id, position: points.between(from, from + id.length)}
      }),
      ...(note.reason !== undefined && {reason: note.reason})
    }
    directives.push(directive)
    const block = note.verb === 'stet' ? blockAt(blocks, start, end) : {start: end, end: Infinity}
    const made = toLeaves(directive, block ?? {start: end, end})
    leaves.push(...made)
    if (note.verb === 'stet-on') open.push(...made)
  }
  return {leaves, directives, strayEnds}
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** One leave a rule, or one for all if none is named. */
export function toLeaves(directive: Directive, stretch: Stretch, actual?: string): Leave[] {
  const whole = {directive, ...stretch, ...(actual !== undefined && {actual})}
  const {rules} = directive
  return rules.length > 0 ? rules.map((named) => ({...whole, named})) : [whole]
}

function ends({ids}: Note, {named}: Leave): boolean {
  return ids.length === 0 || ids.some(({id}) => id === named?.id)
}

function blocksOf({children}: Root): Stretch[] {
  return children.flatMap(({type, position}) =>
    type === 'ParagraphNode' && position
      ? [{start: position.start.offset!, end: position.end.offset!}]
      : []
  )
}

function blockAt(blocks: readonly Stretch[], start: number, end: number): Stretch | undefined {
  const around = blocks.find((block) => block.start <= start && end <= block.end)
  return around ?? nearest(blocks.filter((block) => block.start >= end))
}

function nearest(blocks: readonly Stretch[]): Stretch | undefined {
  return blocks.reduce<Stretch | undefined>(
    (first, block) => (first && first.start <= block.start ? first : block),
    undefined
  )
}
