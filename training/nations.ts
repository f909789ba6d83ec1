// Learns which form of a nation belongs in a slot: models/nation-slots.bin, .json and the card.
// usage: node dist/training/nations.js <folder of shared data>
// Learns from every place in the articles of training/ and corpus/ where a form of a nation stands.
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {type NationSlotModel, weightScale} from '../models/slots.ts'
import {chooseNation, isJudged} from '../src/analysis/slots/decision.ts'
import {
  nationFeatures,
  type NationKind,
  nationKinds,
  type NationSlot,
  toNationSlots
} from '../src/analysis/slots/nations.ts'
import {readPlain} from '../src/format/plain.ts'
import {analyse} from '../src/index.ts'
import {readArticles} from './articles.ts'
import {type Cases, learn, type Learning, scoresOf} from './logistic.ts'

const bits = 17
const learning: Learning = {
  labels: 4,
  size: 2 ** bits,
  rounds: 3,
  rate: 0.1,
  lasso: 0.5,
  ridge: 1
}
const folds = 5
/** As many places as this would have to speak before a nation’s own habit counts for more than half. */
const prior = 10
/** Alarms that are allowed in 1,000 mentions of a nation, by what stands there and what is offered. */
const allowed: Record<string, number> = {'name>adjective': 0.4, 'adjective>name': 0.6}
const allowedElse = 0.02

/** A slot of one article, without its text. */
interface Place {
  readonly slot: Pick<NationSlot, 'form'>
  readonly article: number
  readonly isJudged: boolean
  readonly isCorpus: boolean
}

const data = process.argv[2]
if (!data) throw new Error('usage: nations <folder of shared data>')

const places: Place[] = []
const features: number[] = []
const from = [0]
let articles = 0
for (const folder of ['corpus', 'training']) {
  for await (const {text} of readArticles(path.join(data, folder))) {
    articles++
    const slots = toNationSlots(analyse(readPlain(text)))
    nationFeatures(slots).forEach((found, at) => {
      for (const feature of found) features.push(feature >>> (32 - bits))
      from.push(features.length)
      places.push({
        slot: {form: slots[at]!.form},
        article: articles,
        isJudged: isJudged(slots[at]!),
        isCorpus: folder === 'corpus'
      })
    })
  }
}
const cases: Cases = {
  places: Uint32Array.from(features),
  from: Uint32Array.from(from),
  labels: Uint8Array.from(places, ({slot: {form}}) =>
    nationKinds.reduce((sum, kind, at) => sum + (form.kinds.has(kind) ? 1 << at : 0), 0)
  )
}

// An order that looks drawn by lot and is the same each time (Knuth’s multiplicative hash).
const order = Uint32Array.from(places.keys()).sort((a, b) => lot(a) - lot(b))
const choices = crossValidate()
const thresholds = Object.fromEntries(
  nationKinds.flatMap((own) =>
    nationKinds
      .filter((other) => other !== own)
      .map((other) => [`${own}>${other}`, thresholdOf(own, other)])
  )
)
const weights = learn(cases, order, learning)
const model: NationSlotModel = {thresholds, habits: habitsOf(weights, order)}
const bytes = Int8Array.from(weights, (weight) =>
  Math.max(-127, Math.min(127, Math.round(weight * weightScale)))
)
const folder = fileURLToPath(new URL('../../models/', import.meta.url))
writeFileSync(path.join(folder, 'nation-slots.bin'), bytes)
writeFileSync(path.join(folder, 'nation-slots.json'), `${JSON.stringify(model, null, 2)}\n`)
const card = `# nation-slots.bin, nation-slots.json

Says which form of a nation belongs where one stands, for \`nation-form\`: country, adjective, person,
people.

- What: softmax regression over ${learning.size} places for hashed features of the words around the
  slot (src/analysis/slots), ${bytes.filter((byte) => byte !== 0).length} weights that are not 0, a byte each; how much each nation is
  given to standing where another form is expected; a threshold for each exchange.
- Learned from: ${places.length} places in ${articles} news articles, taken as right as they stand. The word in
  the slot is hidden; a form that may be two things counts as either.
- Cross-validated over articles, ${folds} folds, the exchanges planted, at the thresholds chosen:
${figures()}
- Made by: training/nations.ts. Holds numbers and names of nations only, no text.
`
writeFileSync(path.join(folder, 'nation-slots.md'), card)
console.log(card)

function lot(index: number): number {
  return ((index + 1) * 2654435761) >>> 0
}

