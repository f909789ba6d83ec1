/** What the page does where scripts run: filter, and go from finding to finding. */
export const script = `
'use strict'
const desk = document.getElementById('desk')
const form = document.getElementById('filter')
const list = document.getElementById('articles')
if (list) desk.append(list)
desk.append(form)
form.hidden = false
form.addEventListener('submit', (event) => event.preventDefault())

const ranks = ['info', 'warning', 'error']
const notes = [...document.querySelectorAll('.note')]

function filter() {
  const on = (name) => new Set([...form.querySelectorAll('input:checked')].filter((box) => box.name === name).map((box) => box.value))
  const severities = on('severity')
  const rules = on('rule')
  for (const note of notes) note.hidden = !severities.has(note.dataset.severity) || !rules.has(note.dataset.rule)
  for (const article of document.querySelectorAll('article')) {
    const note = (number) => document.getElementById(article.id + '-f' + number)
    for (const ref of article.querySelectorAll('.ref')) ref.hidden = note(ref.dataset.finding).hidden
    for (const mark of article.querySelectorAll('mark')) {
      const left = mark.dataset.findings.split(' ').map(note).filter((one) => !one.hidden)
      const shown = left.map((one) => one.dataset.severity).sort((a, b) => ranks.indexOf(b) - ranks.indexOf(a))
      mark.dataset.severity = shown[0] || ''
    }
  }
  const left = notes.filter((note) => !note.hidden).length
  const status = form.querySelector('.status')
  const all = Number(status.dataset.all)
  status.textContent = left === all ? all + (all === 1 ? ' finding' : ' findings') : left + ' of ' + all + ' findings'
}
form.addEventListener('change', filter)

function go(step) {
  const left = notes.filter((note) => !note.hidden)
  if (left.length === 0) return
  const here = document.activeElement.closest('.note')
  const at = left.indexOf(here)
  const next = left[at < 0 ? (step > 0 ? 0 : left.length - 1) : (at + step + left.length) % left.length]
  next.focus()
  next.scrollIntoView({block: 'center'})
}
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input:not([type=checkbox])')) return
  if (event.key === 'n') go(1)
  if (event.key === 'p') go(-1)
})
for (const side of ['mouseover', 'mouseout', 'focusin', 'focusout']) {
  document.addEventListener(side, (event) => {
    const note = event.target.closest && event.target.closest('.note')
    if (!note) return
    const [article, number] = note.id.split('-f')
    const isOn = side === 'mouseover' || side === 'focusin'
    for (const mark of document.getElementById(article).querySelectorAll('mark'))
      if (mark.dataset.findings.split(' ').includes(number)) mark.classList.toggle('on', isOn)
  })
}
document.addEventListener('click', (event) => {
  const mark = event.target.closest && event.target.closest('mark')
  if (!mark || !mark.dataset.severity) return
  const article = mark.closest('article').id
  const note = mark.dataset.findings.split(' ').map((number) => document.getElementById(article + '-f' + number)).find((one) => !one.hidden)
  note.focus()
})
`
