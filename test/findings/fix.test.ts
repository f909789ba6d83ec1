import fc from 'fast-check'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {fix} from '../../src/runner/fix.ts'
import {applyFixes, fixesOf} from '../../src/findings/fix.ts'
import {proofread, rules} from '../../src/index.ts'

type Given = readonly [start: number, end: number, expected: string[], ruleId?: string]

function fileWith(text: string, fixes: readonly Given[]): VFile {
  const file = new VFile(text)
  for (const [start, end, expected, ruleId = 'rule'] of fixes) {
    const point = (offset: number) => ({line: 1, column: offset + 1, offset})
    const message = file.message('x', {
      place: {start: point(start), end: point(end)},
      ruleId,
      source: 'copydesk'
    })
    message.expected = expected
  }
  return file
}

const isSafe = (ruleId: string) => ruleId === 'rule'

test('fixes are put in their places, whatever their order', () => {
  const file = fileWith('abcdef', [
    [4, 5, ['E!']],
    [0, 2, ['']],
    [3, 3, ['+']]
  ])
  expect(applyFixes(file, () => true)).toEqual({text: 'c+dE!f', count: 3})
})

test('of two that would change the same letters the first is applied', () => {
  const file = fileWith('abcdef', [
    [0, 3, ['X']],
    [2, 4, ['Y']]
  ])
  expect(applyFixes(file, () => true)).toEqual({text: 'Xdef', count: 1})
})

test('nothing is certain where two would do, the rule is not safe, or the words are guarded', () => {
  expect(applyFixes(fileWith('abc', [[0, 1, ['x', 'y']]]), () => true).count).toBe(0)
  expect(applyFixes(fileWith('abc', [[0, 1, ['x']]]), () => false).text).toBe('abc')
  const file = fileWith('abc', [[0, 1, ['x']]])
  file.messages[0]!.guarded = 'quotation'
  expect(applyFixes(file, () => true).text).toBe('abc')
  expect(applyFixes(file, () => true, 'suggested').text).toBe('xbc')
})

test('what is suggested gives way to what is certain, and the rest is put right too', () => {
  const file = fileWith('abcdefgh', [
    [0, 3, ['X', 'Z'], 'other'],
    [2, 4, ['Y']],
    [5, 6, ['1', '2'], 'other'],
    [6, 6, ['!'], 'other']
  ])
  expect(applyFixes(file, isSafe, 'suggested').text).toBe('abYe1gh')
  expect(applyFixes(file, isSafe).text).toBe('abYefgh')
})

test.each([
  ['a word that is doubled', 'It is at ⟦the\nthe⟧ end.', 'the', 'It is at\nthe end.'],
  ['lines of another system', 'It is at ⟦the\r\nthe⟧ end.', 'the', 'It is at\r\nthe end.'],
  ['a block quotation', '> It is at ⟦the\n> the⟧ end.', 'the', '> It is at\n> the end.'],
  ['the whole of a line', 'It is\n⟦the\nthe⟧ end.', 'the', 'It is\nthe\nend.'],
  ['the first word of a list', '- ⟦the\n  the⟧ end.', 'the', '- the\n  end.'],
  ['behind a mark', '“⟦The\nthe⟧ end.”', 'The', '“The\nend.”'],
  ['a phrase', '⟦in regards\nto⟧ it', 'with regard to', 'with regard\nto it'],
  ['a space within marks', 'She said ⟦“\nno⟧”.', '“no', 'She said\n“no”.'],
  ['no space to end it at', '⟦the\nthe⟧.', 'the', 'the.'],
  ['a line end that is meant', 'It is at ⟦the\nthe⟧ end.', 'the\n', 'It is at the\n end.'],
  ['what is taken out', 'It is at ⟦the\nthe⟧ end.', '', 'It is at  end.']
])('a line that ends within a fix still ends: %s', (_, marked, replacement, right) => {
  const [before, wrong, behind] = marked.split(/[⟦⟧]/u) as [string, string, string]
  const start = before.length
  const file = fileWith(before + wrong + behind, [[start, start + wrong.length, [replacement]]])
  expect(applyFixes(file, isSafe).text).toBe(right)
})

