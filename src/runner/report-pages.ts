import {formatOf} from '../format/index.ts'

const generator = /<meta name="generator" content="Copydesk /u

/** Whether a file is a page: articles in HTML, or the proofs of some. */
export function isPage(path: string): boolean {
  return formatOf(path).name === 'HTML'
}

/** Whether a page is one of proofs that an earlier run has left: the articles in it are read already. */
export function isProofs(page: string): boolean {
  return generator.test(page.slice(0, 1000))
}
