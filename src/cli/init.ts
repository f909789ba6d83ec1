import {existsSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Command} from 'commander'
import {houses} from '../lexicon/houses.ts'
import {dialects} from '../config/index.ts'
import {UserError} from '../base/user-error.ts'
import {dialectOfHouse} from '../house/styles.ts'
import {configIn} from '../runner/config/find.ts'
import {unknown} from '../base/user-error.ts'
import {manifest} from '../base/homepage.ts'
import {reasonOf} from '../base/file-error.ts'
import type {RuleBook} from '../rule/book.ts'
import type {Terminal} from '../runner/terminal.ts'
import {toConfigFile} from '../runner/new-config.ts'
import {type Look, look} from '../runner/look.ts'

const fileName = 'copydesk.config.yaml'

/** Give `copydesk` its command `init`. */
export function addInitCommand(program: Command, terminal: Terminal, book: RuleBook): void {
  program
    .command('init')
    .description('write a configuration for the articles of this folder')
    .option('--yes', 'ask nothing: take what the articles show')
    .action(({yes}: {yes?: true}) => init(yes ? undefined : terminal.ask, terminal, book))
}

/**
 * `copydesk init`: look at the articles here, ask on a terminal, and write a configuration. Throws a
 * `UserError` if there is one already.
 */
async function init(ask: Terminal['ask'], terminal: Terminal, book: RuleBook): Promise<void> {
  const there = configIn(terminal.cwd)
  if (there)
    throw new UserError(
      `${path.basename(there)}: there are settings here already, nothing is written`
    )
  const seen = await look(terminal, book)
  terminal.out(toReport(seen))
  const choose = async (what: string, known: readonly string[], usual: string) => {
    while (ask) {
      const answer = (await ask(`${what} (${known.join(', ')}) [${usual}] `)).trim() || usual
      if (known.includes(answer)) return answer
      terminal.out(`${unknown(what.toLowerCase(), answer, known)}\n`)
    }
    return usual
  }
  const house = await choose('House style', ['auto', ...houses().keys()], seen.house ?? 'auto')
  // `auto` would set the English of the house style aside.
  const ofHouse = dialectOfHouse(house) ?? seen.dialect?.value ?? 'auto'
  const dialect = await choose('Dialect', dialects, ofHouse)
  const habits = house === 'auto' ? seen.habits : []
  const text = toConfigFile({schema: schemaOf(terminal.cwd), house, dialect, habits})
  try {
    await writeFile(path.join(terminal.cwd, fileName), text, {flag: 'wx'})
  } catch (error) {
    throw new UserError(`${fileName}: cannot be written: ${reasonOf(error)}`)
  }
  terminal.out(`${fileName}: written\n`)
}

/** What was seen, a line each. */
function toReport({articles, dialect, habits}: Look): string {
  if (articles === 0) return 'No articles here to go by.\n'
  const found = [...(dialect ? [dialect] : []), ...habits]
  const lines = found.map(
    ({rule, option, value, kept, broken}) =>
      `  ${option} of ${rule.id}: ${value} (${kept} for, ${broken} against)\n`
  )
  const told = lines.length > 0 ? 'keep to' : 'keep to no habit that a rule knows'
  return `The articles here (${articles} read) ${told}${lines.length > 0 ? ':' : '.'}\n${lines.join('')}`
}

/** Where an editor finds the schema: in the project, if Copydesk is installed there. */
function schemaOf(cwd: string): string {
  const local = './node_modules/copydesk/schema.json'
  return existsSync(path.join(cwd, local)) ? local : `${manifest().homepage}/raw/main/schema.json`
}
