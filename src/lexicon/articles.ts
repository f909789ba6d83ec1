import {lazily} from '../base/lazily.ts'
import {readTable} from './table.ts'

/** Which article a word takes by its sound: `both` where usage is divided. */
export type IndefiniteArticle = 'a' | 'an' | 'both'

const table = lazily(() => {
  const whole = new Map<string, IndefiniteArticle>()
  const starts = new Map<string, IndefiniteArticle>()
  for (const {start, article, line} of readTable('articles', ['start', 'article', 'note'])) {
    if (article !== 'a' && article !== 'an' && article !== 'both') {
      throw new Error(`articles.tsv:${line}: unknown article \`${article}\``)
    }
    if (start.endsWith('*')) starts.set(start.slice(0, -1), article)
    else whole.set(start, article)
  }
  return {whole, starts}
})

/** The article of an exception to the letter rule: the whole word, else its longest listed start. */
export function exceptionalArticle(word: string): IndefiniteArticle | undefined {
  const {whole, starts} = table()
  const known = whole.get(word)
  if (known) return known
  for (let length = word.length; length > 1; length--) {
    const article = starts.get(word.slice(0, length))
    if (article) return article
  }
  return undefined
}
