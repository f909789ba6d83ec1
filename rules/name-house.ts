import {partsOf} from '../src/analysis/names/forms/spellings.ts'
import {toMisses} from '../src/house/near-misses.ts'
import {type HouseName, toRoster} from '../src/house/roster.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule, type Finding} from '../src/rule/rule.ts'
import {missesOf, toFinding} from '../src/house/variants.ts'

const sharif: HouseName = {
  name: 'Shehbaz Sharif',
  variants: ['Shabaz Sherif'],
  never: ['Shahnaz Sharif'],
  role: 'prime minister'
}

export default defineRule({
  id: 'name-house',
  summary: 'A name comes near to one that the house has listed, and misses it.',
  why: 'A house that has settled how a name is written, in its names.csv, does not want to settle it again every night. What the list calls wrong is wrong, and so is what misses a listed name by one letter; what stands in the list is never questioned.',
  sources: [
    'Toronto Star, public editor, 20 January 2012: 68 of 366 corrections in 2011 were about names',
    'The house’s own names.csv or names.yaml'
  ],
  severity: 'error',
  options: {
    /** The names of the house, as names.csv has them. */
    names: [] as readonly HouseName[]
  },
  examples: [
    {
      wrong: 'The order was signed by ⟦Shahbaz⟧ Sharif.\n\nIt takes effect on Monday.',
      right: 'The order was signed by Shehbaz Sharif.\n\nIt takes effect on Monday.',
      options: {names: [sharif]}
    },
    {
      wrong: 'Mr ⟦Shabaz Sherif⟧ signed the order.',
      right: 'Mr Shehbaz Sharif signed the order.',
      options: {names: [sharif]}
    },
    {
      wrong: '⟦SHEHBAS⟧ SHARIF QUITS\n\nThe order was signed on Monday.\n\nIt takes effect today.',
      right: 'SHEHBAZ SHARIF QUITS\n\nThe order was signed on Monday.\n\nIt takes effect today.',
      options: {names: [sharif]}
    },
    {
      wrong: 'The order was signed by Mr ⟦Shareef⟧ on Monday.',
      right: 'The order was signed by Mr Sharif on Monday.',
      options: {names: [sharif]}
    },
    {
      wrong: 'The boatyard of Robert ⟦Hughe⟧ is for sale.',
      right: 'The boatyard of Robert Hughes is for sale.',
      options: {names: [{name: 'Robert Hughes'}]}
    },
    {
      wrong: 'The boatyard is for sale, said Mr ⟦Hughe⟧.',
      right: 'The boatyard is for sale, said Mr Hughes.',
      options: {names: [{name: 'Robert Hughes'}]}
    },
    {
      wrong: 'The order of ⟦Zelenskiy⟧ is out.',
      right: 'The order of Zelenskyy is out.',
      options: {names: [{name: 'Zelenskyy', variants: ['zelenskiy']}]}
    }
  ],
  silent: [
    'The order was signed by Shahbaz Sharif.',
    {text: 'Shehbaz Sharif met Shahnaz Sharif on Monday.', options: {names: [sharif]}},
    {
      text: 'The order was signed by Shehbaz Sharif.\n\nIt was read out by his sister Shahnaz Sharif. Shehbaz Sharif left.',
      options: {names: [sharif]}
    },
    {text: 'The order was signed by Nawaz Sharif.', options: {names: [sharif]}},
    {
      text: 'The Larkins live in Leeds, and Larkins come and go.',
      options: {names: [{name: 'Lucy Larkin'}]}
    },
    {
      text: 'The order was signed by Joan Smith, and read by Martina Green.',
      options: {names: [{name: 'John Smith'}, {name: 'Martin Green'}]}
    }
  ],
  *check(analysis, {names}) {
    const roster = toRoster(names)
    const seen = new Map<string, Finding & {related: NonNullable<Finding['related']>}>()
    for (const {nodes, actual, expected, house, severity} of toMisses(analysis, roster)) {
      const before = seen.get(`${actual}\n${expected}`)
      const place = {nodes, reason: `${quote(actual)} again`}
      if (before) (before.related as unknown[]).push(place)
      else {
        seen.set(`${actual}\n${expected}`, {
          nodes,
          reason: `Unexpected ${quote(actual)}, the house lists ${quote(house.name)}`,
          expected: [expected],
          note: describe(house),
          related: [],
          ...(severity && {severity})
        })
      }
    }
    const marked = new Set(
      [...seen.values()]
        .flatMap(({nodes, related}) => [nodes, ...related.map(({nodes}) => nodes)].flat())
        .map(({position}) => position?.start.offset)
    )
    yield* seen.values()
    for (const {slip, ...variant} of missesOf(analysis, roster)) {
      const places = slip.places.filter(
        (place) => !marked.has(partsOf(slip, place)[0]!.position?.start.offset)
      )
      if (places.length === 0) continue
      const reason = `Unexpected spelling ${quote(slip.text)}, the house lists ${quote(variant.usual.text)}`
      yield toFinding({...variant, slip: {...slip, places}}, {tie: '', slip: reason})
    }
  }
})

function describe({role, source, note, until}: HouseName): string {
  const said = [role, note, source && `source: ${source}`, until && `until ${until}`]
  return `In the house’s names${said.some(Boolean) ? `: ${said.filter(Boolean).join('; ')}` : ''}.`
}
