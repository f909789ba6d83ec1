import {spawnSync} from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {formats} from '../src/format/index.ts'
import {bin, root} from './built.ts'
import {patience} from './patience.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-editors-'))
const article = path.join(folder, 'article.txt')

beforeAll(() => {
  mkdirSync(path.join(folder, 'bin'))
  chmodSync(bin, 0o755)
  symlinkSync(bin, path.join(folder, 'bin/copydesk'))
})

afterAll(() => rmSync(folder, {recursive: true}))

const at = (...parts: string[]) => path.join(root, 'editors', ...parts)
const editors = {
  nvim: [
    ...['--headless', '--clean', '-c', `luafile ${at('neovim/copydesk.lua')}`],
    ...['-c', `luafile ${at('neovim/test.lua')}`]
  ],
  emacs: [
    ...['--batch', '-q', '--eval', '(package-initialize)', '-L', at('emacs')],
    ...['-l', at('emacs/copydesk.el'), '-l', at('emacs/test.el')]
  ]
}

/** What succeeds where an editor is there, with what it needs. */
const probes: Record<string, string[]> = {
  nvim: ['--version'],
  emacs: ['--batch', '-q', '--eval', "(progn (package-initialize) (require 'eglot))"]
}

const setUps: [string, (language: string) => string][] = [
  ['emacs/copydesk.el', (language) => `${language}-mode `],
  ['helix/languages.toml', (language) => `[[language]]\nname = "${language}"`],
  ['neovim/copydesk.lua', (language) => `${language} = true`]
]
test.each(setUps)('%s is for all formats', (file, entryOf) => {
  const setUp = readFileSync(at(file), 'utf8')
  for (const {id, languageIds} of formats) {
    expect(
      languageIds.some((language) => setUp.includes(entryOf(language))),
      id
    ).toBe(true)
  }
})

for (const [editor, args] of Object.entries(editors)) {
  test(`${editor} shows what is found and applies an action`, ({skip}) => {
    skip(spawnSync(editor, probes[editor]!).status !== 0, 'it is not installed')
    writeFileSync(article, '😀 The goverment met in a a hall.\n')
    const {stdout, stderr, status} = spawnSync(editor, [...args, article], {
      encoding: 'utf8',
      timeout: 4 * patience,
      env: {
        ...process.env,
        HOME: folder,
        XDG_CONFIG_HOME: folder,
        LC_ALL: 'C.UTF-8',
        PATH: `${path.join(folder, 'bin')}:${process.env['PATH']}`
      }
    })
    expect([stdout.trim(), status], stderr).toEqual(['ok', 0])
  })
}
