/** The commands that the server executes. */
export const commands = ['copydesk.openPage', 'copydesk.checkWorkspace'] as const
