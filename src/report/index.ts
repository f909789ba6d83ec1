import {checkstyle} from './checkstyle.ts'
import {github} from './github.ts'
import {gitlab} from './gitlab.ts'
import {html} from './html/index.ts'
import {json} from './json.ts'
import {jsonl} from './jsonl.ts'
import {junit} from './junit.ts'
import {pretty} from './pretty.ts'
import {rdjson} from './rdjson.ts'
import {sarif} from './sarif.ts'
import {stats} from './stats.ts'
import {tap} from './tap.ts'
import type {Reporter} from './parts/reporter.ts'

/** All reporters, the one for people first, then by the alphabet. */
export const reporters: readonly Reporter[] = [
  pretty,
  checkstyle,
  github,
  gitlab,
  html,
  json,
  jsonl,
  junit,
  rdjson,
  sarif,
  stats,
  tap
]
