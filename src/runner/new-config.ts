import type {Habit} from './look.ts'

/** What is written into a new configuration. */
export interface Choices {
  /** Where an editor finds the schema: a path or an address. */
  readonly schema: string
  readonly house: string
  readonly dialect: string
  /** Habits of the articles that no house style sets. */
  readonly habits: readonly Habit[]
}

/** A new configuration in YAML, with a comment for each thing that can be set. */
export function toConfigFile({schema, house, dialect, habits}: Choices): string {
  return `# yaml-language-server: $schema=${schema}

# What holds for the articles in this folder and below. \`copydesk config <article>\` says what does,
# and where it is set.

# The house style (\`copydesk --help\` lists them), or auto, which goes by each article’s own habit.
house: ${house}

# The English of the house, as en-GB; auto takes it from each article.
dialect: ${dialect}

# How severe a rule is (off, info, warning, error), and its options. \`copydesk explain\` lists the rules.
${toRules(habits)}

# The names and the words of the house, or files of them. names.csv and words.txt here and above are
# read unasked; \`copydesk names add\` and \`copydesk words add\` write them.
# names: [people.csv, Shehbaz Sharif]
# words: [terms.txt, makerspace, '!gotten: got']

# What is left out, as in .gitignore, which is minded, as is .copydeskignore.
# ignore: [wire/, '*.draft.txt']

# What holds for some articles only; the last that fits wins.
# overrides:
#   - files: opinion/**
#     rules: {quote-speaker: off}

# Whether \`<!-- stet spelling: his own -->\`, which lets a finding stand, must say why.
# stet: {requireReason: true}
`
}

function toRules(habits: readonly Habit[]): string {
  if (habits.length === 0)
    return '# rules:\n#   spelling: [error, {words: [lakh]}]\n#   quote-case: off'
  const lines = habits.map(
    ({rule, option, value, kept, broken}) =>
      `  ${rule.id}: [${rule.severity}, {${option}: ${value}}] # ${kept} for, ${broken} against in the articles here`
  )
  return ['rules:', ...lines].join('\n')
}
