import {lazily} from '../base/lazily.ts'
import {readTable} from './table.ts'

/** What is known of a title: `only` if it is never part of a name itself. */
export interface Title {
  readonly kind: string
  readonly only: boolean
}

/** The titles and offices that stand before a name, in small letters, hyphens as spaces. */
export const titles = lazily(() => {
  const all = new Map<string, Title>()
  for (const {title, kind, also} of readTable('titles', ['title', 'kind', 'where', 'also'])) {
    const key = title.toLowerCase().replaceAll('-', ' ').replace(/\.$/u, '')
    all.set(key, {kind, only: also !== 'name'})
  }
  return all as ReadonlyMap<string, Title>
})
