import type {PluggableList, Preset} from 'unified'
import {VFile} from 'vfile'
import {standardBook} from '../../rules/book.ts'
import {activeRules, type Config} from '../config/index.ts'
import {decode} from '../format/index.ts'
import type {RuleBook} from '../rule/book.ts'
import {type RulePlugin, toPlugin} from './plugin.ts'
import {proof} from './proof.ts'

/** Each rule as a retext plugin, by its id: `unified().use(retextEnglish).use(plugins['spelling'])`. */
export const plugins: Readonly<Record<string, RulePlugin>> = Object.fromEntries(
  standardBook.rules.map((rule) => [rule.id, toPlugin(rule)])
)

/** All rules as a preset: `unified().use(retextEnglish).use(preset)`; use a rule again to set it. */
export const preset: Preset = toPreset({})

/** The rules that are on under a configuration, as a preset. Throws a `ConfigError` as it may. */
export function toPreset(config: Config): Preset {
  const rules = activeRules({book: standardBook, config})
  // A processor merges what is set later into what it was given.
  const list: PluggableList = rules.map(({rule, settings}) => [plugins[rule.id]!, {...settings}])
  return {plugins: list}
}

const usual: Config = {}

/** What else an article is proofread by. */
export interface ProofreadOptions {
  /** The rules that there are; those that Copydesk comes with unless given. */
  readonly book?: RuleBook
}

/**
 * Proofread one article, in the format that its path ends with (Markdown, HTML) or as plain text: its
 * messages are those of the file that comes back, in the order of their places. Bytes are decoded as the
 * format has them, and the file then holds their text. Throws a `ConfigError` for a configuration that
 * does not hold, and a `DecodingError` for bytes that cannot be decoded.
 */
export async function proofread(
  source: VFile | string,
  config: Config = usual,
  {book = standardBook}: ProofreadOptions = {}
): Promise<VFile> {
  const file = typeof source === 'object' && 'messages' in source ? source : new VFile(source)
  if (typeof file.value === 'object') {
    const {text, format} = await decode(file, file.value)
    file.value = text
    file.data.format = format
  }
  await proof(file, {book, config})
  return file
}
