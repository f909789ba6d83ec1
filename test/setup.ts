// Tests read the material of this package.
import '../src/runner/installed-material.ts'
