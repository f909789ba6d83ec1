import {readFileSync} from 'node:fs'
import path from 'node:path'
import {globbySync} from 'globby'
import {expect, test} from 'vitest'

const root = path.join(import.meta.dirname, '..')

/** The layers from the lowest up; each may import itself and those it is allowed. */
const allowed: Record<string, string[]> = {
  lexicon: ['lexicon'],
  models: ['lexicon', 'models'],
  analysis: ['lexicon', 'models', 'analysis'],
  format: ['analysis', 'format'],
  rule: ['analysis', 'rule'],
  rules: ['lexicon', 'models', 'analysis', 'rule', 'rules'],
  plugin: ['analysis', 'rule', 'plugin'],
  fingerprint: ['fingerprint'],
  report: ['fingerprint', 'fix', 'report'],
  fix: ['fix'],
  // The check of what an editor may change knows what can be set.
  check: ['lexicon', 'rules', 'api'],
  api: [
    'lexicon',
    'analysis',
    'format',
    'rule',
    'rules',
    'plugin',
    'report',
    'fix',
    'fingerprint',
    'api'
  ],
  cli: [
    'fingerprint',
    'lexicon',
    'analysis',
    'format',
    'rule',
    'rules',
    'report',
    'fix',
    'plugin',
    'api',
    'cli'
  ],
  lsp: ['lexicon', 'analysis', 'format', 'rule', 'report', 'fix', 'plugin', 'api', 'cli', 'lsp']
}

function layerOf(file: string): string {
  if (file === path.join('lexicon', 'check.ts')) return 'check'
  const [top, second] = file.split(path.sep)
  if (top !== 'src') return top!
  const name = second!.replace(/\.ts$/u, '')
  if (name in allowed) return name
  if (['house-misses', 'house-names', 'house-words', 'phrase', 'variant'].includes(name))
    return 'rule'
  return name === 'homepage' ? 'plugin' : 'api'
}

const files = globbySync(['src/**/*.ts', 'rules/*.ts', 'lexicon/*.ts', 'models/*.ts'], {cwd: root})

test.each(files)('%s imports only what lies below it', (file) => {
  const source = readFileSync(path.join(root, file), 'utf8')
  const layer = layerOf(file)
  for (const [, target] of source.matchAll(/from '(\.[^']+)'/gu)) {
    const imported = layerOf(path.join(path.dirname(file), target!))
    expect(allowed[layer], `${layer} imports ${imported}`).toContain(imported)
  }
})

test('rules know neither vfile nor unified', () => {
  for (const file of globbySync('rules/*.ts', {cwd: root})) {
    expect(readFileSync(path.join(root, file), 'utf8')).not.toMatch(/from '(?:vfile|unified)/u)
  }
})

test('every file of rules/ is a rule of the list, in the order of the alphabet', async () => {
  const {rules} = await import('../rules/index.ts')
  const names = globbySync('rules/*.ts', {cwd: root}).map((file) => path.basename(file, '.ts'))
  expect(rules.map(({id}) => id)).toEqual(names.filter((name) => name !== 'index').sort())
})
