import {type Command, Option} from 'commander'
import {expectKnown} from '../config/index.ts'
import {UserError} from '../base/user-error.ts'
import type {GateThresholds} from '../report/gate.ts'
import {reporters} from '../report/index.ts'
import {severities} from '../base/severity.ts'
import {collect} from './names.ts'
import type {ReportRequest} from '../runner/report-places.ts'
import type {RunOptions} from '../runner/request.ts'

/** What the command line says of reports. */
export interface ReportFlags {
  readonly reporter?: readonly string[]
  readonly stats?: true
  readonly gate?: true
  readonly holdOn?: GateThresholds['holdOn']
  readonly checkOn?: GateThresholds['checkOn']
}

/** Give a command the options that say how to report. */
export function addReportOptions(command: Command): Command {
  const ids = reporters.map(({id}) => id).join(', ')
  return command
    .option(
      '--reporter <name>',
      `how to report: ${ids}; name:file puts it into a file, and it may be given again`,
      collect
    )
    .option('--stats', 'count how often each rule spoke, below the report')
    .option('--gate', 'answer in one line and one JSON object: publish, check or hold')
    .addOption(threshold('--hold-on', 'with --gate: what holds an article (default: error)'))
    .addOption(threshold('--check-on', 'with --gate: what has it checked (default: warning)'))
}

/** Where the reports go. Throws a `UserError` for what cannot be meant. */
export function readReportOptions({
  reporter,
  stats,
  gate,
  holdOn,
  checkOn
}: ReportFlags): Pick<RunOptions, 'reports' | 'stats' | 'gate'> {
  if (!gate && (holdOn ?? checkOn)) throw new UserError('--hold-on and --check-on need --gate')
  return {
    reports: (reporter ?? (gate ? [] : ['pretty'])).map(readRequest),
    stats: stats ?? false,
    ...(gate && {gate: {holdOn: holdOn ?? 'error', checkOn: checkOn ?? 'warning'}})
  }
}

/** Read `name` or `name:file`; the name ends at the first colon, so a file may have others. */
function readRequest(text: string): ReportRequest {
  const [, id = '', to] = /^([^:]*)(?::(.*))?$/su.exec(text)!
  expectKnown(
    'reporter',
    id,
    reporters.map(({id}) => id)
  )
  if (to === '') throw new UserError(`--reporter ${text} names no file behind the colon`)
  const reporter = reporters.find((one) => one.id === id)!
  return {reporter, ...(to !== undefined && to !== '/dev/stdout' && {to})}
}

function threshold(flag: string, description: string): Option {
  return new Option(`${flag} <severity>`, description).choices([...severities, 'never'])
}
