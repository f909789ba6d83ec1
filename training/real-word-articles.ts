import {readFileSync} from 'node:fs'
import path from 'node:path'
import {confusions} from '../src/lexicon/confusions.ts'
import {type Article, readArticles} from './articles.ts'
import {pathOf} from './files.ts'
import {share} from './lot.ts'

/** An article to learn from, and what is kept apart from it. */
export interface Sourced {
  readonly article: Article
  /** The fold of it: its places are judged by weights of the others. */
  readonly fold: number
  /** The half of it: its places are judged by the forest of the other. */
  readonly half: 0 | 1
  /** Whether it is of many newspapers, by which the thresholds are judged. */
  readonly isJudged: boolean
}

/** All articles of the folder of shared data, in so many folds. */
export async function* readSourced(data: string, folds: number): AsyncGenerator<Sourced> {
  let count = 0
  for (const folder of ['corpus', 'training']) {
    for await (const article of readArticles(path.join(data, folder))) {
      const half = (count % 2) as 0 | 1
      const fold = Math.floor(share(++count) * folds)
      yield {article, fold, half, isJudged: folder === 'corpus'}
    }
  }
}

/** How often each confusable word stands in some articles. */
export async function countConfusable(
  articles: AsyncIterable<Pick<Sourced, 'article'>>
): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for await (const {article} of articles) {
    for (const word of article.text.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? []) {
      const normal = word.replace('’', "'")
      if (confusions().has(normal)) counts.set(normal, (counts.get(normal) ?? 0) + 1)
    }
  }
  return counts
}

/** The pairs that are known to be mixed up, each by the alphabet. */
export function readKnownPairs(data: string): ReadonlySet<string> {
  const lines = readFileSync(path.join(data, 'gold', 'confusions.txt'), 'utf8').split('\n')
  return new Set(lines.map((line) => line.trim().split(/\s+/u).sort().join(' ')))
}

/** The slips that an editor found in the articles: the article, the place, and both words, by tabs. */
export function readRealSlips(): ReadonlySet<string> {
  return new Set(
    readFileSync(pathOf('training/real-slips.tsv'), 'utf8')
      .split('\n')
      .filter((line) => line && !/^(?:#|id\t)/u.test(line))
  )
}
