import type {RetiredRule} from '../src/rule/book.ts'

/**
 * Every rule that there is no more, by the alphabet: what still names one is told of it and is not
 * refused. None has been given up since the first release.
 */
export const retired: readonly RetiredRule[] = []
