import type {Attributes} from './elements.ts'

/** An element as the source of a page has it, whatever becomes of its node. */
export interface Origin {
  /** How many elements begin before it. */
  readonly number: number
  readonly name: string
  readonly attributes: Attributes
  readonly parent: Origin | undefined
  /** How many pieces of text come before it, and before its end. */
  readonly first: number
  end: number
}

/** A node of the tree of a page. */
export type PageNode = PageElement | PageText

/** An attribute of an element. */
interface Attribute {
  readonly name: string
  value: string
  cloneNode(): void
}

/** Text in the tree of a page. */
export class PageText {
  readonly nodeType = 3
  readonly nodeName = '#text'
  readonly childNodes: readonly PageNode[] = []
  readonly children: readonly PageElement[] = []
  readonly attributes: readonly Attribute[] = []
  /** How many pieces of text come before it in the source, and how many it is put together of. */
  readonly first: number
  readonly length: number
  readonly textContent: string
  parentNode: PageElement | null = null
  /** Where it stood among its siblings when it was last looked for. */
  index = 0

  constructor(text: string, first = 0, length = 0) {
    this.textContent = text
    this.first = first
    this.length = length
  }

  get nextSibling(): PageNode | null {
    return this.parentNode?.childBehind(this) ?? null
  }

  remove(): void {
    this.parentNode?.removeChild(this)
  }
}

/**
 * An element in the tree of a page: as much of the DOM’s as Readability asks for. It asks for the text
 * of one element again and again, so that is kept until something in the element changes.
 */
export class PageElement {
  /** Readability then takes lists as arrays, and gives a node another tag in its place. */
  readonly __JSDOMParser__ = true
  readonly nodeType = 1
  readonly attributes: Attribute[] = []
  readonly origin: Origin | undefined
  localName: string
  tagName: string
  childNodes: PageNode[] = []
  parentNode: PageElement | null = null
  index = 0
  #children: readonly PageElement[] | undefined
  #text: string | undefined

  constructor(name: string, origin?: Origin) {
    this.localName = name
    this.tagName = name.toUpperCase()
    this.origin = origin
  }

  get nodeName(): string {
    return this.tagName
  }

  get className(): string {
    return this.getAttribute('class') ?? ''
  }

  set className(value: string) {
    this.setAttribute('class', value)
  }

  get id(): string {
    return this.getAttribute('id') ?? ''
  }

  set id(value: string) {
    this.setAttribute('id', value)
  }

  get style(): {readonly display?: string; readonly visibility?: string} {
    const style = this.getAttribute('style')
    if (style === null) return {}
    const pairs = style.split(';').map((pair) => pair.split(':').map((part) => part.trim()))
    return Object.fromEntries(pairs.filter(([name]) => name)) as ReturnType<() => this['style']>
  }

  get children(): readonly PageElement[] {
    return (this.#children ??= this.childNodes.filter((node) => node.nodeType === 1))
  }

  get firstChild(): PageNode | null {
    return this.childNodes[0] ?? null
  }

  get lastChild(): PageNode | null {
    return this.childNodes.at(-1) ?? null
  }

  get firstElementChild(): PageElement | null {
    return this.children[0] ?? null
  }

  get nextSibling(): PageNode | null {
    return this.parentNode?.childBehind(this) ?? null
  }

  get nextElementSibling(): PageElement | null {
    let node = this.nextSibling
    while (node?.nodeType === 3) node = node.nextSibling
    return node
  }

  get textContent(): string {
    return (this.#text ??= this.childNodes.map((node) => node.textContent).join(''))
  }

  /** What `innerHTML` gives is only ever set again: copies of the nodes say it without being parsed. */
  get innerHTML(): readonly PageNode[] {
    return this.childNodes.map(copy)
  }

  set innerHTML(nodes: readonly PageNode[]) {
    for (const node of this.childNodes) node.parentNode = null
    this.childNodes = []
    for (const node of nodes) this.add(copy(node))
  }

  getAttribute(name: string): string | null {
    return this.attributes.find((attribute) => attribute.name === name)?.value ?? null
  }

  hasAttribute(name: string): boolean {
    return this.attributes.some((attribute) => attribute.name === name)
  }

  setAttribute(name: string, value: string): void {
    const attribute = this.attributes.find((attribute) => attribute.name === name)
    if (attribute) attribute.value = value
    else this.attributes.push({name, value, cloneNode: () => undefined})
  }

  /** Only the attributes of a wrapper are set so, on what stands in it: the origin says all that is needed. */
  setAttributeNode(): void {}

  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((attribute) => attribute.name === name)
    if (at >= 0) this.attributes.splice(at, 1)
  }

  getElementsByTagName(name: string): PageElement[] {
    const [tag, found] = [name.toUpperCase(), []] as [string, PageElement[]]
    this.#gather(tag, found)
    return found
  }

  remove(): void {
    this.parentNode?.removeChild(this)
  }

  removeChild(node: PageNode): void {
    this.childNodes.splice(this.#indexOf(node), 1)
    node.parentNode = null
    this.#change()
  }

  appendChild(node: PageNode): void {
    node.remove()
    this.add(node)
  }

  replaceChild(node: PageNode, old: PageNode): void {
    node.remove()
    const at = this.#indexOf(old)
    this.childNodes[at] = node
    node.index = at
    node.parentNode = this
    old.parentNode = null
    this.#change()
  }

  /** Append a node that stands nowhere yet. */
  add(node: PageNode): void {
    node.parentNode = this
    node.index = this.childNodes.push(node) - 1
    this.#change()
  }

  childBehind(node: PageNode): PageNode | undefined {
    return this.childNodes[this.#indexOf(node) + 1]
  }

  /** Nodes before it may have gone since a node was last looked for. */
  #indexOf(node: PageNode): number {
    if (this.childNodes[node.index] !== node) node.index = this.childNodes.indexOf(node)
    return node.index
  }

  #gather(tag: string, found: PageElement[]): void {
    for (const child of this.children) {
      if (child.tagName === tag || tag === '*') found.push(child)
      child.#gather(tag, found)
    }
  }

  /** Of an element whose text is not known that of none above is. */
  #change(): void {
    this.#children = undefined
    for (let node: PageElement | null = this; node; node = node.parentNode) {
      if (node.#text === undefined) return
      node.#text = undefined
    }
  }
}

function copy(node: PageNode): PageNode {
  if (node.nodeType === 3) return new PageText(node.textContent, node.first, node.length)
  const element = new PageElement(node.localName, node.origin)
  for (const {name, value} of node.attributes) element.setAttribute(name, value)
  for (const child of node.childNodes) element.add(copy(child))
  return element
}

/** The tree of a page as a document. */
export class PageDocument {
  readonly nodeType = 9
  readonly baseURI = 'https://localhost/'
  readonly documentURI = 'https://localhost/'
  readonly documentElement = new PageElement('html')
  readonly body = new PageElement('body')
  title = ''

  constructor() {
    this.documentElement.add(this.body)
  }

  get firstChild(): PageElement {
    return this.documentElement
  }

  get childNodes(): readonly PageElement[] {
    return [this.documentElement]
  }

  createElement(name: string): PageElement {
    return new PageElement(name.toLowerCase())
  }

  createTextNode(text: string): PageText {
    return new PageText(text)
  }

  getElementsByTagName(name: string): PageElement[] {
    return this.documentElement.getElementsByTagName(name)
  }
}
