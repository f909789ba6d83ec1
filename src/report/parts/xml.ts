import type {VFile} from 'vfile'
import type {Element} from 'xast'
import {toXml} from 'xast-util-to-xml'
import {escapeInMarkup} from '../../base/printable.ts'
import type {Report} from './reporter.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'

/** A report in XML with one element for each file, in a root of a name and an attribute. */
export function toDocument(
  root: string,
  attribute: string,
  toElement: (file: VFile) => Element
): Report {
  let isEmpty = true
  const head = () => {
    const text = isEmpty ? `${declaration}\n<${root} ${attribute}>\n` : ''
    isEmpty = false
    return text
  }
  return {
    add: (file) => head() + toLine(toElement(file)),
    end: () => `${head()}</${root}>\n`
  }
}

// What XML 1.0 has no way to write: most control characters, halves of pairs, two of the last.
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** An element as text, a line; what XML cannot hold becomes a replacement character. */
function toLine(element: Element): string {
  return `${escapeInMarkup(toXml(clean(element), {closeEmptyElements: true}))}\n`
}

function clean(element: Element): Element {
  const attributes = Object.entries(element.attributes).map(
    ([key, value]) => [key, value && withoutUnwritable(value)] as const
  )
  return {
    ...element,
    attributes: Object.fromEntries(attributes),
    children: element.children.map((child) =>
      child.type === 'element'
        ? clean(child)
        : child.type === 'text'
          ? {...child, value: withoutUnwritable(child.value)}
          : child
    )
  }
}

function withoutUnwritable(text: string): string {
  return text.replace(unwritable, '\uFFFD')
}
