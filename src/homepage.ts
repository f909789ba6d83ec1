import {createRequire} from 'node:module'

interface Manifest {
  readonly homepage: string
  readonly version: string
}

const require = createRequire(import.meta.url)

/** Where the project lives and which version this is: package.json says it once. */
export const {homepage, version} = require('copydesk/package.json') as Manifest

/** The address of a rule’s page. */
export function urlOf(ruleId: string): string {
  return `${homepage}/blob/main/docs/rules.md#${ruleId}`
}
