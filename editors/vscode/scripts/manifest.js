/**
 * The manifest of the extension with the languages of the formats that are read, and with its settings,
 * which are those of a configuration that an editor may set, out of the schema of the project: what a
 * format, a rule or a house is called is said only there.
 */
export function toManifest(manifest, schema, formats) {
  const {house, dialect, rules} = resolve(schema.properties, schema)
  const settings = {
    'copydesk.house': {...house, scope: 'resource', order: 1},
    'copydesk.dialect': {...dialect, scope: 'resource', order: 2},
    'copydesk.rules': {...rules, scope: 'resource', order: 3},
    'copydesk.trace.server': {
      type: 'string',
      enum: ['off', 'messages', 'verbose'],
      default: 'off',
      scope: 'window',
      order: 4,
      description: 'What of the talk with the server is logged.'
    }
  }
  const configuration = {...manifest.contributes.configuration, properties: settings}
  const languages = formats.flatMap(({languageIds}) => languageIds)
  return {
    ...manifest,
    activationEvents: languages.map((language) => `onLanguage:${language}`),
    contributes: {...manifest.contributes, configuration}
  }
}

/** A part of a schema without references: an editor reads each setting alone. */
function resolve(value, schema) {
  if (Array.isArray(value)) return value.map((item) => resolve(item, schema))
  if (typeof value !== 'object' || value === null) return value
  const {$ref, ...rest} = value
  const own = Object.fromEntries(
    Object.entries(rest).map(([key, part]) => [key, resolve(part, schema)])
  )
  if ($ref === undefined) return own
  const target = $ref
    .replace('#/', '')
    .split('/')
    .reduce((part, key) => part[key], schema)
  return {...resolve(target, schema), ...own}
}
