/** The day by the clock of the system, in UTC, as `2027-12-31`. */
export function systemDay(): string {
  return new Date().toISOString().slice(0, 10)
}
