import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {fingerprintsOf} from '../findings/fingerprint.ts'
import {severityOf} from '../base/severity.ts'
import {toList} from './parts/list.ts'
import {forgePath, reasonAndNote, changesOf, type Span, spanOf, withoutMark} from './parts/place.ts'
import type {Reporter, ReportSettings, RuleHelp} from './parts/reporter.ts'

const levels = {error: 'error', warning: 'warning', info: 'note'}

/**
 * SARIF 2.1.0, for GitHub’s code scanning and much else. Columns are UTF-16 units, from 1.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarif: Reporter = {
  id: 'sarif',
  summary: 'SARIF 2.1.0',
  open(settings) {
    const {tool, rules} = settings
    const driver = {
      name: tool.name,
      semanticVersion: tool.version,
      informationUri: tool.homepage,
      rules: rules.map(toDescriptor)
    }
    const schema = 'https://json.schemastore.org/sarif-2.1.0.json'
    const run = `{"tool":${JSON.stringify({driver})},"columnKind":"utf16CodeUnits","results":[`
    const before = `{"$schema":"${schema}","version":"2.1.0","runs":[${run}`
    const indices = new Map(rules.map(({id}, index) => [id, index]))
    return toList({before, after: ']}]}'}, (file) => {
      const toLocation = locationsIn(file, settings)
      const fingerprints = fingerprintsOf(file)
      return file.messages.map((message, index) => ({
        ruleId: message.ruleId,
        ruleIndex: indices.get(message.ruleId ?? ''),
        level: levels[severityOf(message)],
        message: {text: toText(message)},
        locations: [toLocation(spanOf(message))],
        partialFingerprints: {'copydesk/v1': fingerprints[index]},
        ...relatedOf(message, toLocation),
        ...fixesOf(file, message, toLocation)
      }))
    })
  }
}

/** A location, what it is called, and the number by which a text refers to it. */
type ToLocation = (span: Span | undefined) => {
  readonly physicalLocation: {readonly artifactLocation: object; readonly region?: object}
}

function toDescriptor({id, summary, why, severity, url}: RuleHelp) {
  return {
    id,
    shortDescription: {text: summary},
    fullDescription: {text: summary},
    help: {
      text: `${why}\n\n${url}`,
      markdown: `${why}\n\n[What it marks and what it leaves alone](${url})`
    },
    helpUri: url,
    defaultConfiguration: {level: levels[severity]},
    properties: {tags: [id.split('-', 1)[0]!]}
  }
}

function locationsIn(file: VFile, settings: ReportSettings): ToLocation {
  const artifactLocation = {uri: toUri(forgePath(file, settings), settings)}
  const text = String(file)
  return (span) => {
    if (!span) return {physicalLocation: {artifactLocation}}
    const {start, end} = withoutMark(file, span)
    return {
      physicalLocation: {
        artifactLocation,
        region: {
          startLine: start.line,
          startColumn: start.column,
          endLine: end.line,
          endColumn: end.column,
          charOffset: start.offset,
          charLength: end.offset - start.offset,
          snippet: {text: text.slice(span.start.offset, span.end.offset)}
        }
      }
    }
  }
}

/** A path from the root of a repository, or from that of the machine, as a reference. */
function toUri(path: string, {toFileUrl}: Pick<ReportSettings, 'toFileUrl'>): string {
  if (path.startsWith('/') || /^[a-z]:/iu.test(path)) return toFileUrl(path)
  // A first segment with a colon would read as a scheme: encoded, it cannot.
  return path.split('/').map(encodeURIComponent).join('/')
}

// A forge shows another place only where the text links to it.
const mostLinks = 6

/** Links to the other places are written as SARIF has them; a text like one is no link. */
function toText(message: VFileMessage): string {
  const lines = new Map<number, number>()
  message.related?.forEach(({place: {start}}, index) => {
    if (!lines.has(start.line)) lines.set(start.line, index + 1)
  })
  const plain = reasonAndNote(message).replace(/\[(?=[^\]]*\]\()/gu, '\\[')
  if (lines.size === 0) return plain
  const links = [...lines].slice(0, mostLinks).map(([line, id]) => `[line ${line}](${id})`)
  return `${plain}${plain.endsWith('.') ? '' : '.'} See ${links.join(', ')}.`
}

function relatedOf({related = []}: VFileMessage, toLocation: ToLocation) {
  const relatedLocations = related.map(({place, reason}, index) => ({
    id: index + 1,
    ...toLocation(place as Span),
    message: {text: reason}
  }))
  return relatedLocations.length > 0 ? {relatedLocations} : {}
}

function fixesOf(file: VFile, message: VFileMessage, toLocation: ToLocation) {
  const fixes = changesOf(file, message).map(({span, text}) => {
    const {artifactLocation, region} = toLocation(span).physicalLocation
    return {
      description: {text: text === '' ? 'Take it out' : `Write “${text.trim()}”`},
      artifactChanges: [
        {artifactLocation, replacements: [{deletedRegion: region, insertedContent: {text}}]}
      ]
    }
  })
  return fixes.length > 0 ? {fixes} : {}
}
