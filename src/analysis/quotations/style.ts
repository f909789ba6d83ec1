import {keptOf} from '../../base/kept.ts'
import type {Quotations, Role} from './quotation.ts'
import {isDouble, isStraight, type Mark} from './marks.ts'

/** Are the double marks of an article curly, by their greater number? Undefined if half of them are. */
export const isCurly = keptOf(({marks}: Quotations): boolean | undefined => {
  const double = marks.filter((mark) => isDouble(mark) && mark.character !== '″')
  const straight = double.filter((mark) => isStraight(mark)).length
  const curly = double.length - straight
  return curly === straight ? undefined : curly > straight
})

/** A mark as it would stand in another style: ” for ", and back. */
export function drawn(mark: Mark, role: Role | undefined, curly: boolean): string {
  if (isDouble(mark)) return !curly ? '"' : role === 'opening' ? '“' : '”'
  return !curly ? "'" : role === 'opening' ? '‘' : '’'
}
