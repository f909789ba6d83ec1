// Writes what the docs take from the rules and houses: docs/rules.md, docs/houses.md, and the table and the run of the README.
import {writeFileSync} from 'node:fs'
import {rules} from '../rules/index.ts'
import {toHousesPage} from './houses-page.ts'
import {root, toPage, toReadme} from './pages.ts'

writeFileSync(`${root}docs/rules.md`, toPage(rules))
writeFileSync(`${root}docs/houses.md`, toHousesPage())
writeFileSync(`${root}README.md`, await toReadme(rules))
