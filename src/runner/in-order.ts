/**
 * Do some work on each of many items, on several at a time, and give the results in the order of the
 * items, each as soon as it and all before it are there. No more than `atOnce` items are taken ahead
 * of the results that have been asked for.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  atOnce: () => number
): AsyncGenerator<Result> {
  const iterator = items[Symbol.asyncIterator]()
  const underWay: Promise<Result>[] = []
  let next: Promise<IteratorResult<Item>> | undefined
  let isEnd = false
  while (!isEnd || underWay.length > 0) {
    const [first] = underWay
    if (isEnd || underWay.length >= atOnce()) {
      yield await underWay.shift()!
      continue
    }
    next ??= iterator.next()
    const taken = await (first ? Promise.race([next, first.then(() => undefined)]) : next)
    if (!taken) {
      yield await underWay.shift()!
      continue
    }
    next = undefined
    if (taken.done) isEnd = true
    else underWay.push(started(work(taken.value)))
  }
}

/** It is waited for in its turn, and if it fails it is told of then. */
function started<Result>(result: Promise<Result>): Promise<Result> {
  result.catch(() => undefined)
  return result
}

/** Some items until a signal is given, which ends the waiting for the next one as well. */
export async function* until<Item>(
  items: AsyncIterable<Item>,
  signal: AbortSignal
): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]()
  while (!signal.aborted) {
    // Of a race each item would be held for as long as the signal is.
    const next = await new Promise<IteratorResult<Item> | undefined>((resolve, reject) => {
      const stop = () => resolve(undefined)
      signal.addEventListener('abort', stop, {once: true})
      const given = iterator.next().finally(() => signal.removeEventListener('abort', stop))
      given.then(resolve, reject)
    })
    if (!next || next.done) return
    yield next.value
  }
}
