import {readFileSync} from 'node:fs'
import path from 'node:path'
import {globbySync} from 'globby'
import {describe, expect, test} from 'vitest'

const root = path.join(import.meta.dirname, '..')

/**
 * The folders of code, the lowest first: a file imports its own folder and those above it in this list,
 * types included. A folder that is not listed has no place yet, and must be given one.
 */
const folders = [
  'src/base',
  'src/text',
  'src/lexicon',
  'src/models',
  'src/analysis/tags',
  'src/analysis/quotations',
  'src/analysis/dialect',
  'src/analysis/dictionary',
  'src/analysis/names/mentions',
  'src/analysis/names/forms',
  'src/analysis/names/features',
  'src/analysis/names',
  'src/analysis/slots',
  'src/analysis/spelling',
  'src/analysis/usage',
  'src/analysis',
  'src/format/page',
  'src/format',
  'src/rule',
  'src/house',
  'src/house/lists/names',
  'src/house/lists',
  'rules',
  'src/config',
  'src/findings',
  'src/report/parts',
  'src/report/html',
  'src/report',
  'src/proof/stet',
  'src/proof',
  'src/runner/files',
  'src/runner/config',
  'src/runner',
  'src',
  'src/lsp',
  'src/cli',
  'training',
  'bench',
  'scripts'
]

/** Folders that see less than what lies below them: a finding is known by its vfile alone. */
const only: Record<string, readonly string[]> = {
  'src/format/page': ['src/base', 'src/text'],
  'src/format': ['src/base', 'src/text', 'src/format/page'],
  'src/findings': ['src/base'],
  'src/report/parts': ['src/base', 'src/findings'],
  'src/report/html': ['src/base', 'src/findings', 'src/report/parts'],
  'src/report': ['src/base', 'src/findings', 'src/report/parts', 'src/report/html']
}

const files = globbySync(['src/**/*.ts', '{rules,training,bench,scripts}/**/*.{ts,js}'], {
  cwd: root,
  ignore: ['**/node_modules/**']
})

const imports = new Map(
  files.map((file) => {
    const source = readFileSync(path.join(root, file), 'utf8')
    const targets = [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/gu)]
    const paths = targets.map(([, target]) => path.join(path.dirname(file), target!))
    // What is built is called by the name of its source.
    return [file, paths.map((to) => to.replace(/^dist\/(.+)\.js$/u, '$1.ts'))] as const
  })
)

/** The folder whose rules a file keeps. */
function folderOf(file: string): string {
  const [top, second] = file.split('/')
  return top === 'bench' && second ? top : path.dirname(file)
}

test.each(files)('%s imports only what lies below it', (file) => {
  const folder = folderOf(file)
  expect(folders, `give ${folder} a line in \`folders\` of this file`).toContain(folder)
  for (const target of imports.get(file)!) {
    const imported = folderOf(target)
    if (imported === folder) continue
    expect(folders, `${target} has its place in the list`).toContain(imported)
    const isBelow = folders.indexOf(imported) < folders.indexOf(folder)
    expect(isBelow, `${folder} imports ${target}, which lies above it`).toBe(true)
    if (only[folder]) expect(only[folder], `${folder} imports ${target}`).toContain(imported)
  }
})

test('the roof of the analysis is imported by nothing in it', () => {
  for (const [file, targets] of imports) {
    if (!file.startsWith('src/analysis/')) continue
    expect(targets, file).not.toContain('src/analysis/index.ts')
  }
})

describe('there is no circle', () => {
  test('of files', () => expect(circleIn(imports)).toBeUndefined())

  test('of folders', () => {
    const between = new Map<string, Set<string>>()
    for (const [file, targets] of imports) {
      const folder = folderOf(file)
      const others = between.get(folder) ?? new Set()
      between.set(folder, others)
      for (const target of targets) if (folderOf(target) !== folder) others.add(folderOf(target))
    }
    expect(circleIn(between)).toBeUndefined()
  })

  test('is found where there is one', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']]
    ])
    expect(circleIn(graph)).toEqual(['b', 'c', 'b'])
  })
})

/** A way from something back to itself, if there is one. */
function circleIn(graph: ReadonlyMap<string, Iterable<string>>): string[] | undefined {
  const done = new Set<string>()
  const way: string[] = []
  const visit = (node: string): string[] | undefined => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node]
    if (done.has(node)) return undefined
    way.push(node)
    for (const target of graph.get(node) ?? []) {
      const circle = visit(target)
      if (circle) return circle
    }
    way.pop()
    done.add(node)
    return undefined
  }
  for (const node of graph.keys()) {
    const circle = visit(node)
    if (circle) return circle
  }
  return undefined
}

test('what lies below the runner knows no module of Node', () => {
  const below = folders.slice(0, folders.indexOf('src/runner/files'))
  for (const file of [...files.filter((file) => below.includes(folderOf(file))), 'src/index.ts']) {
    const source = readFileSync(path.join(root, file), 'utf8')
    expect(source, file).not.toMatch(/'node:|\b(?:Buffer|process|__dirname)\b\.|import\.meta/u)
  }
  expect(imports.get('src/index.ts')!.filter((file) => file.startsWith('src/runner'))).toEqual([])
})

test('material is no code, and code is no material', () => {
  expect(globbySync('{lexicon,models,content}/**/*.{ts,js}', {cwd: root})).toEqual([])
})

test('rules know neither vfile nor unified', () => {
  for (const file of globbySync('rules/*.ts', {cwd: root})) {
    expect(readFileSync(path.join(root, file), 'utf8')).not.toMatch(/from '(?:vfile|unified)/u)
  }
})

test('every file of rules/ is a rule of the list, in the order of the alphabet', async () => {
  const {rules} = await import('../rules/index.ts')
  const names = globbySync('rules/*.ts', {cwd: root}).map((file) => path.basename(file, '.ts'))
  const others = ['book', 'index', 'retired']
  expect(rules.map(({id}) => id)).toEqual(names.filter((name) => !others.includes(name)).sort())
})
