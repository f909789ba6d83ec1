import {expect, test} from 'vitest'
import {dictionaryOf} from '../../src/analysis/dictionary/index.ts'
import {regularised} from '../../src/analysis/spelling/inflections.ts'
import {news} from '../../src/analysis/spelling/news.ts'
import {ownNear, unlistedNear} from '../../src/analysis/spelling/unlisted.ts'
import {type Config, proofread} from '../../src/index.ts'
import {proofread as proofreadHere} from '../../src/node.ts'

test.each([
  ['en-GB', 'colour', 'color'],
  ['en-US', 'color', 'colour'],
  ['en-AU', 'colour', 'qwertz'],
  ['en-CA', 'colour', 'qwertz'],
  ['en-ZA', 'colour', 'qwertz']
] as const)('the dictionary of %s knows %s and not %s', (dialect, known, unknown) => {
  const {knows} = dictionaryOf(dialect)
  expect(knows(known)).toBe(true)
  expect(knows(unknown)).toBe(false)
})

const slips = new Map([
  ['agreemnet', 'agreement'],
  ['annoucement', 'announcement'],
  ['buidling', 'building'],
  ['comittee', 'committee'],
  ['competitve', 'competitive'],
  ['goverment', 'government'],
  ['informaton', 'information'],
  ['messsage', 'message'],
  ['parliment', 'parliament'],
  ['responsbility', 'responsibility']
])

// retext-spell stops suggesting after thirty words over the life of the plugin.
test('in the thousandth file a misspelling has its suggestion as in the first', async () => {
  const wrong = [...slips.keys()]
  for (let file = 0; file < 1000; file++) {
    const word = wrong[file % wrong.length]!
    const {messages} = await proofread(`The ${word} was on the table when they came back.`)
    expect(messages.map(({actual}) => actual)).toEqual([word])
    expect(messages[0]!.expected?.[0]).toBe(slips.get(word))
    expect(messages[0]!.expected!.length).toBeLessThanOrEqual(3)
  }
})

test('many misspellings in one article all have their suggestions', async () => {
  const text = [...slips.keys()].map((word) => `Nobody had seen the ${word} before Friday.`)
  const {messages} = await proofread(text.join('\n\n'))
  expect(messages.map(({actual, expected}) => [actual, expected?.[0]])).toEqual([...slips])
})

test.each([
  ['a plan thatgenerates heat', 'thatgenerates', 'that generates'],
  ['the minister’s goverment’s plan', 'goverment', 'government'],
  ['they wouldnt say', 'wouldnt', "wouldn't"],
  ['they came eventhough it rained', 'eventhough', 'even though'],
  ['those who laugh outloud', 'outloud', 'out loud'],
  ['the votes casted there', 'casted', 'cast'],
  ['a reducable cost', 'reducable', 'reducible'],
  ['a pack of werewolfs', 'werewolfs', 'werewolves'],
  ['the rural muslims voted', 'muslims', 'Muslims'],
  ['a visit in february', 'february', 'February']
])('in “%s”, %s was meant for %s', async (text, wrong, right) => {
  const {messages} = await proofread(`It is said of ${text} this week.`)
  expect(messages.map(({actual, expected}) => [actual, expected?.[0]])).toEqual([[wrong, right]])
})

test.each([
  ['a word of the wider lists', 'The load balancer was replaced.'],
  ['what is tied to a word', 'There’ll be rain, and that’d be welcome.'],
  ['letters left out in speech', '“We are gettin’ there,” she said.'],
  ['a word cut off by dots', 'They spoke of the climate chan… before the line broke.'],
  ['a species', 'The eel (A. anguilla) lives in rivers.'],
  ['a derived word', 'The unrecycled wood went to a makerspace after two microsurveys.'],
  [
    'a word of another language among its own',
    'The sign read “hetki maistuva suklaapatukka kaikille ystäville” in red.'
  ]
])('%s is no misspelling', async (_, text) => {
  expect((await proofread(text)).messages.map(({actual}) => actual)).toEqual([])
})

