import {afterAll, expect, test} from 'vitest'
import {material, materialText, provideMaterial} from '../../src/base/material.ts'
import {installedMaterial} from '../../src/runner/installed-material.ts'

// Other tests read the material of the package.
afterAll(() => provideMaterial(installedMaterial))

test('material begins where a list of any numbers may, wherever it was read into', () => {
  provideMaterial(() => Buffer.of(7, 7, 1, 0, 0, 0, 2, 0, 0, 0).subarray(2))
  const {buffer, byteOffset} = material('models/any.bin')
  expect([...new Uint32Array(buffer, byteOffset, 2)]).toEqual([1, 2])
})

test('material is text in UTF-8', () => {
  provideMaterial((name) => new TextEncoder().encode(`${name}: é`))
  expect(materialText('lexicon/a.tsv')).toBe('lexicon/a.tsv: é')
})
