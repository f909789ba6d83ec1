import {existsSync} from 'node:fs'
import path from 'node:path'
import {readText} from './config/document.ts'
import {expectNoLinkOut} from './config/reading.ts'
import {UserError, inOneLine} from '../base/user-error.ts'
import {sidecarOf} from './sidecar.ts'

/**
 * The text of the file beside an article with one more finding let stand, that of a rule about a text;
 * what is in it stays as it is. Throws a `UserError` if it cannot be read or is no list.
 */
export async function withStanding(article: string, rule: string, actual: string): Promise<string> {
  const file = sidecarOf(article)
  const name = path.basename(file)
  expectNoLinkOut(file, name)
  const {isSeq, parseDocument} = await import('yaml')
  const document = parseDocument(existsSync(file) ? readText(file, name) : '')
  if (document.errors[0]) {
    throw new UserError(`${name}: ${inOneLine(document.errors[0].message, 160)}`)
  }
  if (document.contents === null) document.contents = document.createNode([]) as never
  if (!isSeq(document.contents)) throw new UserError(`${name}: expected a list of what stands`)
  document.add({rule, actual})
  return document.toString({lineWidth: 0})
}
