import {html} from '../format/html.ts'
import {formatOf, type FileLike} from '../format/index.ts'

const generator = /<meta name="generator" content="Copydesk /u

/** Whether a file is a page: articles in HTML, or the proofs of some. */
export function isPage(file: FileLike): boolean {
  return formatOf(file) === html
}

/** Whether a page is one of proofs that an earlier run has left: the articles in it are read already. */
export function isProofs(page: string): boolean {
  return generator.test(page.slice(0, 1000))
}
