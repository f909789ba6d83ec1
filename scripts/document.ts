// Writes what is made from the rules and houses: docs/rules.md, docs/houses.md, the table and the run of
// the README; schema.json, by which an editor knows what a configuration may hold, and the type by which
// a program knows the house styles.
import '../src/runner/installed-material.ts'
import {writeFileSync} from 'node:fs'
import {standardBook} from '../rules/book.ts'
import {toHouseStyleType, toHousesPage} from './houses-page.ts'
import {root, toPage, toReadme, toSchemaFile} from './pages.ts'

writeFileSync(`${root}docs/rules.md`, toPage(standardBook.known))
writeFileSync(`${root}docs/houses.md`, toHousesPage())
writeFileSync(`${root}src/lexicon/house-style.ts`, toHouseStyleType())
writeFileSync(`${root}schema.json`, toSchemaFile())
writeFileSync(`${root}README.md`, await toReadme(standardBook.known))
