import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {VFile} from 'vfile'
import {proofread, rules} from '../src/index.ts'

const wrong = rules.flatMap((rule) =>
  rule.examples.map((example) => example.wrong.replace(/[⟦⟧]/gu, ''))
)
const right = rules.flatMap((rule) =>
  rule.silent.map((entry) => (typeof entry === 'string' ? entry : entry.text))
)

/** Paragraphs of the rules’ own sentences, with odd strings among them. */
const article = fc
  .array(
    fc.oneof(
      {weight: 4, arbitrary: fc.constantFrom(...wrong, ...right)},
      {weight: 1, arbitrary: fc.string({unit: 'grapheme', maxLength: 40})}
    ),
    {minLength: 1, maxLength: 6}
  )
  .map((paragraphs) => paragraphs.join('\n\n'))

/** What a file’s messages say, without where. */
function sayings({messages}: VFile) {
  return messages.map(({ruleId, actual, expected}) => ({ruleId, actual, expected}))
}

function expectExact(file: VFile) {
  const text = String(file)
  for (const {place, actual, expected, related} of file.messages) {
    // What is put right changes.
    expect(expected?.[0]).not.toBe(actual)
    for (const at of [{place, actual}, ...(related ?? [])]) {
      if (!at.place || !('start' in at.place)) throw new Error('no place')
      const {start, end} = at.place
      expect(text.slice(start.offset, end.offset)).toBe(at.actual)
      const before = text.slice(0, start.offset).split(/\r\n|\n|\r/u)
      expect([start.line, start.column]).toEqual([before.length, before.at(-1)!.length + 1])
    }
  }
}

test('no string is too odd to read', async () => {
  const odd = fc.oneof(
    fc.string({unit: 'binary', maxLength: 200}),
    fc.string({unit: fc.constantFrom(...'“”‘’"\'«».,?!–-… \n\r\t\u00a0aA1é'), maxLength: 60})
  )
  await fc.assert(
    fc.asyncProperty(odd, async (text) => expectExact(await proofread(text))),
    {numRuns: 400}
  )
})

test('every place holds exactly what the message says it holds', async () => {
  await fc.assert(
    fc.asyncProperty(article, async (text) => expectExact(await proofread(text))),
    {numRuns: 120}
  )
})

const changes: Record<string, (text: string) => string> = {
  'CRLF line ends': (text) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => `\uFEFF${text}`,
  'emoji at the ends of paragraphs': (text) => text.replaceAll('\n\n', ' 👩‍🚒🇵🇰\n\n'),
  'decomposed accents': (text) => text.normalize('NFD'),
  'non-breaking spaces': (text) => text.replaceAll(' ', '\u00a0')
}

test.each(Object.entries(changes))('%s change nothing but offsets', async (_, change) => {
  const sound = article.filter((text) => !/\r|\uFEFF/u.test(text))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...wrong, ...right), sound, async (one, rest) => {
      const text = `${one}\n\n${rest}`
      const changed = await proofread(change(text))
      expectExact(changed)
      const plain = sayings(await proofread(text))
      const normal = (value: unknown) =>
        JSON.stringify(value).normalize('NFC').replaceAll('\u00a0', ' ')
      expect(normal(sayings(changed))).toBe(normal(plain))
    }),
    {numRuns: 40}
  )
})
