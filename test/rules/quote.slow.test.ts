import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Config, proofread, rules} from '../../src/index.ts'

const off = rules.flatMap(({id}) => (id.startsWith('quote-') ? [] : [[id, 'off'] as const]))
// The sentences made here say the same things over and over, and not who says them.
const quotesAlone: Config = {
  rules: {...Object.fromEntries(off), 'quote-repeat': 'off', 'quote-speaker': 'off'}
}

/** The marks of a style, by level: the outer pair and the inner one, which alternate. */
interface Style {
  readonly name: string
  readonly pairs: readonly [readonly [string, string], readonly [string, string]]
  readonly apostrophe: string
}

const styles: Style[] = [
  {
    name: 'curly, double outside',
    pairs: [
      ['“', '”'],
      ['‘', '’']
    ],
    apostrophe: '’'
  },
  {
    name: 'curly, single outside',
    pairs: [
      ['‘', '’'],
      ['“', '”']
    ],
    apostrophe: '’'
  },
  {
    name: 'straight, double outside',
    pairs: [
      ['"', '"'],
      ["'", "'"]
    ],
    apostrophe: "'"
  },
  {
    name: 'straight, single outside',
    pairs: [
      ["'", "'"],
      ['"', '"']
    ],
    apostrophe: "'"
  }
]

// ⟨ and ⟩ open and close a quotation, ^ is an apostrophe: a style draws them.
const word = fc.constantFrom('cold', 'the', 'old', 'mill', 'road', 'we', 'it', 'bread', 'field')
const bound = ['don^t', 'O^Neill', 'mill^s', 'rock ^n^ roll']
const free = ['the ^90s', '^em', 'players^ field']
const run = (unit: fc.Arbitrary<string>) =>
  fc.array(unit, {minLength: 2, maxLength: 6}).map((words) => words.join(' '))

/** Paragraphs of sound quotations, with these apostrophes between them. */
function toArticle(apostrophes: readonly string[]): fc.Arbitrary<string[]> {
  const plain = fc.oneof(
    {weight: 3, arbitrary: run(word)},
    {weight: 1, arbitrary: run(fc.oneof(word, fc.constantFrom(...apostrophes)))}
  )
  const sentence = words(2).map((text) => `We saw ${text} bread`)
  const narration = fc
    .array(words(1), {minLength: 1, maxLength: 2})
    .map((all) => all.map((text) => `The bridge was ${text} bread.`).join(' '))
  const speaker = fc.constantFrom('she said', 'he added', 'said the driver', 'Ann Field said')
  const quoted = fc.oneof(
    fc.tuple(sentence, speaker).map(([a, by]) => [`⟨${a},⟩ ${by}.`]),
    fc.tuple(sentence, speaker, sentence).map(([a, by, b]) => [`⟨${a},⟩ ${by}. ⟨${b}.⟩`]),
    fc.tuple(sentence, speaker, words(2)).map(([a, by, b]) => [`⟨${a},⟩ ${by}, ⟨and ${b} bread.⟩`]),
    fc.tuple(sentence, sentence).map(([a, b]) => [`She said: ⟨${a}. ${b}.⟩`]),
    words(2).map((a) => [`He called it ⟨cold ${a} bread⟩ and left.`]),
    fc
      .tuple(fc.array(sentence, {minLength: 1, maxLength: 3}), sentence, speaker)
      .map(([first, last, by]) => [...first.map((text) => `⟨${text}.`), `⟨${last},⟩ ${by}.`])
  )
  return fc
    .array(fc.tuple(narration, quoted), {minLength: 1, maxLength: 4})
    .map((blocks) => [
      'The road was old and cold, and it was shut.',
      ...blocks.flatMap(([paragraph, quoted]) => [paragraph, ...quoted]),
      'That was all that was said of the mill.'
    ])

  /** Words of a sentence, with a quotation among them down to the third level. */
  function words(level: number): fc.Arbitrary<string> {
    if (level > 3) return plain
    const nested = fc
      .tuple(plain, words(level + 1), plain)
      .map(([before, inner, behind]) => `${before} mad ⟨${inner} old⟩ and ${behind}`)
    return fc.oneof({weight: 4, arbitrary: plain}, {weight: 1, arbitrary: nested})
  }
}

