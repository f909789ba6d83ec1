import {defineConfig} from 'vitest/config'

// A test file stands at the path of what it tests (test/text/article.test.ts, or test/lexicon.test.ts
// for a whole folder); what spans the product stands at the top of test/. One that starts the built
// command, reads texts by the hundred or puts something in the place of a module ends with
// .slow.test.ts: `npm run test:fast` leaves it out. The two patterns share out all test files.
const slow = 'test/**/*.slow.test.ts'

export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    // Loading the dictionaries and the tagger takes its time on a slow machine.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: [slow],
          // The dictionaries and the tagger are loaded once for all, as a long run loads them.
          isolate: false
        }
      },
      {extends: true, test: {name: 'slow', include: [slow], env: {TEST_LANE: 'slow'}}}
    ]
  }
})
