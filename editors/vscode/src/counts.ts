import * as vscode from 'vscode'

/** How much is marked in the article in front, in the status bar; a click shows the problems. */
export class Counts implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'copydesk.counts',
    vscode.StatusBarAlignment.Right
  )

  constructor() {
    this.#item.name = 'Copydesk'
    this.#item.command = 'workbench.actions.view.problems'
  }

  /** Show the counts of an article; nothing where there is none. */
  show(uri: vscode.Uri | undefined): void {
    if (!uri) {
      this.#item.hide()
      return
    }
    const found = vscode.languages.getDiagnostics(uri).filter(({source}) => source === 'copydesk')
    const count = (severity: vscode.DiagnosticSeverity) =>
      found.filter((diagnostic) => diagnostic.severity === severity).length
    const {Error, Warning, Information} = vscode.DiagnosticSeverity
    this.#item.text =
      found.length === 0
        ? '$(check) Copydesk'
        : `$(error) ${count(Error)} $(warning) ${count(Warning)} $(info) ${count(Information)}`
    this.#item.tooltip = `Copydesk: ${count(Error)} errors, ${count(Warning)} warnings, ${count(Information)} notes`
    this.#item.show()
  }

  dispose(): void {
    this.#item.dispose()
  }
}
