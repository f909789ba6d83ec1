import {readFileSync} from 'node:fs'
import path from 'node:path'
import {globbySync} from 'globby'
import {expect, test} from 'vitest'
import {formats} from '../../src/format/index.ts'
// @ts-expect-error: a script without types.
import {toManifest} from '../../editors/vscode/scripts/manifest.js'

const root = path.join(import.meta.dirname, '../..')
const folder = path.join(root, 'editors/vscode')
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))
const manifest = toManifest(read('editors/vscode/package.json'), read('schema.json'), formats)
const source = globbySync('src/*.ts', {cwd: folder, absolute: true})
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

test('every command of the extension is there, and is what it says', () => {
  const commands = manifest.contributes.commands.map(({command}: {command: string}) => command)
  const registered = [...source.matchAll(/registerCommand\('([^']+)'/gu)].map(([, name]) => name)
  expect(registered.sort()).toEqual([...commands].sort())
})

test('it is started for every language of the formats, and speaks of no other', () => {
  const languages = formats.flatMap(({languageIds}) => languageIds)
  expect(manifest.activationEvents).toEqual(languages.map((each) => `onLanguage:${each}`))
  for (const language of languages) expect(source).not.toContain(`'${language}'`)
})

test('the settings are those of the schema, and need nothing beside them', () => {
  const {properties} = manifest.contributes.configuration
  expect(Object.keys(properties)).toEqual([
    'copydesk.house',
    'copydesk.dialect',
    'copydesk.rules',
    'copydesk.trace.server'
  ])
  expect(properties['copydesk.house'].enum).toContain('guardian')
  expect(Object.keys(properties['copydesk.rules'].properties)).toContain('name-variant')
  expect(JSON.stringify(manifest)).not.toContain('$ref')
})

test('the views, the server and the schema that it names are those of the sources', () => {
  const views = manifest.contributes.views.explorer.map(({id}: {id: string}) => id)
  for (const id of views) expect(source).toContain(`createTreeView('${id}'`)
  const bin = read('package.json').bin.copydesk
  expect(source).toContain(`server/node_modules/copydesk/${bin}`)
  expect(manifest.version).toBe(read('package.json').version)
  expect(manifest.main).toBe('./extension.cjs')
})

test('a folder that is not trusted is proofread, and the server is told that it is not', () => {
  expect(manifest.capabilities.untrustedWorkspaces.supported).toBe('limited')
  expect(source).toMatch(
    /initializationOptions: \(\) => \(\{trusted: vscode\.workspace\.isTrusted\}\)/u
  )
})
