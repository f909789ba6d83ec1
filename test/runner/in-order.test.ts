import {setTimeout} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {inOrder, until} from '../../src/runner/in-order.ts'

async function* upTo(count: number, taken: number[] = []) {
  for (let item = 0; item < count; item++) {
    taken.push(item)
    yield item
  }
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

test('results come in the order of the items, however long each takes', async () => {
  const work = async (item: number) => {
    await setTimeout((7 * item) % 5)
    return item * 2
  }
  expect(await all(inOrder(upTo(20), work, () => 6))).toEqual(
    Array.from({length: 20}, (_, item) => item * 2)
  )
})

test('no more items are taken than may be under way', async () => {
  const taken: number[] = []
  const results = inOrder(
    upTo(100, taken),
    async (item) => item,
    () => 4
  )
  for (let given = 1; given < 20; given++) {
    await results.next()
    await setTimeout(1)
    expect(taken.length).toBeLessThanOrEqual(given + 4)
  }
})

test('what fails is told in its turn, after what went before', async () => {
  const work = async (item: number) => {
    if (item === 2) throw new Error('two')
    return item
  }
  const results = inOrder(upTo(5), work, () => 5)
  expect(await results.next()).toEqual({done: false, value: 0})
  expect(await results.next()).toEqual({done: false, value: 1})
  await expect(results.next()).rejects.toThrow('two')
})

test('a result is given while the next item is waited for', async () => {
  async function* slow() {
    yield 1
    await new Promise(() => {})
  }
  const results = inOrder(
    slow(),
    async (item) => item,
    () => 5
  )
  expect(await results.next()).toEqual({done: false, value: 1})
})

test('a signal ends items, even while one is waited for', async () => {
  async function* slow() {
    yield 1
    await new Promise(() => {})
  }
  const controller = new AbortController()
  const items = until(slow(), controller.signal)
  expect(await items.next()).toEqual({done: false, value: 1})
  const waiting = items.next()
  controller.abort()
  expect(await waiting).toEqual({done: true, value: undefined})
  expect(await all(until(upTo(3), new AbortController().signal))).toEqual([0, 1, 2])
})
