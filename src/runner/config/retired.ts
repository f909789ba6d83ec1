import {inWords, type Origin} from '../../config/origin.ts'
import {noticeOf, type RuleBook} from '../../rule/book.ts'

/** Settings of one origin. */
interface SettingsSource {
  readonly settings: Readonly<Record<string, unknown>>
  originOf(path: readonly (number | string)[]): Origin
}

/** Settings without the rules that there are no more, and what is to be told of those, a line each. */
export function withoutRetired<Given extends SettingsSource>(
  source: Given,
  book: RuleBook
): {readonly source: Given; readonly notices: readonly string[]} {
  const set = Object.entries((source.settings['rules'] ?? {}) as object)
  const notices = set.flatMap(([id]) => {
    const retired = book.findRetired(id)
    return retired ? `${inWords(source.originOf(['rules', id]))}: ${noticeOf(retired)}` : []
  })
  if (notices.length === 0) return {source, notices}
  const rules = Object.fromEntries(set.filter(([id]) => !book.findRetired(id)))
  return {source: {...source, settings: {...source.settings, rules}}, notices}
}
