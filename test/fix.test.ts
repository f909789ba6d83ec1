import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {applyFixes} from '../src/fix.ts'

function fileWith(text: string, fixes: readonly [number, number, string[]][]): VFile {
  const file = new VFile(text)
  for (const [start, end, expected] of fixes) {
    const point = (offset: number) => ({line: 1, column: offset + 1, offset})
    const message = file.message('x', {
      place: {start: point(start), end: point(end)},
      ruleId: 'rule',
      source: 'copydesk'
    })
    message.expected = expected
  }
  return file
}

test('fixes are put in their places, whatever their order', () => {
  const file = fileWith('abcdef', [
    [4, 5, ['E!']],
    [0, 2, ['']],
    [3, 3, ['+']]
  ])
  expect(applyFixes(file, () => true)).toEqual({text: 'c+dE!f', count: 3})
})

test('of two that would change the same letters the first is applied', () => {
  const file = fileWith('abcdef', [
    [0, 3, ['X']],
    [2, 4, ['Y']]
  ])
  expect(applyFixes(file, () => true)).toEqual({text: 'Xdef', count: 1})
})

test('nothing is done where two would do, or the rule is not safe', () => {
  expect(applyFixes(fileWith('abc', [[0, 1, ['x', 'y']]]), () => true).count).toBe(0)
  expect(applyFixes(fileWith('abc', [[0, 1, ['x']]]), () => false).text).toBe('abc')
})
