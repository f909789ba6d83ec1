import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {standardBook} from '../rules/book.ts'
import {toHouseStyleType, toHousesPage} from '../scripts/houses-page.ts'
import {root, toPage, toReadme, toSchemaFile} from '../scripts/pages.ts'

const how = 'npm run document writes it anew'
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

test('the README’s table and run are those of the rules as they are', async () => {
  expect(read('README.md'), how).toBe(await toReadme(standardBook.known))
})

test('the page of the rules is theirs as they are', () => {
  expect(read('docs/rules.md'), how).toBe(toPage(standardBook.known))
})

test('the schema of a configuration is that of the rules as they are', () => {
  expect(read('schema.json'), how).toBe(toSchemaFile())
})

test('the page of the house styles is that of the lexicon as it is', () => {
  expect(read('docs/houses.md'), how).toBe(toHousesPage())
})

test('the type of the house styles names those of the lexicon', () => {
  expect(read('src/lexicon/house-style.ts'), how).toBe(toHouseStyleType())
})

test('every link of the README to a file leads somewhere', () => {
  for (const [, target] of read('README.md').matchAll(/\]\(((?!https?:)[^)#]+)/gu)) {
    expect(read(target!).length).toBeGreaterThan(0)
  }
})
