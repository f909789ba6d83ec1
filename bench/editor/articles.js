import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

const wordsIn = (text) => text.split(/\s+/u).length

/** The articles of a folder: of a corpus, one JSON object a line, or plain texts. */
export function readArticles(folder) {
  return readdirSync(folder).flatMap((name) => {
    const content = readFileSync(path.join(folder, name), 'utf8')
    if (name.endsWith('.txt')) return [content]
    if (!name.endsWith('.jsonl')) return []
    return content
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .map(({title, text}) => `${title}\n\n${text}`)
  })
}

/** Articles of about so many words, put together of several where none is as long. */
export function ofWords(articles, count, most) {
  const near = articles.filter((text) => Math.abs(wordsIn(text) - count) < count / 15)
  if (near.length >= most) return near.slice(0, most)
  const made = []
  for (let at = 0; made.length < most && at < articles.length * most;) {
    let text = ''
    for (; wordsIn(text) < count; at++) text += `${articles[(at * 37) % articles.length]}\n\n`
    made.push(text)
  }
  return made
}
