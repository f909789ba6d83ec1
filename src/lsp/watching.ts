import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification
} from 'vscode-languageserver'
import {settingsNames} from '../runner/config/sources.ts'
import type {Host} from './host.ts'
import type {EditorSettings} from './settings.ts'

/** What is told that settings may have changed. */
export interface WatchingHost extends Pick<Host, 'fails'> {
  readonly settings: EditorSettings
  /** The files that are open. */
  readonly files: readonly string[]
  /** Read all settings and lists again. */
  reread(): void
}

// In milliseconds: how often settings and lists are looked at for an editor that does not watch files.
const between = 1500

/**
 * Have what settings are made from read again when it changes: by the editor, which tells of it, and
 * by looking from time to time, for lists that lie elsewhere and editors that watch nothing.
 */
export async function watch(
  host: WatchingHost,
  connection: Connection,
  {workspace}: ClientCapabilities
): Promise<void> {
  connection.onDidChangeWatchedFiles(() => host.reread())
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [...settingsNames, '*.stet.yaml'].map((name) => ({
        globPattern: `**/${name}`
      }))
    })
  }
  let isLooking = false
  const timer = setInterval(async () => {
    if (isLooking) return
    isLooking = true
    try {
      if (await host.settings.haveChanged(host.files)) host.reread()
    } catch (error) {
      host.fails('the watch over settings', error)
    } finally {
      isLooking = false
    }
  }, between)
  timer.unref()
}
