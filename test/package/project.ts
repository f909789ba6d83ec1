import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../..')
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))

/** A project of a user, in a temporary folder, in which the packed package is installed. */
export class Project {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'copydesk-package-'))
  readonly home = path.join(this.folder, 'home')
  /** The copy of this project that was packed. */
  readonly sources = path.join(this.folder, 'copydesk')
  readonly installed = path.join(this.home, 'node_modules/copydesk')
  #archive = ''

  /** Pack the sources as they are, in a copy, for packing writes to the folder. */
  pack(): void {
    const left = ['.git', 'content', 'dist', 'editors', 'node_modules', 'test']
    cpSync(root, this.sources, {
      recursive: true,
      filter: (file) =>
        !left.includes(path.relative(root, file)) && path.basename(file) !== 'node_modules'
    })
    symlinkSync(path.join(root, 'node_modules'), path.join(this.sources, 'node_modules'))
    mkdirSync(this.home)
    const {stdout} = expectDone('npm', ['pack', '--pack-destination', this.home], this.sources)
    this.#archive = stdout.trim()
  }

  /**
   * Install the archive, and other packages that a user may have, in the versions of this project’s
   * lock: npm need look nothing up then, and finds what it installed for this project in its cache.
   */
  install(...others: string[]): void {
    const packages = {...lock.packages, '': {}}
    const dependencies = {
      copydesk: `file:${this.#archive}`,
      ...Object.fromEntries(others.map((name) => [name, '*']))
    }
    this.write('package.json', JSON.stringify({private: true, type: 'module', dependencies}))
    this.write('package-lock.json', JSON.stringify({...lock, packages}))
    expectDone('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], this.home)
  }

  /** The manifest of the package, as it is installed. */
  get manifest() {
    return JSON.parse(this.read('node_modules/copydesk/package.json'))
  }

  write(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(this.home, file)), {recursive: true})
    writeFileSync(path.join(this.home, file), text)
  }

  read(file: string): string {
    return readFileSync(path.join(this.home, file), 'utf8')
  }

  /** Run the command as npm has linked it. */
  copydesk(...args: string[]) {
    return run(path.join(this.home, 'node_modules/.bin/copydesk'), args, this.home)
  }

  /** Run a program of the project, and give what it prints. */
  node(file: string): string {
    return expectDone(process.execPath, [file], this.home).stdout
  }

  /** What the compiler finds wrong with the programs of the project. */
  compile(module: 'esnext' | 'node16', files: readonly string[]): string {
    const compilerOptions = {
      ...{strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true},
      ...{module, moduleResolution: module === 'node16' ? 'node16' : 'bundler'},
      ...{target: 'es2023', lib: ['es2023', 'dom'], types: [], noEmit: true}
    }
    this.write('tsconfig.json', JSON.stringify({compilerOptions, files}))
    const tsc = path.join(root, 'node_modules/.bin/tsc')
    return run(tsc, ['--pretty', 'false', '-p', 'tsconfig.json'], this.home).stdout
  }
}

/** Run something away from what the machine that tests run on says of itself. */
function run(command: string, args: readonly string[], cwd: string) {
  const {GITHUB_WORKSPACE: _, CI_PROJECT_DIR: __, ...env} = process.env
  const {stdout, stderr, status} = spawnSync(command, args, {cwd, env, encoding: 'utf8'})
  return {stdout, stderr, status}
}

function expectDone(command: string, args: readonly string[], cwd: string) {
  const done = run(command, args, cwd)
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.stderr}`)
  return done
}
