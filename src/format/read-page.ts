import type {Root} from 'nlcst'
import {ArticleBuilder} from './builder.ts'
import {readFrontMatter, type TomlReader} from './front-matter.ts'
import type {KnownParagraphs} from './kept.ts'
import {maskTemplates} from './mask.ts'
import {toParser} from './read-html.ts'
import {storyOf} from './page/story.ts'

/**
 * Read a page of the web as one article: its story, with the headline, the captions and the like that
 * belong to it, and nothing of what stands about it.
 */
export function readPage(source: string, kept?: KnownParagraphs, readToml?: TomlReader): Root {
  const article = new ArticleBuilder(source, kept)
  const from = readFrontMatter(source, article, readToml)
  const page = maskTemplates(source.slice(from), 'other')
  const story = storyOf(page)
  if (!story.isFound) article.notice('no story is found on the page, so all of it is read')
  const parser = toParser(article, source, (offset) => offset + from, story)
  parser.end(page)
  return article.finish()
}
