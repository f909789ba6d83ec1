// Writes what the docs take from the rules and houses: docs/rules.md, docs/houses.md, the table and
// the run of the README, and schema.json, by which an editor knows what a configuration may hold.
import '../src/runner/installed-material.ts'
import {writeFileSync} from 'node:fs'
import {standardBook} from '../rules/book.ts'
import {toHousesPage} from './houses-page.ts'
import {root, toPage, toReadme, toSchemaFile} from './pages.ts'

writeFileSync(`${root}docs/rules.md`, toPage(standardBook.known))
writeFileSync(`${root}docs/houses.md`, toHousesPage())
writeFileSync(`${root}schema.json`, toSchemaFile())
writeFileSync(`${root}README.md`, await toReadme(standardBook.known))
