import * as vscode from 'vscode'
import type {LanguageClient, Range} from 'vscode-languageclient/node'

/** A thing to check, as the server gives it. */
interface Item {
  readonly text: string
  readonly detail: string
  readonly places: readonly vscode.Range[]
}

type List = Readonly<Record<'names' | 'numbers' | 'dates', readonly Item[]>>

/** A row of the view: a heading, or a thing to check, which is ticked off by hand. */
type Row = {readonly heading: keyof List} | {readonly item: Item; readonly uri: vscode.Uri}

const titles = {names: 'Names', numbers: 'Numbers', dates: 'Dates'} as const
const wait = 300

/** The names, numbers and dates of the article in front, to be ticked off one by one. */
export class CheckingList implements vscode.TreeDataProvider<Row> {
  readonly #client: LanguageClient
  readonly #changed = new vscode.EventEmitter<void>()
  readonly onDidChangeTreeData = this.#changed.event
  #document: vscode.TextDocument | undefined
  #list: List | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(client: LanguageClient) {
    this.#client = client
  }

  /** Ask for the list of a document anew, when it has been left alone for a moment. */
  refresh(document: vscode.TextDocument | undefined): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(async () => {
      this.#document = document
      this.#list = document && (await this.#ask(document))
      this.#changed.fire()
    }, wait)
  }

  getTreeItem(row: Row): vscode.TreeItem {
    if ('heading' in row) {
      const item = new vscode.TreeItem(
        titles[row.heading],
        vscode.TreeItemCollapsibleState.Expanded
      )
      item.description = String(this.#list?.[row.heading].length ?? 0)
      return item
    }
    const {text, detail, places} = row.item
    const item = new vscode.TreeItem(text)
    item.id = `${row.uri.toString()} ${text} ${places[0]?.start.line}:${places[0]?.start.character}`
    item.description = places.length > 1 ? `${places.length} times, ${detail}` : detail
    item.checkboxState = vscode.TreeItemCheckboxState.Unchecked
    const [first, ...others] = places.map((range) => new vscode.Location(row.uri, range))
    if (first) {
      item.command =
        others.length > 0
          ? {
              title: 'Show every place',
              command: 'editor.action.goToLocations',
              arguments: [row.uri, first.range.start, [first, ...others], 'peek']
            }
          : {title: 'Show', command: 'vscode.open', arguments: [row.uri, {selection: first.range}]}
    }
    return item
  }

  getChildren(row?: Row): Row[] {
    const [list, uri] = [this.#list, this.#document?.uri]
    if (!list || !uri) return []
    if (!row) {
      const headings = (['names', 'numbers', 'dates'] as const).filter(
        (key) => list[key].length > 0
      )
      return headings.map((heading) => ({heading}))
    }
    return 'heading' in row ? list[row.heading].map((item) => ({item, uri})) : []
  }

  async #ask(document: vscode.TextDocument): Promise<List | undefined> {
    const {code2ProtocolConverter, protocol2CodeConverter} = this.#client
    type Given = Record<keyof List, (Omit<Item, 'places'> & {places: Range[]})[]>
    const given = await this.#client.sendRequest<Given | null>('copydesk/checkingList', {
      textDocument: code2ProtocolConverter.asTextDocumentIdentifier(document)
    })
    if (!given) return undefined
    const read = (items: Given['names']) =>
      items.map((item) => ({
        ...item,
        places: item.places.map((at) => protocol2CodeConverter.asRange(at))
      }))
    return {names: read(given.names), numbers: read(given.numbers), dates: read(given.dates)}
  }
}
