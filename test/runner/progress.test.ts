import {expect, test} from 'vitest'
import {Progress} from '../../src/runner/progress.ts'

/** What a run of so many articles writes, one each tenth of a second. */
function told(count: number, options: {isInteractive?: boolean; width?: number}): string[] {
  const written: string[] = []
  let now = 0
  const progress = new Progress({...options, err: (text) => written.push(text)}, () => now)
  progress.total = 1200
  for (let done = 0; done < count; done++) {
    now += 100
    progress.step()
  }
  progress.clear()
  return written
}

test('a terminal is told how many are done, how fast, and how long the rest will take', () => {
  const lines = told(200, {isInteractive: true})
  expect(lines).toContain('\r200 of 1,200 articles, 10 a second, 2 min left\u001B[K')
  expect(lines.at(-1)).toBe('\r\u001B[K')
})

test('a short run says nothing of its progress', () => {
  expect(told(9, {isInteractive: true})).toEqual([])
})

test('a pipe is told nothing', () => {
  expect(told(200, {})).toEqual([])
})

test('the line is shorter than the terminal is wide', () => {
  for (const line of told(50, {isInteractive: true, width: 30})) {
    expect(line.replace(/\r|\u001B\[K/gu, '').length).toBeLessThan(30)
  }
})
