import {lazily} from '../base/lazily.ts'
import {readTable} from './table.ts'

const table = lazily(
  () =>
    new Set(readTable('small-names', ['name', 'thing']).map(({name, thing}) => `${name} ${thing}`))
)

/** Whether a name may stand in small letters before what is called after it: brazil nuts. */
export function mayBeSmall(name: string, thing: string): boolean {
  return table().has(`${name} ${thing}`) || table().has(`${name} ${thing.replace(/s$/u, '')}`)
}