test.each([
  ['Moday', 'Monday', 'The talks begin on Moday in Lahore.'],
  ['Febuary', 'February', 'It opened on 12 Febuary with a parade.'],
  ['Minsiter', 'Minister', 'They asked the Prime Minsiter about the dam.'],
  ['Presdient', 'President', 'They asked Presdient of the Senate about the dam.'],
  ['Univeristy', 'University', 'She studied at the Univeristy of Colombo for a year.'],
  ['Internatonal', 'International', 'They flew from the Internatonal Airport at night.'],
  ['Adressing', 'Addressing', 'Adressing the crowd, she asked for patience.'],
  ['Hosptial', 'Hospital', 'The Zorvan Hospital closed. Now Zorvan Hosptial has reopened.']
])('%s was meant for %s in “%s”', async (wrong, right, text) => {
  const found = (await proofread(text)).messages.filter(({ruleId}) => ruleId === 'spelling')
  expect(found.map(({actual, expected}) => [actual, expected])).toEqual([[wrong, [right]]])
})

test.each([
  ['a surname behind a title', 'They asked President Minnister about the dam.'],
  ['a name that nothing speaks against', 'The Moday family and Mr Univeristy spoke.'],
  ['a title of another language', 'They asked Presidente Lorvano and the Ministre of Cluvy.'],
  ['a name that the article has twice', 'Adressing the crowd is hard. Ask Adressing of Zorva.'],
  ['a word of the house', 'They met on Moday in Lahore.', ['Moday']]
])('%s is no misspelling for its capital', async (_, text, words = []) => {
  const {messages} = await proofread(text, {words})
  expect(messages.filter(({ruleId}) => ruleId === 'spelling')).toEqual([])
})

test.each([
  ['goverment-run', 'goverment', 'government', 'They visited a goverment-run school in May.'],
  ['well-establised', 'establised', 'established', 'It is a well-establised custom in the valley.'],
  ['long-awaitted', 'awaitted', 'awaited', 'The long-awaitted report came out on Friday.']
])('in %s, %s was meant for %s', async (whole, wrong, right, text) => {
  const {messages} = await proofread(text)
  const [message] = messages.filter(({ruleId}) => ruleId === 'spelling')
  expect([message?.actual, message?.expected?.[0]]).toEqual([wrong, right])
  expect(message!.place).toMatchObject({
    start: {offset: text.indexOf(whole) + whole.indexOf(wrong)}
  })
})

test.each([
  ['made-up', 'The oompah-pahing band and the zigger-zagged wall drew a crowd.'],
  ['foreign', 'She sells chole-bhature and a pad-kraprao on the corner.'],
  ['made to be joined', 'The immuno-oncology unit opened in May.'],
  ['no word without its prefix', 'They pre-empted the strike with an offer.'],
  ['of the house', 'The fermentd-style loaf is on the shelf.', ['fermentd']]
])('a part of a word with a hyphen that is %s is no misspelling', async (_, text, words = []) => {
  const {messages} = await proofread(text, {words})
  expect(messages.filter(({ruleId}) => ruleId === 'spelling')).toEqual([])
})

test.each([
  ['stateowned', 'state-owned', 'It is a stateowned mill in the north of the city.'],
  ['worldclass', 'world-class', 'They promised a worldclass port within ten years.']
])('%s lacks a hyphen: %s', async (wrong, right, text) => {
  const {messages} = await proofread(text)
  const [message] = messages.filter(({ruleId}) => ruleId === 'spelling')
  expect([message?.actual, message?.expected?.[0]]).toEqual([wrong, right])
})