test('no fixes clash, and what is certain is always among them', () => {
  const given = fc
    .tuple(fc.nat(20), fc.nat(4), fc.constantFrom('rule', 'other'))
    .map(([start, length, ruleId]): Given => [start, Math.min(start + length, 20), ['x'], ruleId])
  fc.assert(
    fc.property(fc.array(given, {maxLength: 8}), (given) => {
      const file = fileWith('abcdefghijklmnopqrst', given)
      const fixes = fixesOf(file, isSafe, 'suggested')
      fixes.slice(1).forEach(({start, end}, index) => {
        const before = fixes[index]!
        expect(start).toBeGreaterThanOrEqual(before.end)
        if (start === end || before.start === before.end) {
          expect(start).toBeGreaterThan(before.end)
        }
      })
      expect(fixes).toEqual(expect.arrayContaining(fixesOf(file, isSafe)))
    })
  )
})

const sentences = rules.flatMap(({examples}) =>
  examples.map(({wrong}) => wrong.replace(/[⟦⟧]/gu, ''))
)
const inHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const writers: Record<string, (paragraphs: readonly string[]) => string> = {
  'article.txt': (paragraphs) => paragraphs.join('\n\n'),
  'article.md': (paragraphs) =>
    paragraphs.map((text) => text.replace(/[\\`*_[\]<&#~]/gu, '\\$&')).join('\n\n'),
  'article.html': (paragraphs) => paragraphs.map((text) => `<p>${inHtml(text)}</p>`).join('\n')
}

test.each(Object.keys(writers))('fixing %s comes to an end, and is then done', async (path) => {
  const check = async (file: VFile) => void (await proofread(file))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...sentences), {minLength: 1, maxLength: 4}),
      fc.constantFrom('certain' as const, 'suggested' as const),
      async (paragraphs, extent) => {
        const file = new VFile({path, value: writers[path]!(paragraphs)})
        await check(file)
        const once = await fix(file, extent, {check, isSafe: isKnownSafe})
        const again = new VFile({path, value: String(once.file)})
        await check(again)
        expect(String((await fix(again, extent, {check, isSafe: isKnownSafe})).file)).toBe(
          String(once.file)
        )
        if (extent === 'certain') expect(applyFixes(once.file, isKnownSafe).count).toBe(0)
      }
    ),
    {numRuns: 25}
  )
})

function isKnownSafe(ruleId: string): boolean {
  return rules.some(({id, safe}) => id === ruleId && safe === true)
}

test('suggestions that lead to and fro end where they began, and those without end change nothing', async () => {
  const swap = async (file: VFile) => {
    const text = String(file)
    file.messages = fileWith(text, [[0, 1, [text.startsWith('a') ? 'b' : 'a']]]).messages
  }
  const start = new VFile('ac')
  await swap(start)
  expect(String((await fix(start, 'suggested', {check: swap, isSafe: isKnownSafe})).file)).toBe(
    'ac'
  )
  const grow = async (file: VFile) => {
    file.messages = fileWith(String(file), [[0, 0, ['a']]]).messages
  }
  const small = new VFile('b')
  await grow(small)
  expect(await fix(small, 'suggested', {check: grow, isSafe: isKnownSafe})).toEqual({
    file: small,
    count: 0
  })
})

test('a word of a quotation and a name are left, and a mark about them is put right', async () => {
  const fixed = async (text: string) => {
    const file = new VFile(text)
    const check = async (file: VFile) => void (await proofread(file))
    await check(file)
    return String((await fix(file, 'certain', {check, isSafe: isKnownSafe})).file)
  }
  expect(await fixed('“It was the the end,” said the the mayor.')).toBe(
    '“It was the the end,” said the mayor.'
  )
  expect(await fixed('It is ” late,” she said.')).toBe('It is “late,” she said.')
})
