import {describe, expect, test} from 'vitest'
import {areTwoNames} from '../../src/lexicon/never-join.ts'
import {newsNameLetters} from '../../src/models/news-words.ts'
import {toParts} from '../../src/analysis/names/mentions/person-name.ts'
import {romanisationCosts} from '../../src/analysis/names/forms/romanisation.ts'
import {readPlain} from '../../src/format/plain.ts'
import {analyse} from '../../src/index.ts'

describe('names', () => {
  const names = (text: string) =>
    analyse(readPlain(text)).names.mentions.map(({title, words}) => [title, words.join(' ')])

  test.each([
    [
      'They met Russian Foreign Minister Ivan Petrov in Lahore.',
      ['Russian Foreign Minister', 'Ivan Petrov'],
      ['', 'Lahore']
    ],
    [
      'It was Osama bin Tariq’s car, not that of Dr J. K. Rao.',
      ['', 'Osama bin Tariq'],
      ['Dr', 'J. K. Rao']
    ],
    ['We met Martin Luther King Jr on Monday.', ['', 'Martin Luther King']],
    ['They asked the National Union of Teachers.', ['', 'National Union of Teachers']],
    ['They asked the Governor of Punjab.', ['', 'Punjab']],
    ['However, nobody came.'],
    ['Bill Clinton left the hall.', ['', 'Bill Clinton']],
    ['Will Tanner left the hall.', ['', 'Will Tanner']],
    ['Will Britain leave?', ['', 'Britain']],
    ['Rose petals lay about.'],
    ['Bank of England officials left.', ['', 'Bank of England']],
    ['Members of Parliament left.', ['', 'Parliament']],
    [
      'Rain\n\nBy Amina Yusuf and Tom O’Hara\n\nIt was late.',
      ['', 'Amina Yusuf'],
      ['', 'Tom O’Hara']
    ],
    ['1. Kenya’s Eliud Kipchoge 2:01:09', ['', 'Kenya'], ['', 'Eliud Kipchoge']]
  ])('in “%s”', (text, ...found) => {
    expect(names(text)).toEqual(found)
  })

  const entities = (text: string) =>
    analyse(readPlain(text)).names.entities.map(({name, mentions}) => [name, mentions.length])

  test('a full name owns its shorter forms', () => {
    expect(
      entities('They met Tariq Mehmood Anwar.\n\nThen Mr Anwar spoke, and Tariq left for Lahore.')
    ).toEqual([
      ['Tariq Mehmood Anwar', 3],
      ['Lahore', 1]
    ])
  })

  test('of two brothers neither owns the surname alone', () => {
    expect(
      entities('They met Salman Tareen and Suleman Tareen.\n\nThe elder Tareen spoke.')
    ).toEqual([
      ['Salman Tareen', 1],
      ['Suleman Tareen', 1],
      ['Tareen', 1]
    ])
  })

  test('a variant is of the same entity', () => {
    expect(
      entities('They met Tariq Mehmood Anwar.\n\nThe note by Tariq Mahmood Anwar is out.')
    ).toEqual([['Tariq Mehmood Anwar', 2]])
  })
  test('an initial is that of a given name', () => {
    expect(
      entities('They met James Thorne.\n\nA letter from J. Thorne and one from K. Thorne came.')
    ).toEqual([
      ['James Thorne', 2],
      ['K. Thorne', 1]
    ])
  })

  test.each([
    [
      'Bill Clinton met Hillary Clinton in Rome.\n\nThen Mr Clinton left. Mrs Clinton stayed.',
      'Bill Clinton 1, Hillary Clinton 1, Rome 1, Mr Clinton 1, Mrs Clinton 1'
    ],
    ['We met Mrs Anna Petrova.\n\nThen Mrs Petrova left.', 'Anna Petrova 2'],
    ['They asked the Bank of England.\n\nNobody in England knew.', 'Bank of England 1, England 1'],
    ['They read the New York Times in New York.', 'New York Times 1, New York 1'],
    ['They met Paris Hilton in Paris.\n\nThen Hilton left.', 'Paris Hilton 2, Paris 1'],
    ['They met Tariq Mehmood Anwar.\n\nThen Tariq Anwar left.', 'Tariq Mehmood Anwar 2'],
    [
      'They asked the World Health Organization.\n\nNobody at the WHO spoke.',
      'World Health Organization 2'
    ],
    [
      'It was the Federal Bureau of Investigation, or FBI, that came.',
      'Federal Bureau of Investigation 2'
    ]
  ])('in “%s”', (text, found) => {
    expect(
      entities(text)
        .map((entity) => entity.join(' '))
        .join(', ')
    ).toBe(found)
  })

  test('an acronym is of the name before it', () => {
    expect(
      entities('It is the work of the Lahore Water Board (LWB).\n\nNobody at the LWB spoke.')
    ).toEqual([['Lahore Water Board', 3]])
  })
})

