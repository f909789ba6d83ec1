import type {PluggableList, Preset} from 'unified'
import {VFile} from 'vfile'
import {rules} from '../rules/index.ts'
import {activeRules, type Config} from './config.ts'
import {type RulePlugin, toPlugin} from './plugin.ts'
import {proof} from './proof.ts'

export {Analysis, analyse} from './analysis/index.ts'
export {type Config, ConfigError, type RuleSetting} from './config.ts'
export {configNames} from './config/find.ts'
export type {Origin} from './config/layers.ts'
export type {Setting} from './config/merge.ts'
export {ConfigResolver, type Resolved, type ResolverOptions} from './config/resolver.ts'
export {fingerprintsOf} from './fingerprint.ts'
export {applyFixes} from './fix.ts'
export type {HouseName} from './house-names.ts'
export type {RelatedPlace, RulePlugin, Settings} from './plugin.ts'
export {toPlugin} from './plugin.ts'
export {toJson} from './report/json.ts'
export type {Example, Finding, Positioned, Related, Rule, Severity, Silent} from './rule.ts'
export {defineRule} from './rule.ts'
export {letStand} from './stet.ts'
export {rules}

/** Each rule as a retext plugin, by its id: `unified().use(retextEnglish).use(plugins['spelling'])`. */
export const plugins: Readonly<Record<string, RulePlugin>> = Object.fromEntries(
  rules.map((rule) => [rule.id, toPlugin(rule)])
)

/** All rules as a preset: `unified().use(retextEnglish).use(preset)`; use a rule again to set it. */
export const preset: Preset = toPreset({})

/** The rules that are on under a configuration, as a preset. Throws a `ConfigError` as it may. */
export function toPreset(config: Config): Preset {
  const list: PluggableList = activeRules(config).map(({rule, settings}) => [
    plugins[rule.id]!,
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
  const file = typeof source === 'object' && 'messages' in source ? source : new VFile(source)
  await proof(file, config)
  return file
}