interface Scored {
  readonly place: Place
  readonly scores: readonly number[]
  readonly habits: NationSlotModel['habits']
}

function crossValidate(): Scored[] {
  return Array.from({length: folds}, (_, fold) => {
    const isOut = (index: number) => lot(places[index]!.article) % folds === fold
    const learned = order.filter((index) => !isOut(index))
    const weights = learn(cases, learned, learning)
    const habits = habitsOf(weights, learned)
    return [...places.keys()]
      .filter((index) => isOut(index) && places[index]!.isCorpus)
      .map((index) => ({place: places[index]!, scores: scores(weights, index), habits}))
  }).flat()
}

function scores(weights: Float32Array, index: number): number[] {
  const found = new Float64Array(learning.labels)
  scoresOf(cases, index, weights, learning.size, found)
  return [...found]
}

/** How often each nation’s name stands where an adjective is expected, and the reverse. */
function habitsOf(weights: Float32Array, learned: Uint32Array): NationSlotModel['habits'] {
  const counts = new Map<string, [[number, number], [number, number]]>()
  const all: [[number, number], [number, number]] = [
    [1, 1],
    [1, 1]
  ]
  for (const index of learned) {
    const [name, adjective] = scores(weights, index) as [number, number]
    if (Math.abs(name - adjective) < 1) continue
    const {kinds, nation} = places[index]!.slot.form
    const side = adjective > name ? 0 : 1
    const isOdd = (side === 0) === (kinds.has('name') && kinds.size === 1)
    const key = nation.names[0]!
    if (!counts.has(key)) {
      counts.set(key, [
        [0, 0],
        [0, 0]
      ])
    }
    counts.get(key)![side][isOdd ? 0 : 1]++
    all[side][isOdd ? 0 : 1]++
  }
  const habit = ([odd, even]: [number, number], [oddAll, evenAll]: [number, number]) => {
    const usual = oddAll / (oddAll + evenAll)
    return Number(Math.log((odd + prior * usual) / (odd + even + prior) / usual).toFixed(2))
  }
  return Object.fromEntries(
    [...counts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, [asAdjective, asName]]) => [
        name,
        [habit(asAdjective, all[0]), habit(asName, all[1])] as const
      ])
  )
}

/** The odds of an exchange in the places where it would be an alarm, and where it would be right. */
function oddsOf(own: NationKind, other: NationKind): {alarms: number[]; hits: number[]} {
  const [alarms, hits]: [number[], number[]] = [[], []]
  for (const {place, scores, habits} of choices) {
    const {form} = place.slot
    const isOwn = nationKinds.find((kind) => form.kinds.has(kind)) === own
    if (isOwn) {
      const choice = chooseNation(place.slot, scores, habits)
      if (choice?.to === other && place.isJudged) alarms.push(choice.odds)
    } else if (form.kinds.has(other)) {
      const kinds = nationForms(form.nation, own)
      if (kinds.size === 0 || kinds.has(other)) continue
      const choice = chooseNation({form: {...form, kinds}}, scores, habits)
      hits.push(choice?.to === other && place.isJudged ? choice.odds : -Infinity)
    }
  }
  return {alarms: alarms.sort((a, b) => b - a), hits}
}

/** What the best form of one kind may be of its nation. */
function nationForms(nation: NationSlot['form']['nation'], kind: NationKind): Set<NationKind> {
  const forms = {
    name: nation.names,
    adjective: nation.adjectives,
    person: nation.persons,
    plural: nation.plurals
  }
  const [best] = forms[kind]
  return new Set(best ? nationKinds.filter((kind) => forms[kind].includes(best)) : [])
}

function thresholdOf(own: NationKind, other: NationKind): number {
  const {alarms} = oddsOf(own, other)
  const most = Math.round((choices.length * (allowed[`${own}>${other}`] ?? allowedElse)) / 1000)
  return Number(Math.max(3, (alarms[most] ?? 0) + 0.01).toFixed(2))
}

function figures(): string {
  return Object.entries(thresholds)
    .map(([exchange, threshold]) => {
      const [own, other] = exchange.split('>') as [NationKind, NationKind]
      const {alarms, hits} = oddsOf(own, other)
      const found = hits.filter((odds) => odds >= threshold).length
      const wrong = alarms.filter((odds) => odds >= threshold).length
      const recall = hits.length === 0 ? '' : (found / hits.length).toFixed(3)
      return `  - ${other} as ${own}: recall ${recall} (${found} of ${hits.length}), ${wrong} alarms in ${choices.length} mentions`
    })
    .join('\n')
}
