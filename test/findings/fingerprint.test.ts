import {describe, expect, test} from 'vitest'
import {fingerprintsOf} from '../../src/findings/fingerprint.ts'
import {proofread} from '../../src/index.ts'

/** The key of each finding of a text. */
async function keysOf(text: string): Promise<string[]> {
  return fingerprintsOf(await proofread(text))
}

const slip = 'The clerk of the the town was late.'

describe('the key of a finding', () => {
  test('stays when the article is edited elsewhere', async () => {
    const [key] = await keysOf(slip)
    expect(key).toMatch(/^[\da-f]{32}$/u)
    expect(await keysOf(`A line above it.\n\n${slip}\n\nAnd one below.`)).toEqual([key])
    expect(await keysOf(`${slip} The mayor came at noon.`)).toEqual([key])
  })

  test('stays when line ends, spaces and marks are written in another way', async () => {
    const [key] = await keysOf(`“So,” said she. The clerk’s the the town.`)
    expect(await keysOf(`\r\n"So," said she. The clerk's the the\u00a0town.`)).toEqual([key])
  })

  test('tells two findings from each other by the words about them', async () => {
    const keys = await keysOf(`${slip}\n\nThe clerk of the the village was late.`)
    expect(new Set(keys).size).toBe(2)
  })

  test('tells two findings in the same words from each other by which comes first', async () => {
    const [key] = await keysOf(slip)
    const keys = await keysOf(`${slip}\n\n${slip}`)
    expect(keys[0]).toBe(key)
    expect(new Set(keys).size).toBe(2)
  })

  test('is another when the slip is another', async () => {
    const [key] = await keysOf(slip)
    expect(await keysOf(slip.replace('the the', 'a a'))).not.toContain(key)
  })
})
