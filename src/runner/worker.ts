// What a thread of the pool does: proofread one article, or read it as printed.
import './installed-material.ts'
import {deserialize} from 'node:v8'
import {VFile} from 'vfile'
import {standardBook} from '../../rules/book.ts'
import {type Config, type Ruleset, vouchForLists} from '../config/index.ts'
import {proof} from '../proof/proof.ts'
import type {PrintedParagraph} from '../report/parts/reporter.ts'
import type {BookRecipe, RuleBook} from '../rule/book.ts'
import {printedParagraphs} from './printed.ts'
import {type ProofRecord, toRecord} from './record.ts'

/** What a thread makes a ruleset from. */
export interface SentRuleset {
  readonly recipe: BookRecipe
  readonly config: Config
}

/** A `SentRuleset` as bytes, which go to many threads with many articles, and are read once by each. */
export interface SharedRuleset {
  readonly id: number
  readonly bytes: Uint8Array<SharedArrayBuffer>
}

/** An article to proofread in another thread. */
export interface Task {
  readonly path: string
  readonly value: string
  readonly data: VFile['data']
  readonly ruleset: SharedRuleset
}

const books: Record<BookRecipe['base'], RuleBook> = {standard: standardBook}
const rulesets = new Map<number, Ruleset>()

/** Proofread an article, and give what was written to it. */
export default async function work({ruleset, ...value}: Task): Promise<ProofRecord> {
  const file = new VFile(value)
  await proof(file, rulesetOf(ruleset))
  return toRecord(file)
}

/** The paragraphs of an article as printed. */
export function print(article: Omit<Task, 'ruleset'>): Promise<PrintedParagraph[]> {
  return printedParagraphs(new VFile(article))
}

function rulesetOf({id, bytes}: SharedRuleset): Ruleset {
  let ruleset = rulesets.get(id)
  if (!ruleset) {
    const {recipe, config} = deserialize(Uint8Array.from(bytes)) as SentRuleset
    // Another thread has looked at it.
    vouchForLists(config)
    rulesets.set(id, (ruleset = {book: books[recipe.base], config}))
  }
  return ruleset
}
