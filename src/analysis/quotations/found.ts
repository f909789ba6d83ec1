import {isElision, isMisspelled, isParted} from './apostrophes.ts'
import {isLetter, isSetOff} from './genres.ts'
import {isDouble, type Mark, shapeOf} from './marks.ts'
import type {MarkSlip, Quotation, Role} from './quotation.ts'
import type {Step} from './readings.ts'

/** The quotations and the slips that a reading has found. */
export interface FoundQuotations {
  readonly all: readonly Quotation[]
  readonly slips: readonly MarkSlip[]
}

type Unfinished = {-readonly [Key in keyof Quotation]: Quotation[Key]} & {opens: Mark[]}

const roles = {
  open: 'opening',
  continue: 'opening',
  close: 'closing',
  mismatch: 'closing',
  unopened: 'closing',
  apostrophe: 'apostrophe',
  measure: 'measure',
  double: 'none',
  stray: 'none'
} as const

/** What the steps of a reading come to; `roleOf` takes what each mark does. */
export function toFound(steps: readonly Step[], roleOf: Map<Mark, Role>): FoundQuotations {
  const all: Unfinished[] = []
  const slips: MarkSlip[] = []
  const open: Unfinished[] = []
  const isTold = new Set<Mark>()

  for (const step of steps) {
    if (step.kind !== 'unclosed' && step.kind !== 'bare') roleOf.set(step.mark, roles[step.kind])
    switch (step.kind) {
      case 'open':
        opens(step.mark)
        break
      case 'continue': {
        const quotation = openOf(step.first)
        quotation.opens.push(step.mark)
        turned(step.mark, quotation, 'closing')
        break
      }
      case 'close':
      case 'mismatch':
        closes(step.mark, ended(step.first), step.kind === 'mismatch')
        break
      case 'unclosed': {
        const quotation = ended(step.first)
        slips.push({kind: 'unclosed', mark: quotation.opens.at(-1)!, quotation, until: step.until})
        // A single mark with no partner is more often an apostrophe than a quotation.
        if (!quotation.isDouble) all.splice(all.lastIndexOf(quotation), 1)
        break
      }
      case 'bare':
        runsOn(step)
        break
      case 'unopened':
      case 'stray':
        slips.push({kind: step.kind, mark: step.mark})
        break
      case 'double':
        slips.push({kind: 'doubled', mark: step.mark})
        break
      case 'apostrophe':
        apostrophe(step.mark)
        break
      case 'measure':
        break
    }
  }
  return {all, slips}

  function openOf(first: Mark): Unfinished {
    return open.findLast(({opens}) => opens[0] === first)!
  }

  function ended(first: Mark): Unfinished {
    const quotation = openOf(first)
    open.splice(open.lastIndexOf(quotation), 1)
    return quotation
  }

  function opens(mark: Mark): void {
    const [level, isOuter] = [open.length + 1, isDouble(mark)]
    const quotation: Unfinished = {opens: [mark], close: undefined, level, isDouble: isOuter}
    if (open.at(-1)?.isDouble === isOuter) slips.push({kind: 'nested', mark, quotation})
    turned(mark, quotation, 'closing')
    all.push(quotation)
    open.push(quotation)
  }

  function closes(mark: Mark, quotation: Unfinished, isMismatch: boolean): void {
    quotation.close = mark
    if (isMismatch || mark.character === '″') slips.push({kind: 'mismatched', mark, quotation})
    else if (!/^[„»]/u.test(quotation.opens[0]!.character)) turned(mark, quotation, 'opening')
  }

  function turned(mark: Mark, quotation: Quotation, wrong: 'closing' | 'opening'): void {
    if (shapeOf(mark) === wrong) slips.push({kind: 'reversed', mark, quotation})
  }

  function runsOn({first, before, paragraph}: Extract<Step, {kind: 'bare'}>): void {
    if (isLetter(before.text)) isTold.add(first)
    // One message for a run of paragraphs, and none where their form says that they run on.
    if (isTold.has(first) || isSetOff(paragraph, before)) return
    isTold.add(first)
    const quotation = openOf(first)
    slips.push({kind: 'bare', mark: quotation.opens.at(-1)!, quotation, paragraph})
  }

  function apostrophe(mark: Mark): void {
    if (isMisspelled(mark) || isParted(mark)) slips.push({kind: 'apostrophe', mark})
    else if (mark.character === '‘' && isElision(mark)) slips.push({kind: 'reversed', mark})
  }
}
