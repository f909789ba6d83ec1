import path from 'node:path'
import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification
} from 'vscode-languageserver'
import {configNames} from '../config/find.ts'
import {watchedNames} from '../config/resolver.ts'
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
    const configs = configNames.map((name) => path.basename(name))
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [...configs, ...watchedNames, '*.stet.yaml'].map((name) => ({
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
