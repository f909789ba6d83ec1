/** How severe a finding can be, least first. */
export const severities = ['info', 'warning', 'error'] as const

/** `error`: certain, may block publication. `warning`: a chief would act. `info`: taste. */
export type Severity = (typeof severities)[number]

/** What vfile’s `fatal` is for each severity. */
export const fatalOf = {error: true, warning: false, info: undefined} as const

/** The severity of a message, as vfile’s `fatal` has it. */
export function severityOf({fatal}: {readonly fatal?: boolean | null | undefined}): Severity {
  return fatal ? 'error' : fatal === false ? 'warning' : 'info'
}
