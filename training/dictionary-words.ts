import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'

const {resolve} = createRequire(import.meta.url)

interface Affix {
  readonly isPrefix: boolean
  readonly strip: string
  readonly add: string
  readonly condition: RegExp
}

/**
 * The words in small letters of a Hunspell dictionary, with all that its affixes make of them.
 * Flags of one character and no affix upon an affix, as the dictionaries of SCOWL have them.
 */
export function wordsOf(dictionary: string): Set<string> {
  const folder = resolve(dictionary).replace(/index\.js$/u, '')
  const affixes = readAffixes(readFileSync(`${folder}index.aff`, 'utf8'))
  const words = new Set<string>()
  for (const line of readFileSync(`${folder}index.dic`, 'utf8').split('\n')) {
    const [word, flags = ''] = line.trim().split('/')
    if (!/^[a-z]{3,}$/u.test(word!)) continue
    const rules = [...flags].flatMap((flag) => affixes.get(flag) ?? [])
    const ended = rules.flatMap((rule) => (rule.isPrefix ? [] : suffixed(word!, rule)))
    for (const form of [word!, ...ended]) {
      words.add(form)
      for (const {isPrefix, add} of rules) if (isPrefix) words.add(add + form)
    }
  }
  return words
}

function suffixed(word: string, {strip, add, condition}: Affix): string[] {
  return condition.test(word) && word.endsWith(strip) && /^[a-z]*$/u.test(add)
    ? [word.slice(0, word.length - strip.length) + add]
    : []
}

function readAffixes(text: string): Map<string, Affix[]> {
  const affixes = new Map<string, Affix[]>()
  const line = /^(PFX|SFX) +(\S) +([a-z]+|0) +([a-z']+|0) +(\S+)/gmu
  for (const [, kind, flag, strip, add, condition] of text.matchAll(line)) {
    const isPrefix = kind === 'PFX'
    const affix = {
      isPrefix,
      strip: strip === '0' ? '' : strip!,
      add: add === '0' ? '' : add!,
      condition: new RegExp(isPrefix ? `^${condition}` : `${condition}$`, 'u')
    }
    affixes.set(flag!, [...(affixes.get(flag!) ?? []), affix])
  }
  return affixes
}