describe('the parts of', () => {
  test.each([
    ['Foreign Minister', 'Ivan Petrov', '', {given: ['Ivan'], surname: 'Petrov'}],
    ['', 'Osama bin Tariq', '', {given: ['Osama'], particles: ['bin'], surname: 'Tariq'}],
    ['Dr', 'J. K. Rao', 'MP', {initials: ['J.', 'K.'], surname: 'Rao'}],
    ['', 'Park Ji-sung', '', {given: ['Ji-sung'], surname: 'Park'}],
    ['', 'Tariq’s', '', {surname: 'Tariq'}]
  ])('%s %s %s', (title, name, suffix, parts) => {
    expect(toParts({title, words: name.split(' '), suffix})).toEqual({
      title,
      suffix,
      given: [],
      initials: [],
      particles: [],
      ...parts
    })
  })
})

describe('one foreign name in two hands', () => {
  const cost = (language: string, one: string, other: string) =>
    romanisationCosts(one, other).get(language)

  test.each([
    ['arabic', 'mehmood', 'mahmoud', 0],
    ['arabic', 'qasim', 'kasim', 0],
    ['arabic', 'shahid', 'sahid', 1],
    ['slavic', 'alexei', 'aleksey', 0],
    ['korean', 'lee', 'rhee', 1]
  ])('in %s, %s and %s', (language, one, other, most) => {
    const least = cost(language, one, other)!
    expect(least).toBeLessThanOrEqual(most)
    expect(cost(language, other, one)).toBe(least)
  })

  test('another name costs a letter', () => {
    expect(cost('arabic', 'khalid', 'shahid')).toBeGreaterThanOrEqual(1)
  })
})

test('letters in an order that no name has are odd', () => {
  const letters = newsNameLetters()
  expect(letters.oddnessOf('mahmood')).toBeLessThan(letters.oddnessOf('mahmdoo'))
  expect(letters.oddnessOf('bxqvt')).toBeGreaterThan(8)
  expect(letters.oddnessOf('ørsted')).toBeGreaterThan(0)
})

describe('names that are two', () => {
  const variants = (text: string) =>
    analyse(readPlain(text)).names.variants.map(({slip, usual}) => [slip.text, usual.text])

  test('stay two, in whichever order', () => {
    expect(areTwoNames('Kamel', 'kamal')).toBe(true)
    expect(variants('They met Kamal Anwar in Lahore.\n\nMr Kamel of the board left.')).toEqual([])
  })

  test('but not where the rest of the name is the same', () => {
    expect(
      variants('They met Kamal Tareen Anwar in Lahore.\n\nThe note by Kamel Tareen Anwar is out.')
    ).toEqual([['Kamel', 'Kamal']])
  })

  test.each([
    'Karen Mellor and her twin sister, Karin Mellor, won gold on Monday.\n\nThey had trained.',
    'Karen Louise Mellor won gold.\n\nHer sister, Karin Louise Mellor, came second.',
    'Mr Haslem, a builder, sued.\n\nMs Haslam, 40, said that Mr Haslem owed her money.',
    'Rita Chadda plays a clerk in the film, one Chadha.\n\nChadda said Chadha was like her.'
  ])('because they are two people: %s', (text) => {
    expect(variants(text)).toEqual([])
  })

  test.each([
    'They went to Azerbaijan. Azerbaijan has an army.\n\nThey left East Azarbaijan for Iran.',
    'The Chairman spoke of peace.\n\nThe Chairmen of Boards left with The Chairman.',
    'They met Josh Palerlin in May.\n\nUploaded By: JoshPalerLin',
    'They met Josh Palerlin in May.\n\nCopyright 2021 PalerLin Ltd.'
  ])('or the other is no name in the text: %s', (text) => {
    expect(variants(text)).toEqual([])
  })

  test.each([
    ['Alexei', 'Aleksei'],
    ['Sergei', 'Sergey'],
    ['Dmitri', 'Dmitriy']
  ])('are one where one hand writes %s and another %s', (one, other) => {
    expect(
      variants(
        `They met ${one} Navolny in May.\n\nThe lawyer of ${other} Navolny spoke. ${one} Navolny is ill.`
      )
    ).toEqual([[other, one]])
  })

  test('a soft hyphen makes no other name', () => {
    expect(
      variants('They met Moham\u00ADmed Anwar in May.\n\nThe note by Mohammed Anwar is out.')
    ).toEqual([])
  })

  test('an airline is not its nation', () => {
    expect(variants('The Sri Lankan team took SriLankan Airlines to London.')).toEqual([])
  })
})

