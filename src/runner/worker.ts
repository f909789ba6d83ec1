// What a thread of the pool does: proofread one article, or read it as printed.
import './installed-material.ts'
import {deserialize} from 'node:v8'
import {VFile} from 'vfile'
import {type Config, vouchForLists} from '../config/index.ts'
import {proofread} from '../proof/proofread.ts'
import type {PrintedParagraph} from '../report/parts/reporter.ts'
import {printedParagraphs} from './printed.ts'
import {type MessageRecord, toRecords} from './record.ts'

/** A configuration that is sent to many threads with many articles, and read once by each. */
export interface SharedConfig {
  readonly id: number
  readonly bytes: Uint8Array<SharedArrayBuffer>
}

/** An article to proofread in another thread. */
export interface Task {
  readonly path: string
  readonly value: string
  readonly data: VFile['data']
  readonly config: SharedConfig
}

const configs = new Map<number, Config>()

/** Proofread an article, and give its messages. */
export default async function work({config, ...file}: Task): Promise<MessageRecord[]> {
  return toRecords(await proofread(new VFile(file), configOf(config)))
}

/** The paragraphs of an article as printed. */
export function print(article: Pick<Task, 'path' | 'value'>): Promise<PrintedParagraph[]> {
  return printedParagraphs(new VFile(article))
}

function configOf({id, bytes}: SharedConfig): Config {
  let config = configs.get(id)
  if (!config) {
    configs.set(id, (config = deserialize(Uint8Array.from(bytes)) as Config))
    // Another thread has looked at it.
    vouchForLists(config)
  }
  return config
}
