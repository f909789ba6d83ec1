import {templateTags} from '../text/templates.ts'
import {isVerbatim, type Run} from './run.ts'

// What stands in the place of a tag while its format is read, as long as it: two characters that no text
// has. One is a word to the reader, the other nothing.
const word = '\uFDD0'
const nothing = '\uFDD1'
const masked = /[\uFDD0\uFDD1]/u

/** A source of the same length in which no tag of a templating language is, for its format’s parser. */
export function maskTemplates(source: string, kind: 'markdown' | 'other'): string {
  const tags = templateTags(source, kind)
  if (tags.length === 0) return source
  let result = ''
  let done = 0
  for (const {start, end, isWord} of tags) {
    const mask = source.slice(start, end).replace(/[^\n\r]/gu, (unit) => {
      return (isWord ? word : nothing).repeat(unit.length)
    })
    result += source.slice(done, start) + mask
    done = end
  }
  result += source.slice(done)
  // A line of nothing else is a blank one.
  return result.replace(/^[ \t\uFDD1]*\uFDD1[ \t\uFDD1]*$/gmu, (line) => ' '.repeat(line.length))
}

/** Runs of a masked source, with what stands for a word as it is written in `source`, and opaque. */
export function unmask(runs: readonly Run[], source: string): readonly Run[] {
  if (!runs.some(({value}) => masked.test(value))) return runs
  return runs.flatMap((run) => {
    if (!masked.test(run.value) || !isVerbatim(run)) return [run]
    return Array.from(run.value.matchAll(/\uFDD0+|[^\uFDD0\uFDD1]+/gu), ({0: value, index}) => {
      const [start, end] = [run.start + index, run.start + index + value.length]
      const part = {...run, value, start, end}
      return value.startsWith(word)
        ? {...part, value: source.slice(start, end), isOpaque: true}
        : part
    })
  })
}
