/** What the odds of a slip are reckoned from, by name; every value is a number. */
export type Features = Readonly<Record<string, number>>
