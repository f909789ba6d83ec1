import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification
} from 'vscode-languageserver'
import {settingsNames} from '../config/sources.ts'
import type {Room} from './room.ts'

// In milliseconds: how often settings and lists are looked at for an editor that does not watch files.
const between = 1500

/**
 * Have what settings are made from read again when it changes: by the editor, which tells of it, and
 * by looking from time to time, for lists that lie elsewhere and editors that watch nothing.
 */
export async function watch(
  room: Room,
  connection: Connection,
  {workspace}: ClientCapabilities
): Promise<void> {
  connection.onDidChangeWatchedFiles(() => room.reread())
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
      if (await room.settings.haveChanged(room.files)) room.reread()
    } catch (error) {
      room.fails('the watch over settings', error)
    } finally {
      isLooking = false
    }
  }, between)
  timer.unref()
}
