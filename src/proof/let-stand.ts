import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {type Ruleset, severityOf} from '../config/index.ts'
import {Points} from '../format/points.ts'
import {quote} from '../rule/wording.ts'
import {report} from './plugin.ts'
import {at, sayingsOf, takeAway} from './stet/apply.ts'
import {leavesOfComments} from './stet/comments.ts'
import {leavesOfFrontMatter} from './stet/front-matter.ts'
import {stetRule} from '../rule/stet.ts'

/**
 * Take away the messages of a file that its comments and its front matter let stand, and add one for
 * each note that lets nothing stand, that names no rule, or that does not say why where it must.
 */
export function applyStets(file: VFile, tree: Root, ruleset: Ruleset): void {
  const {comments = [], frontMatter} = tree.data ?? {}
  if (!comments.some(({value}) => value.includes('stet')) && !frontMatter?.value['stet']) return
  const source = String(file)
  const points = new Points(source)
  const ofComments = leavesOfComments(tree, source, points)
  const ofFrontMatter = leavesOfFrontMatter(tree, source, points)
  const used = takeAway(file, [...ofComments.leaves, ...ofFrontMatter.leaves])

  const severity = severityOf(stetRule, ruleset.config)
  if (severity === 'off') return
  const directives = [...ofFrontMatter.directives, ...ofComments.directives]
  const findings = [
    ...ofFrontMatter.refusals.map(({directive, reason}) =>
      at(directive.position, `Unexpected entry of ${quote('stet')}: ${reason}`)
    ),
    ...ofComments.strayEnds.map((position) =>
      at(position, `Unexpected ${quote('stet-off')} without a ${quote('stet-on')} before it`)
    ),
    ...directives.flatMap((directive) => sayingsOf(directive, used, ruleset))
  ]
  // A comment is no text of the article: what stands in it is put right as it is.
  for (const finding of findings) report({file}, stetRule, finding, severity)
}
