import * as vscode from 'vscode'
import {LanguageClient, type ServerOptions, TransportKind} from 'vscode-languageclient/node'
import {CheckingList} from './checking-list.ts'
import {Counts} from './counts.ts'

let client: LanguageClient | undefined

/** Start the server of the package that the extension comes with, and what shows its findings. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const languages = languagesOf(context.extension.packageJSON as Manifest)
  const server: ServerOptions = {
    module: context.asAbsolutePath('server/node_modules/copydesk/dist/command/main.js'),
    args: ['lsp'],
    transport: TransportKind.stdio
  }
  client = new LanguageClient('copydesk', 'Copydesk', server, {
    documentSelector: languages.flatMap((language) => [
      {language, scheme: 'file'},
      {language, scheme: 'untitled'}
    ]),
    synchronize: {configurationSection: 'copydesk'},
    // The code of a configuration is run only in a folder that is trusted.
    initializationOptions: () => ({trusted: vscode.workspace.isTrusted})
  })
  const list = new CheckingList(client)
  const counts = new Counts()
  const isArticle = () =>
    languages.includes(vscode.window.activeTextEditor?.document.languageId ?? '')
  const look = () => {
    void vscode.commands.executeCommand('setContext', 'copydesk.isArticle', isArticle())
    counts.show(isArticle() ? vscode.window.activeTextEditor?.document.uri : undefined)
    list.refresh(isArticle() ? vscode.window.activeTextEditor?.document : undefined)
  }
  context.subscriptions.push(
    counts,
    vscode.window.createTreeView('copydesk.checkingList', {treeDataProvider: list}),
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.languages.onDidChangeDiagnostics(look),
    vscode.workspace.onDidGrantWorkspaceTrust(() => client?.restart()),
    vscode.commands.registerCommand('copydesk.showCheckingList', () =>
      vscode.commands.executeCommand('copydesk.checkingList.focus')
    ),
    vscode.commands.registerCommand('copydesk.fixAll', () =>
      vscode.commands.executeCommand('editor.action.codeAction', {
        kind: 'source.fixAll.copydesk',
        apply: 'first'
      })
    ),
    vscode.commands.registerCommand('copydesk.checkFolders', () =>
      client?.sendRequest('workspace/executeCommand', {command: 'copydesk.checkWorkspace'})
    ),
    vscode.commands.registerCommand('copydesk.restart', () => client?.restart()),
    vscode.commands.registerCommand('copydesk.showLog', () => client?.outputChannel.show())
  )
  await client.start()
  look()
}

/** As much of the manifest of the extension as it reads itself. */
interface Manifest {
  readonly activationEvents: readonly string[]
}

/** The languages that the extension is started for. */
function languagesOf({activationEvents}: Manifest): string[] {
  return activationEvents.map((event) => event.replace(/^onLanguage:/u, ''))
}

export async function deactivate(): Promise<void> {
  await client?.stop()
}
