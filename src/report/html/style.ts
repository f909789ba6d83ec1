/** How the page looks: a galley proof, ink on newsprint, or by night chalk on slate. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #faf7f0; --sheet: #fffdf8; --ink: #1d1a16; --soft: #6a6257; --hair: #d9d0c0;
  --error: #b3221b; --warning: #8a5200; --info: #23589b;
  --error-tint: #b3221b1c; --warning-tint: #d48a001f; --info-tint: #23589b14;
  --serif: Charter, 'Bitstream Charter', 'Iowan Old Style', 'Source Serif 4', 'Source Serif Pro', 'Palatino Linotype', Palatino, Cambria, Georgia, 'Noto Serif', 'Liberation Serif', serif;
  --sans: 'Gill Sans', 'Gill Sans MT', 'Source Sans 3', 'Segoe UI', system-ui, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', sans-serif;
  --mono: ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161513; --sheet: #1d1b18; --ink: #e9e3d8; --soft: #a39a8b; --hair: #3b362f;
    --error: #ff8a7d; --warning: #f0b44f; --info: #8dbcf5;
    --error-tint: #ff8a7d26; --warning-tint: #f0b44f21; --info-tint: #8dbcf51c;
  }
}
* { box-sizing: border-box }
html { background: var(--paper); color: var(--ink); font: 1.125rem/1.55 var(--serif); scroll-padding-top: 2rem; text-size-adjust: none; -webkit-text-size-adjust: none }
body { margin: 0 auto; max-width: 76rem; padding: 0 clamp(1rem, 4vw, 3rem) 6rem }
a { color: inherit; text-decoration-color: var(--hair); text-underline-offset: .18em }
a:hover { text-decoration-color: currentColor }
:focus-visible { outline: 2px solid var(--info); outline-offset: 3px; border-radius: 2px }
[hidden] { display: none !important }
.skip, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.skip:focus { position: fixed; z-index: 1; inset: .5rem auto auto .5rem; width: auto; height: auto; padding: .5rem 1rem; clip-path: none; background: var(--sheet) }

.masthead { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 1.5rem; margin-top: 2.25rem; padding: .35rem 0 .3rem; border-top: 3px double var(--ink); border-bottom: 1px solid var(--ink) }
.masthead h1 { margin: 0; font-size: 1.5rem; font-weight: 700; letter-spacing: .01em; line-height: 1.3 }
.masthead p { margin: 0; color: var(--soft); font-style: italic; font-size: .95rem }

#desk { font: .875rem/1.5 var(--sans) }
#filter { display: flex; flex-wrap: wrap; align-items: baseline; gap: .4rem 1.5rem; padding: .7rem 0; border-bottom: 1px solid var(--hair) }
fieldset { display: flex; flex-wrap: wrap; gap: .35rem 1.1rem; margin: 0; padding: 0; border: 0 }
legend { float: left; margin-right: 1rem; padding: 0; color: var(--soft) }
legend.unseen { float: none }
label { display: inline-flex; align-items: baseline; gap: .4em; cursor: pointer }
input { margin: 0; accent-color: var(--ink); translate: 0 .1em }
label[data-severity=error] { color: var(--error) }
label[data-severity=warning] { color: var(--warning) }
label[data-severity=info] { color: var(--info) }
.count { color: var(--soft); font-variant-numeric: tabular-nums }
summary { cursor: pointer }
details[open] { order: 9; flex-basis: 100% }
details fieldset { margin: .5rem 0 .2rem }
.status { margin: 0 0 0 auto; color: var(--soft) }
.keys { margin: 0; color: var(--soft) }
kbd { padding: 0 .4em; border: 1px solid var(--hair); border-radius: 3px; background: var(--sheet); font: inherit; color: var(--ink) }
#articles { border-bottom: 1px solid var(--hair) }
#articles ol { columns: 22rem; column-gap: 3rem; margin: 0; padding: .9rem 0; list-style: none }
#articles li { display: flex; align-items: baseline; gap: .75em; break-inside: avoid; padding: .1rem 0; overflow-wrap: break-word }
#articles a { min-width: 0 }
#articles li::after { content: ''; order: 1; flex: 1; min-width: 1em; border-bottom: 1px dotted var(--hair) }
#articles .tally { order: 2; white-space: nowrap; color: var(--soft) }
#articles .clean a { color: var(--soft) }

article { margin: 2.75rem 0 0; padding: 1.5rem 0 2.25rem clamp(0rem, 3vw, 3.25rem); background: var(--sheet); border: 1px solid var(--hair); content-visibility: auto; contain-intrinsic-size: auto 60rem }
.slug { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; margin: 0 1.75rem 1.6rem 0; padding-bottom: .4rem; border-bottom: 1px solid var(--hair); font: .8125rem/1.5 var(--sans); color: var(--soft) }
.slug .path { margin: 0; font: inherit; font-family: var(--mono); overflow-wrap: anywhere }
.slug .tally { margin: 0 }
.row { position: relative; display: grid; grid-template-columns: minmax(0, 36rem) minmax(14rem, 1fr); column-gap: 3rem; align-items: start }
.line { position: absolute; right: calc(100% + .9rem); top: .5em; font: .6875rem/1.5 var(--sans); color: var(--soft); opacity: .75; font-variant-numeric: tabular-nums; user-select: none }
.copy { min-width: 0; overflow-wrap: break-word; hyphens: manual; text-wrap: pretty; hanging-punctuation: first last; font-variant-numeric: oldstyle-nums; font-kerning: normal }
.copy > * { margin: 0 0 .85em }
.copy > pre { font: .8125rem/1.5 var(--mono); white-space: pre-wrap }
.headline .copy > * { margin: 0 0 .5em; font-size: clamp(1.6rem, 4.2vw, 2.35rem); font-weight: 700; line-height: 1.14; letter-spacing: -.008em; text-wrap: balance; font-variant-numeric: lining-nums }
.headline .line { top: 1.1em }
.crosshead .line { top: 1.35em }
.standfirst .copy > * { font-size: 1.25rem; line-height: 1.4; font-style: italic; text-wrap: pretty }
.byline .copy > *, .dateline .copy > * { font-size: .9375rem; font-variant-caps: all-small-caps; letter-spacing: .05em; color: var(--soft) }
.crosshead .copy > * { margin: .6em 0 .3em; font-size: 1.0625rem; font-weight: 700 }
.caption .copy > *, .alt .copy > * { font-size: .9375rem; font-style: italic; color: var(--soft) }
.list .copy > *, .table .copy > * { margin-left: 1.4em; margin-bottom: .45em }
.list .copy > * { display: list-item; list-style: '–  ' }
.quote .copy > * { margin-left: 1.6em }

mark { background: none; color: inherit; text-decoration: underline 2px; text-underline-offset: .17em; text-decoration-skip-ink: none; cursor: pointer; border-radius: 2px; padding: .06em 0; -webkit-box-decoration-break: clone; box-decoration-break: clone }
mark[data-severity=error] { background: var(--error-tint); text-decoration-color: var(--error); text-decoration-style: double; text-decoration-thickness: 1.5px }
mark[data-severity=warning] { background: var(--warning-tint); text-decoration-color: var(--warning); text-decoration-style: wavy; text-decoration-thickness: 1.25px }
mark[data-severity=info] { background: var(--info-tint); text-decoration-color: var(--info); text-decoration-style: dotted }
mark[data-severity=''] { text-decoration: none; cursor: auto }
mark.on { outline: 1.5px solid currentColor; outline-offset: 1px }
.ref { margin-left: .12em; padding: 0 .1em; font: 700 .62em/1 var(--sans); vertical-align: .62em; text-decoration: none; font-style: normal; letter-spacing: 0; font-variant: normal }
.ref[data-severity=error], .note[data-severity=error] { --pencil: var(--error) }
.ref[data-severity=warning], .note[data-severity=warning] { --pencil: var(--warning) }
.ref[data-severity=info], .note[data-severity=info] { --pencil: var(--info) }
.ref { color: var(--pencil) }

.notes { margin: .3rem 1.75rem 1rem 0; padding: 0; list-style: none; font: .875rem/1.45 var(--sans) }
.note { padding: .1rem 0 .1rem .9rem; border-left: 2px solid var(--pencil); overflow-wrap: break-word }
.note + .note { margin-top: .9rem }
.note p { margin: 0 }
.note .head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .55em; color: var(--soft); font-size: .75rem }
.note .number { font-weight: 700; color: var(--pencil); text-decoration: none }
.note .severity { color: var(--pencil); font-weight: 600 }
.note .place { margin-left: auto; font-variant-numeric: tabular-nums }
.note .correction { margin: .15rem 0 .2rem; font: italic 1.125rem/1.35 var(--serif) }
.note del { color: var(--soft); text-decoration: line-through 1.5px var(--pencil) }
.note ins { color: var(--pencil); text-decoration: none; font-weight: 600 }
.note .quoted { font-family: var(--serif); font-style: italic; font-size: 1.04em }
.note .why, .note .related { margin-top: .25rem; color: var(--soft) }
.note:target, .note:focus { background: linear-gradient(90deg, color-mix(in srgb, var(--pencil) 12%, transparent), transparent) }
.none { font-style: italic; color: var(--soft) }

@media (max-width: 54rem) {
  html { font-size: 1.0625rem }
  body { padding: 0 0 4rem }
  .masthead, #desk { margin-inline: 1rem }
  .masthead { margin-top: 1rem }
  .status { margin-left: 0 }
  .keys { display: none }
  article { margin-top: 1.5rem; padding: 1.1rem 1.1rem 1.5rem 2.4rem; border-inline: 0 }
  .slug { margin: 0 0 1.2rem -1.3rem }
  .line { right: calc(100% + .5rem) }
  .row { display: block }
  .notes { margin: -.35rem 0 1.3rem }
}
@media print {
  html { background: none; font-size: 10.5pt }
  body { max-width: none; padding: 0 }
  #desk, .skip { display: none }
  article { border: 0; margin: 0; padding-left: 2rem; break-before: page; content-visibility: visible }
  article:first-of-type { break-before: auto; margin-top: 1rem }
  .row { grid-template-columns: 60% 1fr; column-gap: 1.5rem; break-inside: avoid }
  .notes { font-size: .8rem }
}
`
