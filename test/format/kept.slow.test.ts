import fc from 'fast-check'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {KnownParagraphs} from '../../src/format/kept.ts'
import {standardBook} from '../../rules/book.ts'
import {proof} from '../../src/proof/proof.ts'
import {rules} from '../../src/index.ts'

const article = (name: string) =>
  readFileSync(path.join(import.meta.dirname, '../../content', `${name}.txt`), 'utf8')
const sentences = rules.flatMap((rule) =>
  rule.examples.map((example) => example.wrong.replace(/[⟦⟧]/gu, ''))
)

const markdown = [
  '---\ntitle: Ferry fares to rise\ndescription: The goverment has agreed\n---\n',
  '# Ferry fares to rise\n\n> “We lost everything,” Ms *Thornbery* said.\n',
  ...sentences.slice(0, 12),
  '| day | fares |\n| --- | --- |\n| Monday | 3 &amp; 4 |\n',
  '- Kathleen **Thorn**bury\n- Ms Thornbury said `recieve` \\& left\n'
].join('\n\n')
const html = [
  '<article><h1>Ferry fares to rise</h1><p class="byline">By Ann Holt</p>',
  ...sentences.slice(12, 26).map((text) => `<p>${text.replaceAll('\n\n', '</p><p>')}</p>`),
  '<p>The caf&eacute; of <b>Ms Thorn</b>bery &amp; sons.</p><!-- a note --></article>'
].join('\n')

const texts: Record<string, string> = {
  'talks.txt': article('islamabad-moscow-talks'),
  'ferry.txt': `${article('harbour-ferry')}\r\n\r\n${sentences.slice(20, 40).join('\r\n\r\n')}`,
  'wrapped.txt': `The council met on Monday and the\ngoverment sent a letter to all who\nhad asked for one, and to the the\nmayor, who had not.\n\nThe council met again on Tuesday and\nsent another letter to all of those\nwho had asked for the first one, and\nto the mayor.`,
  'fares.md': markdown,
  'fares.html': html
}

/** An edit at some place of a text: so much taken out, and this put in. */
const edits = fc.array(
  fc.record({
    at: fc.double({min: 0, max: 1, noNaN: true}),
    out: fc.constantFrom(0, 0, 0, 1, 1, 5, 60),
    put: fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom('x', ' ', 'a', '“', '”', "'", '\n\n', '\n', '.', 'é', '😀')
      },
      {weight: 1, arbitrary: fc.constantFrom(...sentences)},
      {weight: 1, arbitrary: fc.constantFrom('<p>', '</p>', '# ', '> ', '&amp;', '*', '| ', '<!--')}
    )
  }),
  {minLength: 1, maxLength: 8}
)

const ruleset = {book: standardBook, config: {}}

async function sayings(text: string, name: string, kept?: KnownParagraphs) {
  const {file, analysis} = (await proof(
    new VFile({path: name, value: text}),
    ruleset,
    kept && {kept}
  ))!
  return {
    messages: file.messages.map(
      ({ruleId, reason, place, actual, expected, note, fatal, related}) => ({
        ...{ruleId, reason, place, actual, expected, note, fatal, related}
      })
    ),
    tokens: analysis.tokens.map(({text, position, index, opaque}) => [
      text,
      position,
      index,
      opaque
    ]),
    names: analysis.names.entities.map(({name, mentions}) => [name, mentions.length])
  }
}

test.each(Object.keys(texts))(
  'after any edit of %s as much is found as in a text that was never seen',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(edits, async (changes) => {
        const kept = new KnownParagraphs()
        let text = texts[name]!
        await sayings(text, name, kept)
        for (const {at, out, put} of changes) {
          const from = Math.floor(at * text.length)
          text = text.slice(0, from) + put + text.slice(from + out)
          expect(await sayings(text, name, kept)).toEqual(await sayings(text, name))
        }
      }),
      {numRuns: 8}
    )
  }
)
