import {dialects as englishes} from '../analysis/dialect/englishes.ts'
import {houses} from '../lexicon/houses.ts'
import {manifest} from '../base/homepage.ts'
import {columns} from '../house/lists/names/row.ts'
import {noticeOf, type RuleBook} from '../rule/book.ts'
import type {Rule} from '../rule/rule.ts'
import {severities} from '../base/severity.ts'

/** As much of JSON Schema (draft 7, which editors know best) as a configuration needs. */
export interface Schema {
  readonly $ref?: string
  readonly $schema?: string
  readonly $id?: string
  readonly title?: string
  readonly description?: string
  /** Editors show it at what there is no more. */
  readonly deprecationMessage?: string
  readonly default?: unknown
  readonly type?: 'array' | 'boolean' | 'integer' | 'number' | 'object' | 'string'
  readonly const?: unknown
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly minLength?: number
  readonly pattern?: string
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema | readonly Schema[]
  readonly minItems?: number
  readonly additionalItems?: false
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: false
  readonly required?: readonly string[]
  readonly definitions?: Readonly<Record<string, Schema>>
}

/** The dialects that can be set; `auto` takes it from each article. */
export const dialects = ['auto', ...englishes] as const

/**
 * What a configuration file may hold, as JSON Schema: made from the rules, the house styles and the
 * dialects. What the API takes is its definition `settings`.
 */
export function toSchema(book: RuleBook): Schema {
  const {overrides, settings} = {settings: settingsOf(), overrides: settingsOf()}
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `${manifest().homepage}/raw/main/schema.json`,
    title: 'The configuration of Copydesk',
    type: 'object',
    properties: {
      $schema: {type: 'string', description: 'Where this schema is.'},
      extends: {
        ...listOf({type: 'string', minLength: 1}),
        description: 'What this builds upon: files, packages or house styles, the last wins.'
      },
      ...settings,
      ignore: {
        ...listOf({type: 'string', minLength: 1}),
        description: 'Articles that are left out, as patterns like those of .gitignore.'
      },
      overrides: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            files: {
              ...listOf({type: 'string', minLength: 1}),
              description: 'The articles it holds for, as globs from the folder of this file.'
            },
            ...overrides
          },
          required: ['files'],
          additionalProperties: false
        },
        description: 'What holds for some articles only; the last that fits wins.'
      }
    },
    additionalProperties: false,
    definitions: {
      settings: {type: 'object', properties: settings, additionalProperties: false},
      name: nameSchema,
      rules: {
        type: 'object',
        properties: Object.fromEntries([
          ...book.known.map((rule) => [rule.id, toSetting(rule)]),
          ...book.retired.map((rule) => [rule.id, {deprecationMessage: noticeOf(rule)}])
        ]),
        additionalProperties: false
      }
    }
  }
}

function settingsOf(): Record<string, Schema> {
  return {
    house: {
      enum: ['auto', ...houses().keys()],
      title: 'house style',
      description: 'The house style that sets the rules; auto goes by each article’s own habit.'
    },
    dialect: {
      enum: dialects,
      title: 'dialect',
      description: 'The dialect of the house; auto takes it from each article.'
    },
    rules: {$ref: '#/definitions/rules', description: 'Each rule’s severity, and its options.'},
    names: {
      ...listOf({type: 'string', minLength: 1}, {$ref: '#/definitions/name'}),
      description: 'The names of the house, and files of them (.csv, .yaml).'
    },
    words: {
      ...listOf({type: 'string', minLength: 1}),
      description:
        'The words of the house (`word: note`, `!word` forbids), and files of them (.txt).'
    },
    stet: {
      type: 'object',
      properties: {
        requireReason: {
          type: 'boolean',
          default: false,
          description: 'Whether who lets a finding stand must say why.'
        }
      },
      additionalProperties: false,
      description: 'How findings are let stand.'
    }
  }
}

const nameSchema: Schema = {
  type: 'object',
  properties: Object.fromEntries(
    columns.map((column) => [
      column,
      column === 'variants' || column === 'never'
        ? listOf({type: 'string', minLength: 1})
        : {type: 'string', ...(column === 'name' && {minLength: 1})}
    ])
  ),
  required: ['name'],
  additionalProperties: false
}

/** One value, or a list of them. */
function listOf(...values: readonly Schema[]): Schema {
  const [first, ...others] = values
  const items = others.length > 0 ? {anyOf: values} : first!
  return {anyOf: [...values, {type: 'array', items}]}
}

function toSetting(rule: Rule): Schema {
  const severity: Schema = {
    enum: ['off', ...severities],
    title: `severity of \`${rule.id}\``,
    default: rule.severity
  }
  const options: Schema = {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(rule.options).map(([key, usual]) => [key, toOption(rule, key, usual)])
    ),
    additionalProperties: false
  }
  return {
    anyOf: [
      severity,
      {const: false},
      {type: 'array', items: [severity, options], minItems: 1, additionalItems: false}
    ],
    description: rule.summary
  }
}

/** What an option may be: like its default, and, where the rule says so, one of a few. */
function toOption({id, choices}: Rule, key: string, usual: unknown): Schema {
  const few = (choices as Record<string, readonly string[]> | undefined)?.[key]
  if (key === 'dialect') return {enum: dialects, title: 'dialect', default: usual}
  if (few) return {enum: few, title: `\`${key}\` of \`${id}\``, default: usual}
  if (Array.isArray(usual)) {
    const items: Schema = key === 'names' ? {$ref: '#/definitions/name'} : kindOf(usual[0] ?? '')
    return {type: 'array', items, default: usual}
  }
  return {...kindOf(usual), default: usual}
}

function kindOf(value: unknown): Schema {
  if (typeof value === 'number') return {type: 'number', minimum: 0}
  if (typeof value === 'boolean') return {type: 'boolean'}
  return typeof value === 'string' ? {type: 'string'} : {type: 'object'}
}
