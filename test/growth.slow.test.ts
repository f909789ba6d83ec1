import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {proofread} from '../src/index.ts'

// Texts that nobody writes and a wire may send. Time is that of the processor, so that it matters
// little who else uses it, and is compared with itself, so that it does not matter how fast it is.

/** Makes a text of about so many characters. */
type Maker = (length: number) => string

const repeated =
  (part: string): Maker =>
  (length) =>
    part.repeat(length / part.length)

/** A text of numbered parts. */
const counted =
  (part: (at: number) => string): Maker =>
  (length) => {
    let text = ''
    for (let at = 0; text.length < length; at++) text += part(at)
    return text
  }

/** A word of its own for each number, a syllable for each digit. */
function wordOf(at: number): string {
  return String(1000 + at).replace(/\d/gu, (digit) => syllables[Number(digit)]!)
}
const syllables = ['ba', 'te', 'lo', 'du', 'ki', 'ren', 'sal', 'mor', 'vin', 'gash']

const nameOf = (at: number) => {
  const word = wordOf(at)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** What takes twice as long at twice the length, by the ending of its file. */
const linear: Record<string, Record<string, Maker>> = {
  txt: {
    'one capital, and small letters': (length) => `A${'a'.repeat(length)}`,
    'words in capitals': counted((at) => `${wordOf(at).toUpperCase()} `),
    initials: repeated('A.'),
    'letters and stops': repeated('a.b'),
    'a British word and a dash': repeated('colour — a '),
    'one small letter': repeated('a'),
    'paragraphs of prose': counted(
      (at) => `The council met to hear ${nameOf(at % 40)} at noon.\n\n`
    ),
    'unknown words': counted((at) => `${wordOf(at)} `),
    'doubled words': repeated('the '),
    spaces: (length) => `the${' '.repeat(length)}the`,
    'line ends': repeated('\n'),
    'an address of colons': (length) => `http://${':'.repeat(length)}`,
    brackets: repeated('('),
    'opening marks': repeated('“'),
    'opening marks and words': repeated('“We saw the mill. '),
    'closing marks and words': repeated('”a '),
    'straight marks and words': repeated('"a" b '),
    'single marks and words': repeated("'a "),
    'quotations in one line': repeated('“A b c,” he said. “D e.” ')
  },
  md: {'strokes and words': repeated('~a ~~b '), comments: repeated('<!--')},
  html: {
    'elements within each other': repeated('<sup>'),
    'attributes of one tag': (length) =>
      `<p ${counted((at) => `a${at}="b" `)(length)}>The mill is shut.</p>`,
    references: repeated('&amp; '),
    comments: repeated('<!--')
  }
}

/** What is known to take far longer than that: what mends one moves it up. */
const notYet: typeof linear = {
  txt: {
    'words with capitals': counted((at) => `${nameOf(at)} `)
  }
}

/** What is known to be more than the stack holds: what mends one moves it up. */
const refused = [
  ['hyphens in one word', 'txt', 'a-'.repeat(200_000)],
  ['block quotations within each other', 'md', '>'.repeat(5000)]
] as const

// Of what grows with the square of the length, it is 4.
const limit = 3

for (const [ending, texts] of Object.entries(linear)) {
  test.each(Object.entries(texts))(
    `twice as much takes twice as long: %s (${ending})`,
    async (_, make) => {
      expect(await growthOf(make, ending, (growth) => growth < limit)).toBeLessThan(limit)
    }
  )
}

for (const [ending, texts] of Object.entries(notYet)) {
  test.each(Object.entries(texts))(`not yet: %s (${ending})`, async (_, make) => {
    const growth = await growthOf(make, ending, (growth) => growth > limit)
    expect(growth, 'it takes twice as long now: move it up').toBeGreaterThan(limit)
  })
}

test.each(refused)('not yet read: %s', async (_, ending, text) => {
  await expect(timeOf(text, ending), 'it is read now: move it up').rejects.toThrow(RangeError)
})

/** The processor’s time for a text, in milliseconds. */
async function timeOf(text: string, ending: string): Promise<number> {
  const before = process.cpuUsage()
  await proofread(new VFile({path: `a.${ending}`, value: text}))
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}

// A time that is long enough to be told from another, in milliseconds.
const measurable = 25

/**
 * How many times longer a text takes than one of half its length. What disturbs a run can only make it
 * longer, so the shortest of several counts; there are no more of them than are needed to see that it
 * is as it is expected.
 */
async function growthOf(
  make: Maker,
  ending: string,
  isExpected: (growth: number) => boolean
): Promise<number> {
  let length = 1000
  let half = 0
  while (half < measurable && length < 128_000) {
    length *= 2
    half = Infinity
    // The first runs are long, for the code is new.
    for (let run = 0; run < 3 && half > measurable; run++) {
      half = Math.min(half, await timeOf(make(length), ending))
    }
  }
  let whole = Infinity
  for (let round = 0; round < 2 || (round < 8 && !isExpected(whole / half)); round++) {
    half = Math.min(half, await timeOf(make(length), ending))
    whole = Math.min(whole, await timeOf(make(2 * length), ending))
  }
  return whole / half
}
