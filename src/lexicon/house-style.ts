// Made by `npm run document` from lexicon/houses.tsv: change that, not this file.

/** The name of a house style. */
// prettier-ignore
export type HouseStyle = 'ap' | 'bbc' | 'chicago' | 'dawn' | 'economist' | 'guardian' | 'reuters'
