import {describe, expect, test} from 'vitest'
import {excerptOf} from '../../src/report/parts/excerpt.ts'
import {spanOf} from '../../src/report/parts/place.ts'
import {pretty} from '../../src/report/pretty.ts'
import {fileWith, oddFiles, pointAt, reportOf} from './report.ts'

/** What an excerpt shows, the place in it marked. */
function shown(value: string, actual: string, width = 40): string {
  const file = fileWith(value, actual, {})
  const {text, indent, width: marked} = excerptOf(file, spanOf(file.messages[0]!)!, width)
  return `${text}\n${' '.repeat(indent)}${'^'.repeat(marked)}`
}

describe('the line about a place', () => {
  test('is whole where there is room', () => {
    expect(shown('It rained.\nIt is the the end.\nIt was dry.', 'the the')).toBe(
      'It is the the end.\n      ^^^^^^^'
    )
  })

  test('is cut between words, on both sides or on one', () => {
    const long = `${'Rain fell on the town. '.repeat(4)}Then the the sun came. ${'So it went on. '.repeat(4)}`
    expect(shown(long, 'the the')).toBe('… town. Then the the sun came. So …\n             ^^^^^^^')
    expect(shown(long, 'Rain')).toBe('Rain fell on the town. Rain fell on …\n^^^^')
  })

  test('has its mark under wide letters and those of several units', () => {
    expect(shown('🚂 日本 𐐀 the the', 'the the')).toBe('🚂 日本 𐐀 the the\n          ^^^^^^^')
  })

  test('shows the first of several lines, and a place between two letters', () => {
    expect(shown('It is the\nthe end.', 'the\nthe')).toBe('It is the\n      ^^^')
    expect(shown('It is.', '')).toBe('It is.\n^')
  })

  test('leaves out what a terminal would obey', () => {
    expect(shown('A \u001B[31mred\u202E the the', 'the the')).toBe(
      'A �[31mred� the the\n            ^^^^^^^'
    )
  })

  test('fits where the place itself does not', () => {
    expect(
      shown(`So ${'a'.repeat(99)} it was.`, 'a'.repeat(99)).split('\n')[0]!.length
    ).toBeLessThanOrEqual(40)
  })
})

describe('the report for people', () => {
  test('has colour only where it is wanted, and never what the article would colour', async () => {
    const files = await oddFiles()
    expect(await reportOf(pretty, files)).not.toContain('\u001B')
    const colored = await reportOf(pretty, files, {color: true})
    expect(colored).toContain('\u001B[33m^^^')
    expect(colored).not.toContain('\u001B[31mclerk')
  })

  test('lists the other places by what they are, the first eight of them', async () => {
    const value = 'x '.repeat(10)
    const related = [...Array(10).keys()].map((at) => ({
      place: {start: pointAt(value, at * 2), end: pointAt(value, at * 2 + 1)},
      actual: 'x',
      reason: 'An x stands here'
    }))
    const text = await reportOf(pretty, [fileWith(value, 'x', {related})])
    expect(text).toContain(
      'An x stands here: 1:1, 1:3, 1:5, 1:7, 1:9, 1:11, 1:13, 1:15 and 2 more\n'
    )
  })

  test('sums up all files at the end, and leaves out clean ones when quiet', async () => {
    const warning = fileWith('It is the the end.', 'the the', {})
    const error = fileWith('It is the the end.', 'the the', {fatal: true})
    const clean = fileWith('It is.', 'It', {})
    clean.messages = []
    expect(await reportOf(pretty, [warning, clean, error])).toMatch(
      /\n\n2 messages \(✖ 1 error, ⚠ 1 warning\)\n$/u
    )
    expect(await reportOf(pretty, [clean], {quiet: true})).toBe('')
  })
})
