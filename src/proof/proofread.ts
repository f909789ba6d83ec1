import type {PluggableList, Preset} from 'unified'
import type {VFile} from 'vfile'
import {type OptionsOf, type RuleId, rules} from '../../rules/index.ts'
import {activeRules, type Config} from '../config/index.ts'
import {type RulePlugin, toPlugin} from './plugin.ts'
import {proof} from './proof.ts'

/** Each rule as a retext plugin, by its id: `unified().use(retextEnglish).use(plugins['spelling'])`. */
export const plugins = Object.fromEntries(rules.map((rule) => [rule.id, toPlugin(rule)])) as {
  readonly [Id in RuleId]: RulePlugin<OptionsOf<Id>>
}

/** All rules as a preset: `unified().use(retextEnglish).use(preset)`; use a rule again to set it. */
export const preset: Preset = {
  // Which rules are on stands in the lexicon, and in a browser that is handed in when this is loaded.
  get plugins() {
    return toPreset({}).plugins
  }
}

/** The rules that are on under a configuration, as a preset. Throws a `ConfigError` as it may. */
export function toPreset(config: Config): Preset {
  const list: PluggableList = activeRules(config).map(({rule, settings}) => [
    plugins[rule.id],
    settings
  ])
  return {plugins: list}
}

const usual: Config = {}

/**
 * Proofread one article, in the format that its path ends with (Markdown, HTML) or as plain text: its
 * messages are those of the file that comes back, in the order of their places. Throws a
 * `ConfigError` for a configuration that does not hold.
 */
export async function proofread(source: VFile | string, config: Config = usual): Promise<VFile> {
  const file = typeof source === 'object' && 'messages' in source ? source : await toFile(source)
  await proof(file, config)
  return file
}

/**
 * A file for a program that has none. The module is loaded here and not above, so that it is the one
 * that the program itself imports; the command makes its own files, of a copy in its bundle.
 */
async function toFile(value: string): Promise<VFile> {
  const {VFile} = await import('vfile')
  return new VFile(value)
}
