import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // Loading the dictionaries and the tagger takes its time on a slow machine.
    testTimeout: 60_000
  }
})
