import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {deletions} from '../../src/base/distance.ts'
import {codeOf, codesOfDeletions, KeyIndex} from '../../src/base/key-index.ts'

describe('an index', () => {
  test('finds the items that have a key, in their order, and few others', () => {
    const words = Array.from({length: 5000}, (_, at) => `w${at.toString(36)}`)
    const index = new KeyIndex(words.length, (at) => [codeOf(words[at]!), codeOf(words[at]!)])
    words.forEach((word, at) => expect([...index.find(codeOf(word))]).toContain(at))
    expect([...index.find(codeOf('nobody'))]).toEqual([])
    expect([...new KeyIndex(0, () => []).find(1)]).toEqual([])
    const same = new KeyIndex(3, () => [7])
    expect([...same.find(7)]).toEqual([0, 1, 2])
  })

  test('knows a word without a letter by its code', () => {
    fc.assert(
      fc.property(fc.string({maxLength: 12}), (word) => {
        expect(codesOfDeletions(word)).toEqual(
          [
            word,
            ...[...Array(word.length).keys()].map((at) => word.slice(0, at) + word.slice(at + 1))
          ].map(codeOf)
        )
      })
    )
    expect(codesOfDeletions('anne')).toEqual(deletions('anne').map(codeOf))
  })
})
