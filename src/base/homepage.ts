import {lazily} from './lazily.ts'
import {materialJson} from './material.ts'

/** Where the project lives and which version this is, as package.json says. */
export interface Manifest {
  readonly homepage: string
  readonly version: string
}

/** What package.json says of the project. */
export const manifest = lazily(() => materialJson<Manifest>('package.json'))

/** The address of a rule’s page. */
export function urlOf(ruleId: string): string {
  return `${manifest().homepage}/blob/main/docs/rules.md#${ruleId}`
}
