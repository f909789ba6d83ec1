import {defineRule} from './rule.ts'

/**
 * What is said of findings that are let stand. It reads no article, but what the other rules have
 * said of one, so it is asked apart from them; its examples are Markdown.
 */
export const stetRule = defineRule({
  id: 'stet',
  summary: 'Something is let stand that is not there, or in a way that cannot be read.',
  why: 'A finding is let stand by `<!-- stet name-variant: his own spelling -->` above its paragraph, between `<!-- stet-on … -->` and `<!-- stet-off -->`, by `stet` in the front matter, or by a file beside a plain text. When the finding is gone, or its rule is misspelled, the note would hide the next slip that comes along.',
  sources: ['Proofreaders’ marks: stet, “let it stand”, with dots below what is to be kept'],
  severity: 'warning',
  options: {},
  examples: [
    {
      wrong: '<!-- stet ⟦repeated-word⟧: in his own words -->\n\nThat is the end.'
    },
    {
      wrong: '<!-- stet ⟦speling⟧: in his own words -->\n\nThat is the end.'
    }
  ],
  silent: [
    '<!-- stet repeated-word: in his own words -->\n\nThat is the the end.',
    '---\nstet:\n  - repeated-word: in his own words\n---\n\nThat is the the end.'
  ],
  *check() {}
})
