import {houses, type HouseRow} from '../src/lexicon/houses.ts'
import {toMarkdownTable} from './pages.ts'

/** The page of the house styles, `docs/houses.md`: what each sets, and where it says so. */
export function toHousesPage(): string {
  const names = [...houses().keys()].sort()
  const rows = [...houses().values()].flat()
  const settings = [...new Set(rows.filter((row) => !isPreferred(row)).map(settingOf))].sort()
  const valueOf = (house: string, setting: string) =>
    houses()
      .get(house)!
      .find((row) => settingOf(row) === setting)?.value ?? ''
  return [
    '# The house styles',
    '',
    '<!-- Made by `npm run document` from lexicon/houses.tsv: change that, not this page. -->',
    '',
    'What each house sets; an empty cell is left to the article’s own habit.',
    '',
    toMarkdownTable(
      ['house', ...settings],
      names.map((house) => [
        `[${house}](#${house})`,
        ...settings.map((setting) => valueOf(house, setting))
      ])
    ),
    '',
    'Which spelling of two it prefers, and who says all this, stands below.',
    '',
    ...names.flatMap((house) => toSection(house, houses().get(house)!))
  ].join('\n')
}

/** The names of the house styles as a type, `src/lexicon/house-style.ts`. */
export function toHouseStyleType(): string {
  const names = [...houses().keys()].sort().map((name) => `'${name}'`)
  return [
    '// Made by `npm run document` from lexicon/houses.tsv: change that, not this file.',
    '',
    '/** The name of a house style. */',
    '// prettier-ignore',
    `export type HouseStyle = ${names.join(' | ')}`,
    ''
  ].join('\n')
}

/** A spelling that the house prefers: there are many. */
function isPreferred({option}: HouseRow): boolean {
  return option === 'prefer'
}

function settingOf({rule, option}: HouseRow): string {
  return rule === '*' ? `\`${option}\`` : `[\`${rule}\`](rules.md#${rule}): \`${option}\``
}

function toSection(house: string, rows: readonly HouseRow[]): string[] {
  return [
    `## ${house}`,
    '',
    ...rows.map((row) =>
      isPreferred(row)
        ? `- prefers ${row.value} (${row.source})`
        : `- \`${row.option}\` is ${row.value} (${row.source})`
    ),
    ''
  ]
}