test.each([
  ['technology', 'The codec and the linter were refactored after the bootloader failed.'],
  ['farming', 'The grower planted teff; the shearer penned the wethers and the hoggets.'],
  ['law', 'The bailee and the decedent had a codicil and a claim of estoppel.'],
  ['food', 'They ate gnocchi with burrata, then laksa, focaccia and grilled cuttle.'],
  ['sport', 'The seamer bowled a googly and the peloton passed the velodrome.'],
  ['medicine', 'The nurse gave metformin and warfarin; the affective signs were mild.'],
  ['film', 'The elven choir sang while a cosplayer and a vlogger filmed the scene.'],
  ['building', 'A concreter and an arborist worked beside the mullions.'],
  ['a letter drawn out', 'It was a looooove song, said the singer of the band.']
])('rare words of %s are right', async (_, text) => {
  const {messages} = await proofread(text)
  expect(messages.filter(({ruleId}) => ruleId?.startsWith('spelling'))).toEqual([])
})

test('a foreign text is left alone', async () => {
  const words = 'velka reka tece pomalu dolinou kolem starych mlynu a dubovych lesu smerem k mori'
  const text = Array.from({length: 12}, (_, n) => `${words} ${'abcdefghijkl'[n]}ovat.`).join('\n\n')
  const {messages} = await proofread(text)
  expect(messages.filter(({ruleId}) => ruleId?.startsWith('spelling'))).toEqual([])
})

test('what the house forbids is an error with its note, in any case, and a hint in a quotation', async () => {
  const words = ['!committee rooms: say where', '!whilst']
  const {messages} = await proofread(
    'Whilst they waited, the Committee Rooms closed. “Whilst I live,” he said.',
    {
      rules: {spelling: ['warning', {words}]}
    }
  )
  const found = messages.filter(({ruleId}) => ruleId === 'spelling')
  expect(found.map(({actual, fatal, note}) => [actual, fatal, note])).toEqual([
    ['Whilst', true, undefined],
    ['Committee Rooms', true, 'say where'],
    ['Whilst', undefined, undefined]
  ])
})

test('a word of the dictionary that the house has installed is right', async () => {
  const text = 'They spoke about the blerry wind on that day, and the goverment listened.'
  const wrong = async (config?: Config) =>
    (await proofread(text, config)).messages.map(({actual}) => actual)
  expect(await wrong()).toEqual(['blerry', 'goverment'])
  const rules = {spelling: ['warning', {dictionary: 'dictionary-en-za'}]} as const
  expect(await wrong({rules})).toEqual(['goverment'])
})

test('a dictionary that is not installed is refused', async () => {
  const rules = {spelling: ['warning', {dictionary: 'dictionary-of-nobody'}]} as const
  await expect(proofreadHere('It is the end.', {rules})).rejects.toThrow(
    'no dictionary `dictionary-of-nobody`'
  )
})

test.each([
  ['carrys', 'carries'],
  ['applyed', 'applied'],
  ['churchs', 'churches'],
  ['werewolfs', 'werewolves'],
  ['refinanceing', 'refinancing'],
  ['submited', 'submitted'],
  ['resistence', 'resistance'],
  ['impermissable', 'impermissible']
])('%s is %s inflected as most words are', (wrong, right) => {
  expect(regularised(wrong)).toBe(right)
})

test.each(['vlogs', 'benefitted', 'pashmina', 'ombuds', 'selfie'])(
  '%s is inflected as it should be',
  (word) => {
    expect(regularised(word)).toBeUndefined()
  }
)

test('what no dictionary has may be meant where newspapers have it, or it is a name, or the article’s own', () => {
  const textsOf = (found: readonly {text: string}[]) => found.map(({text}) => text)
  expect(textsOf(unlistedNear('threpeat', news))).toEqual(['threepeat'])
  expect(textsOf(unlistedNear('slamic', news))).toEqual(['Islamic'])
  expect(textsOf(unlistedNear('threepeats', news))).toEqual([])
  const around = {
    before: '',
    after: '',
    others: ['quenalamine', 'Zorvan', 'quenalminer', 'quenalmines'],
    uses: () => 1,
    capitals: () => []
  }
  expect(textsOf(ownNear('quenalmine', around, news))).toEqual(['quenalamine', 'quenalminer'])
  expect(textsOf(ownNear('sorvan', around, news))).toEqual(['Zorvan'])
})
