import {createReadStream, readdirSync} from 'node:fs'
import path from 'node:path'
import {createInterface} from 'node:readline'
import {createGunzip} from 'node:zlib'

/** An article to learn from. */
export interface Article {
  readonly id: string
  readonly text: string
}

/**
 * The articles of a folder: every `.jsonl` and `.jsonl.gz` in it, one JSON object with `id` and
 * `text` a line.
 */
export async function* readArticles(folder: string): AsyncGenerator<Article> {
  for (const name of readdirSync(folder).sort()) {
    if (!/\.jsonl(?:\.gz)?$/u.test(name)) continue
    const file = createReadStream(path.join(folder, name))
    const input = name.endsWith('.gz') ? file.pipe(createGunzip()) : file
    for await (const line of createInterface({input})) {
      if (line) yield JSON.parse(line) as Article
    }
  }
}
