import {json} from './json.ts'
import {pretty} from './pretty.ts'
import type {Reporter} from './reporter.ts'

/** All reporters, the one for people first, then by the alphabet. */
export const reporters: readonly Reporter[] = [pretty, json]
