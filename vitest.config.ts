import {defineConfig} from 'vitest/config'
import type {Reporter} from 'vitest/node'
import {patience} from './test/patience.ts'

// A test file stands at the path of what it tests (test/text/article.test.ts, or test/lexicon.test.ts
// for a whole folder); what spans the product stands at the top of test/. One that starts the built
// command, reads texts by the hundred or puts something in the place of a module ends with
// .slow.test.ts: `npm run test:fast` leaves it out. The two patterns share out all test files.
const slow = 'test/**/*.slow.test.ts'

/** Says at the end which tests were left out, and why. */
const skips: Reporter = {
  onTestRunEnd(modules) {
    for (const test of modules.flatMap(({children}) => [...children.allTests('skipped')])) {
      const {note} = test.result() as {note?: string}
      if (note) console.log(`skipped: ${test.module.relativeModuleId}: ${test.name}: ${note}`)
    }
  }
}

export default defineConfig({
  test: {
    reporters: ['default', skips],
    setupFiles: ['test/setup.ts'],
    testTimeout: 5 * patience,
    hookTimeout: 5 * patience,
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