/** A quotation mark of an article that is drawn, and the paragraph in which it stands. */
interface Drawn {
  readonly at: number
  readonly paragraph: number
  readonly isOpening: boolean
  readonly level: number
}

/** Draw the marks of an article in a style. */
function draw(paragraphs: readonly string[], {pairs, apostrophe}: Style) {
  const marks: Drawn[] = []
  let text = ''
  paragraphs.forEach((paragraph, index) => {
    if (text) text += '\n\n'
    let depth = 0
    for (const character of paragraph) {
      if (character === '⟨')
        marks.push({at: text.length, paragraph: index, isOpening: true, level: ++depth})
      if (character === '⟩')
        marks.push({at: text.length, paragraph: index, isOpening: false, level: depth})
      const pair = pairs[(depth + 1) % 2]!
      text +=
        character === '⟨'
          ? pair[0]
          : character === '⟩'
            ? pair[1]
            : character === '^'
              ? apostrophe
              : character
      if (character === '⟩') depth--
    }
  })
  return {text, marks}
}

async function messagesOf(text: string, config = quotesAlone) {
  const {messages} = await proofread(text, config)
  return messages.map(({ruleId, actual, place, reason}) => {
    if (!place || !('start' in place)) throw new Error('no place')
    const before = text.slice(0, place.start.offset)
    return {ruleId, actual, reason, paragraph: before.split('\n\n').length - 1}
  })
}

/** What becomes of a text if one mark of it is lost, or turned where its shape says a direction. */
function breaks(
  {text, marks}: ReturnType<typeof draw>,
  {pairs}: Style
): {text: string; mark: Drawn}[] {
  const turned = new Map(
    pairs.flatMap(([open, close]) => [[open, close] as const, [close, open] as const])
  )
  return marks.flatMap((mark) => {
    const character = text.charAt(mark.at)
    const others = turned.get(character) === character ? [''] : ['', turned.get(character)!]
    return others.map((other) => ({
      text: text.slice(0, mark.at) + other + text.slice(mark.at + 1),
      mark
    }))
  })
}

/** A mark whose loss leaves sound copy: the first of a paragraph that closes nothing. */
function isFree({isOpening, level, paragraph}: Drawn, marks: readonly Drawn[]): boolean {
  const isClosed = marks.some(
    (other) => other.paragraph === paragraph && other.level === 1 && !other.isOpening
  )
  return isOpening && level === 1 && !isClosed
}

describe.each(styles.map((style) => [style.name, style] as const))('%s', (_, style) => {
  test('a sound article is silent in every house', async () => {
    const house = fc.constantFrom('auto', 'ap', 'guardian')
    await fc.assert(
      fc.asyncProperty(toArticle([...bound, ...free]), house, async (paragraphs, house) => {
        const {text} = draw(paragraphs, style)
        expect(await messagesOf(text, {...quotesAlone, house})).toEqual([])
      }),
      {numRuns: 150}
    )
  })

  // The 90s’ and ‘em’ could open, and players’ could close, what has lost its own mark.
  test('a mark that is lost or turned is reported in its paragraph or the next', async () => {
    await fc.assert(
      fc.asyncProperty(toArticle(bound), fc.nat(), async (paragraphs, chance) => {
        const drawn = draw(paragraphs, style)
        const all = breaks(drawn, style).filter(({mark}) => !isFree(mark, drawn.marks))
        fc.pre(all.length > 0)
        const {text, mark} = all[chance % all.length]!
        const places = (await messagesOf(text)).map(({paragraph}) => paragraph - mark.paragraph)
        expect(
          places.some((distance) => distance === 0 || distance === 1),
          text
        ).toBe(true)
      }),
      {numRuns: 250}
    )
  })
})
