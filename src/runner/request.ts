import type {Severity} from '../base/severity.ts'
import type {Extent} from '../findings/fix.ts'
import type {GateThresholds} from '../report/gate.ts'
import type {ConfigResolver} from './config/resolver.ts'
import type {BaselineRequest} from './known-findings.ts'
import type {ReportRequest} from './report-places.ts'

/** What a run is asked to do. `cache` is a folder, absent for no cache. */
export interface RunOptions {
  /** What holds for each article. */
  readonly settings: ConfigResolver
  /** Where each report goes; `pretty` to standard output unless given. */
  readonly reports: readonly ReportRequest[]
  readonly failOn: Severity | 'never'
  readonly quiet: boolean
  /** Answer whether the articles may be published. */
  readonly gate?: GateThresholds
  /** Count how often each rule spoke. */
  readonly stats: boolean
  /** What to put right, if anything. */
  readonly fix?: Extent
  /** Show what fixing would change, and change nothing. */
  readonly dryRun: boolean
  readonly stdinPath: string
  readonly cache?: string
  /** Findings that are left as they are. */
  readonly baseline?: BaselineRequest
  /** Only what rests on lines changed in git, against a ref; against HEAD if it is empty. */
  readonly changed?: string
  /** How many threads to use; as many as are worth it unless given. */
  readonly threads?: number
}
