// Writes what the docs take from the rules: docs/rules.md, the table and the run of the README, and
// schema.json, by which an editor knows what a configuration may hold.
import {writeFileSync} from 'node:fs'
import {rules} from '../rules/index.ts'
import {root, toPage, toReadme, toSchemaFile} from './pages.ts'

writeFileSync(`${root}docs/rules.md`, toPage(rules))
writeFileSync(`${root}schema.json`, toSchemaFile())
writeFileSync(`${root}README.md`, await toReadme(rules))
