import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {applyFixes, type Config, proofread, rules} from '../../src/index.ts'

// Published articles that may be read where this is developed, and nowhere else.
const folder = path.join(import.meta.dirname, '../../../shared/corpus')

const off = rules.flatMap(({id}) => (id.startsWith('quote-') ? [] : [[id, 'off'] as const]))
const quotesAlone: Config = {rules: Object.fromEntries(off)}

/** One article in so many of each file, those with curly marks first of all. */
function sample(every: number): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n').filter(Boolean))
    .filter((line, index) => index % every === 0 && /["“”]/u.test(line))
    .map((line) => (JSON.parse(line) as {text: string}).text)
}

/** Fix, as the command does, until nothing more is to be fixed. */
async function mend(text: string): Promise<string> {
  for (let pass = 0; pass < 10; pass++) {
    const fixed = applyFixes(await proofread(text, quotesAlone), () => true)
    if (fixed.text === text) break
    text = fixed.text
  }
  return text
}

/** A text without its marks, stops and spaces, and without the capital at the head of a quotation. */
function bare(text: string): string {
  return text.replace(/[“”„«»‘’"'″`,.:[\]()\s]/gu, '').toLowerCase()
}

test('fixing published articles ends, and leaves every word as it was', async ({skip}) => {
  skip(!existsSync(folder), 'there is no ../shared/corpus beside this folder')
  for (const text of sample(24)) {
    const once = await mend(text)
    expect(bare(once)).toBe(bare(text))
    expect(await mend(once)).toBe(once)
    expect(applyFixes(await proofread(once, quotesAlone), () => true).count).toBe(0)
  }
})
