/**
 * How long a test waits for what must come, in milliseconds: only what hangs is given up, however busy
 * the machine is. A whole test has five times as long.
 */
export const patience = 120_000
