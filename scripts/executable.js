// Makes the built command executable, so that a link to it goes on working after a build.
import {chmodSync} from 'node:fs'

chmodSync(new URL('../dist/src/cli/main.js', import.meta.url), 0o755)
