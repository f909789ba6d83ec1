import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {type Format, formatOf, formats} from '../format/index.ts'

/**
 * The path of a document. One that is in no file yet has a name with the ending of its language, so
 * that it is read as what it is.
 */
export function pathOf({uri, languageId}: Pick<TextDocument, 'uri' | 'languageId'>): string {
  const file = fileOf(uri)
  const isOfLanguage = ({languageIds}: Format) => languageIds.includes(languageId)
  const format = formats.find(isOfLanguage) ?? formatOf({})
  const ending = `.${format.endings[0]}`
  if (file === undefined) return `untitled${ending}`
  return path.extname(file) === '' && formatOf({path: file}) !== format ? `${file}${ending}` : file
}

/** The path of a URI of a file; undefined for what is none. */
export function fileOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    // file://elsewhere/share
    return undefined
  }
}

export function uriOf(file: string): string {
  return pathToFileURL(file).href
}
