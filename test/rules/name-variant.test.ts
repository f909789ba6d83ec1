import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {proofread} from '../../src/index.ts'

// Short articles, each below a line that begins with `#` and says what stands in it. In slips.txt one
// name is spelled in two ways, given behind the colon; in look-alikes.txt two names are two. Those
// under `# not yet` and `# still marked` are known to go wrong: what mends one moves it.

interface Article {
  readonly title: string
  readonly text: string
}

const slips = read('slips.txt')
const alike = read('look-alikes.txt')

test.each(slips)('$title', async ({title, text}) => {
  const forms = title.slice(title.lastIndexOf(': ') + 2).split(' / ')
  const told = (await tell(text)).filter((message) => forms.every((form) => message.includes(form)))
  expect(told).toHaveLength(title.startsWith('not yet') ? 0 : 1)
})

test.each(alike)('$title', async ({title, text}) => {
  expect(await tell(text)).toHaveLength(title.startsWith('still marked') ? 1 : 0)
})

/** What the rules for names say of an article. */
async function tell(text: string): Promise<string[]> {
  const {messages} = await proofread(text)
  return messages
    .filter(({ruleId}) => ruleId?.startsWith('name-'))
    .map(({actual, expected, reason, note}) =>
      [actual, ...(expected ?? []), reason, note].join(' ')
    )
}

function read(file: string): Article[] {
  const articles = readFileSync(path.join(import.meta.dirname, 'name-variant', file), 'utf8')
  return articles
    .split(/^# /mu)
    .slice(1)
    .map((article) => {
      const [title, ...lines] = article.split('\n')
      return {title: title!, text: `${lines.join('\n').trim()}\n`}
    })
}