describe('of two spellings of one name', () => {
  const variants = (text: string) =>
    analyse(readPlain(text)).names.variants.map(({slip, usual, isTie}) => [
      slip.text,
      usual.text,
      isTie
    ])

  test('that which stands oftener is preferred', () => {
    expect(
      variants(
        'They met Tariq Mehmood Anwar.\n\nThe note by Tariq Mahmood Anwar is not that of Tariq Mehmood Anwar.'
      )
    ).toEqual([['Mahmood', 'Mehmood', false]])
  })

  test.each([
    ['Samarasinghe', 'Samarasinhge'],
    ['Samarasinhge', 'Samarasinghe']
  ])('as frequent, the known one is: %s, %s', (one, other) => {
    expect(
      variants(`They met Tariq ${one} Anwar.\n\nThe note by Tariq ${other} Anwar is out.`)
    ).toEqual([['Samarasinhge', 'Samarasinghe', true]])
  })
})

describe('a name in a quotation', () => {
  const slips = (text: string) => analyse(readPlain(text)).names.variants.map(({slip}) => slip.text)
  const start =
    'The letters of Modest Mussorgsky go on show on Friday. Mussorgsky wrote them in May.\n\n'

  test('is written as its speaker does, in a letter or again and again', () => {
    expect(slips(`${start}In a letter his friend called it “a triumph of Moussorgsky”.`)).toEqual(
      []
    )
    expect(slips(`${start}“Moussorgsky,” said his friend, “was Moussorgsky.”`)).toEqual([
      'Moussorgsky'
    ])
    expect(slips(`${start}“My Moussorgsky will always be my Moussorgsky,” said a friend.`)).toEqual(
      []
    )
  })

  test('may be a slip of the pen all the same', () => {
    expect(slips(`${start}In a letter his friend called it “a triumph of Mussorksgy”.`)).toEqual([
      'Mussorksgy'
    ])
  })
})

describe('one name joined in two ways', () => {
  const variants = (text: string) =>
    analyse(readPlain(text)).names.variants.map(({kind, slip, usual}) => [
      kind,
      slip.text,
      usual.text
    ])

  test.each([
    [
      'The plan of Bin Qasim failed. It was an old plan of bin Qasim, and he knew that bin Qasim would fail.',
      ['particle', 'Bin Qasim', 'bin Qasim']
    ],
    ['They met Park Ji-sung.\n\nLater Park Ji Sung left.', ['particle', 'Ji Sung', 'Ji-sung']],
    ['The town has two parks. The Long Term of it is a Long-Term plan.'],
    ['They met Xi Jianguo.\n\nLater Jianguo Xi left.', ['order', 'Jianguo Xi', 'Xi Jianguo']],
    [
      'They met Tariq Mehmood Anwar.\n\nLater Anwar Tariq Mehmood left.',
      ['order', 'Anwar Tariq Mehmood', 'Tariq Mehmood Anwar']
    ],
    ['They met Tariq Anwar.\n\nLater Anwar Tariq left.'],
    ['They met Xi Jianguo and Jianguo Xi.'],
    ['They pay al-Nur. He fears al-Nur.\n\nMOGADISHU, Somalia — Al-Nur said so on Monday.'],
    ['The notes of Leo da Varese are old.\n\nThey read The Da Varese Code.'],
    ["They met Brian O’Shea in May.\n\nThe match of Brian O'Shea is over."],
    ['The score is by Andrew Lloyd Webber.\n\nJulian Lloyd-Webber plays. Lloyd Webber said so.'],
    ['They met Moon Jae-in.\n\nLater Moon Jae-In left.', ['particle', 'Jae-In', 'Jae-in']],
    ['They met Park Geun-hye.\n\nLater Park Geun Hye left.', ['particle', 'Geun Hye', 'Geun-hye']],
    ['The War Room was full.\n\nNobody knew why the Room War began.']
  ])('in “%s”', (text, ...found) => {
    expect(variants(text)).toEqual(found)
  })
})
