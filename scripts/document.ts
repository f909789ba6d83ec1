// Writes what the docs take from the rules: docs/rules.md, the table and the run of the README, and
// schema.json, by which an editor knows what a configuration may hold.
import {writeFileSync} from 'node:fs'
import {knownRules} from '../src/config.ts'
import {root, toPage, toReadme, toSchemaFile} from './pages.ts'

writeFileSync(`${root}docs/rules.md`, toPage(knownRules))
writeFileSync(`${root}schema.json`, toSchemaFile())
writeFileSync(`${root}README.md`, await toReadme(knownRules))
