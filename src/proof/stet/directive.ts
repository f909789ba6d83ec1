import type {Position} from 'unist'

/** A rule that is named where a finding is let stand, and where its name is. */
export interface Named {
  readonly id: string
  readonly position: Position
}

/** What says that findings stand: of the rules named, or of all if none is. */
export interface Directive {
  readonly rules: readonly Named[]
  readonly reason?: string
  /** Where it is, to point at. */
  readonly position: Position
}

/** A stretch of an article, in UTF-16 offsets, in which findings stand. */
export interface Leave {
  readonly directive: Directive
  /** The rule whose findings stand, by its place among those of the directive; absent for all. */
  readonly named?: Named
  readonly start: number
  end: number
  /** Only findings of this text stand. */
  readonly actual?: string
}

/** What a note says: its verb, the ids in it with their offsets, and its reason. */
export interface Note {
  readonly verb: 'stet' | 'stet-off' | 'stet-on'
  readonly ids: readonly {readonly id: string; readonly at: number}[]
  readonly reason?: string
}

const pattern = /^(?<verb>\s*stet(?:-on|-off)?)(?![\w-])(?<ids>[^:]*)(?::(?<reason>[^]*))?$/u

/** Read `stet id, id: reason`; ids and reason may be absent. Nothing if it is no such note. */
export function readNote(text: string): Note | undefined {
  const {verb, ids, reason} = pattern.exec(text)?.groups ?? {}
  if (verb === undefined || ids === undefined) return undefined
  return {
    verb: verb.trim() as Note['verb'],
    ids: idsIn(ids).map(({id, at}) => ({id, at: at + verb.length})),
    ...(reason?.trim() && {reason: reason.trim()})
  }
}

/** The ids of a list between commas or spaces, with their offsets in it. */
export function idsIn(text: string): {id: string; at: number}[] {
  return [...text.matchAll(/[^\s,]+/gu)].map(({0: id, index}) => ({id, at: index}))
}
