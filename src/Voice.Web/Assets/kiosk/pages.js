import { draw, face, fill, listen, symbol } from './draw.js'
import { offerListening } from '../listen.js'

// The same markup as the survey's pages, so that the same style fits.
const heading = words => draw('h1', { class: 'govuk-heading-l', tabindex: '-1', 'data-heading': true }, words)
const body = (words, more) => draw('p', { class: 'govuk-body', ...more }, words)
const said = { 'data-say': true }
const button = (words, onclick, secondary) => draw('button', { type: 'button', class: `govuk-button${secondary ? ' govuk-button--secondary' : ''}`, onclick }, words)

export function start (kiosk, { yes, no, reading }) {
  const { speech, words, easy } = kiosk
  const spoken = easy ? speech.easy : speech
  return [
    heading(speech.title),
    draw('p', { class: 'govuk-body-l' }, speech.howLong),
    speech.easy && draw('p', { class: 'govuk-body easy' }, link(easy ? words.allWords : words.easyRead, reading)),
    listening(kiosk),
    draw('h2', { class: 'govuk-heading-m' }, words.yourChoice),
    body(spoken.changesNothing, said),
    draw('h2', { class: 'govuk-heading-m' }, words.whoSees),
    ...spoken.whoSees.map(paragraph => draw('p', { class: easy ? 'govuk-body-l' : 'govuk-body', ...said }, paragraph)),
    draw('div', { class: 'choices' }, button(words.start, yes), button(words.noThanks, no, true))
  ].filter(Boolean)
}

function listening (kiosk) {
  const { words, language } = kiosk
  const one = listen()
  one.dataset.listen = one.querySelector('span').textContent = words.listen
  one.dataset.stop = words.stopListening
  offerListening(one, language)
  return one
}

const ask = ({ language, easy }, one) => easy && one.easy ? one.easy.text[language] : one.text[language]

const drawing = ({ easy }, one) => easy && one.easy && symbol(one.easy.symbol)

const hardWords = ({ words, language }, one) => one.hardWords[language].map(hard => draw('details', { class: 'govuk-details' },
  draw('summary', { class: 'govuk-details__summary' }, draw('span', { class: 'govuk-details__summary-text' }, fill(words.whatDoesMean, hard.word))),
  draw('div', { class: 'govuk-details__text' }, hard.means)))

export function question (kiosk, one, number, total, before, { answer, stop }) {
  const { words, language } = kiosk
  const comment = one.type === 'Comment'
  const field = comment ? commentBox(kiosk, one, before) : choices(kiosk, one, before)
  const group = draw('div', { class: 'govuk-form-group' }, field)
  const read = () => comment ? [field.querySelector('textarea').value.trim()].filter(Boolean) : [...field.querySelectorAll('input:checked')].map(i => i.value)
  const form = draw('form', { novalidate: true, autocomplete: 'off', onsubmit: submit },
    draw('p', { class: 'govuk-caption-l progress' }, fill(words.progress, number, total)),
    listening(kiosk),
    group,
    draw('div', { class: 'choices' },
      draw('button', { class: 'govuk-button', id: 'continue' }, words.continue),
      (!one.required || comment) && button(words.skip, () => answer([]), true)))
  return [form, draw('p', { class: 'stop' }, link(words.stopHere, stop))]

  function submit (event) {
    event.preventDefault()
    const now = read()
    if (now.length === 0 && one.required) return fail(comment ? words.writeOrSkip : one.type === 'MultipleChoice' ? words.chooseSome : words.chooseOne)
    const long = comment && now.length > 0 && now[0].replaceAll('\r\n', '\n').length > kiosk.pack.mostLetters
    if (long) return fail(fill(words.tooLong, now[0].length.toLocaleString('en-GB'), kiosk.pack.mostLetters.toLocaleString('en-GB')))
    answer(now)
  }

  function fail (problem) {
    form.parentNode.querySelector('.govuk-error-summary')?.remove()
    group.querySelector('#error')?.remove()
    group.classList.add('govuk-form-group--error')
    const own = draw('p', { class: 'govuk-error-message', id: 'error' }, draw('span', { class: 'govuk-visually-hidden' }, `${words.error}:`), ` ${problem}`)
    const before = group.querySelector('textarea') ?? group.querySelector('.govuk-radios, .govuk-checkboxes')
    before.before(own)
    group.querySelector('textarea, fieldset').setAttribute('aria-describedby', [group.querySelector('#hint') ? 'hint' : '', 'error'].join(' ').trim())
    const summary = draw('div', { class: 'govuk-error-summary', tabindex: '-1' }, draw('div', { role: 'alert' },
      draw('h2', { class: 'govuk-error-summary__title' }, words.problem),
      draw('div', { class: 'govuk-error-summary__body' }, draw('ul', { class: 'govuk-list govuk-error-summary__list' },
        draw('li', {}, draw('a', { href: '#answer', onclick: toField }, problem))))))
    form.before(summary)
    document.title = `${words.error}: ${kiosk.speech.title}`
    summary.focus()
  }

  function toField (event) {
    event.preventDefault()
    const first = document.querySelector('#answer')
    ;(first.closest('fieldset') ?? first).scrollIntoView()
    first.focus({ preventScroll: true })
  }
}

function commentBox (kiosk, one, before) {
  const { words, language, easy } = kiosk
  const hint = easy ? '' : one.hint[language]
  const box = draw('textarea', { class: 'govuk-textarea', id: 'answer', rows: 6, dir: 'auto', 'aria-describedby': 'hint', autocomplete: 'off' })
  box.value = before?.[0] ?? ''
  return draw('div', {},
    draw('h1', { class: 'govuk-label-wrapper' }, draw('label', { class: 'govuk-label govuk-label--l', for: 'answer', 'data-heading': true, tabindex: '-1', ...said }, drawing(kiosk, one), ask(kiosk, one))),
    hardWords(kiosk, one),
    draw('div', { class: 'govuk-hint', id: 'hint', ...said }, hint && [hint, draw('br')], words.nameFree),
    box)
}

function choices (kiosk, one, before) {
  const { words, language, easy } = kiosk
  const several = one.type === 'MultipleChoice'
  const hint = (!easy && one.hint[language]) || (several ? words.chooseAny : '')
  const kind = several ? 'checkboxes' : 'radios'
  const look = one.type === 'Scale' ? 'scale' : one.type === 'Faces' ? 'faces' : 'plain'
  const options = one.options[language]
  const items = options.flatMap((option, i) => {
    const id = i === 0 ? 'answer' : `answer-${i + 1}`
    const unsure = option.value === '?'
    const item = draw('div', { class: `govuk-${kind}__item${unsure ? ' unsure' : ''}` },
      draw('input', { class: `govuk-${kind}__input`, id, name: 'answer', type: several ? 'checkbox' : 'radio', value: option.value, checked: before?.includes(option.value) || (before?.length === 0 && unsure) }),
      draw('label', { class: `govuk-label govuk-${kind}__label`, for: id }, option.face && face(option.face),
        draw('span', said, option.text, option.end && draw('span', { class: 'govuk-visually-hidden' }, `: ${option.end}`))))
    return unsure && look === 'plain' ? [draw('div', { class: `govuk-${kind}__divider` }, words.or), item] : [item]
  })
  const list = draw('div', { class: `govuk-${kind} ${look}` },
    look === 'scale' && draw('div', { class: 'ends', 'aria-hidden': 'true' }, draw('span', {}, kiosk.pack.warm && face(1), options[0].end), draw('span', {}, kiosk.pack.warm && face(5), options.at(-2).end)),
    ...items)
  if (several) list.addEventListener('change', event => takeBack(list, event.target))
  return draw('fieldset', { class: 'govuk-fieldset', 'aria-describedby': hint && 'hint' },
    draw('legend', { class: 'govuk-fieldset__legend govuk-fieldset__legend--l', ...said }, draw('h1', { class: 'govuk-fieldset__heading', tabindex: '-1', 'data-heading': true }, drawing(kiosk, one), ask(kiosk, one))),
    hardWords(kiosk, one),
    hint && draw('div', { class: 'govuk-hint', id: 'hint', ...said }, hint),
    list)
}

// "I don't know" and real answers take each other back.
function takeBack (list, changed) {
  if (!changed.checked) return
  for (const box of list.querySelectorAll('input')) if ((box.value === '?') !== (changed.value === '?')) box.checked = false
}

export function check (kiosk, questions, answers, { change, send, stop }) {
  const { words, language } = kiosk
  return [
    heading(words.checkAnswers), body(words.notSentYet),
    draw('dl', { class: 'govuk-summary-list' }, questions.map(one => draw('div', { class: 'govuk-summary-list__row' },
      draw('dt', { class: 'govuk-summary-list__key' }, ask(kiosk, one)),
      draw('dd', { class: 'govuk-summary-list__value', dir: 'auto' }, inWords(one, answers[one.id])),
      draw('dd', { class: 'govuk-summary-list__actions' }, link([words.change, draw('span', { class: 'govuk-visually-hidden' }, `: ${ask(kiosk, one)}`)], () => change(one)))))),
    draw('div', { class: 'choices' }, button(words.send, send)),
    draw('p', { class: 'stop' }, link(words.stopHere, stop))
  ]

  function inWords (one, said = []) {
    if (said.length === 0 || said.includes('?')) return words.noAnswer
    if (one.type === 'Comment') return said[0]
    const texts = said.map(value => one.options[language].find(o => o.value === value)?.text ?? value)
    return one.type === 'Scale' ? fill(words.outOf, texts[0], one.options[language].at(-2).text) : texts.join(', ')
  }
}

export function stop (kiosk, { keep, drop }) {
  const { words } = kiosk
  return [heading(words.stopTitle), body(words.stop), draw('div', { class: 'choices' }, button(words.keepIt, keep), button(words.deleteIt, drop, true))]
}

export function over (kiosk, lines, { again }) {
  const [first, ...rest] = lines
  return [heading(first), ...rest.map(body), body(kiosk.words.nextPerson), draw('div', { class: 'choices' }, button(kiosk.words.continue, again, true))]
}

// Stands over every page of a survey under way, as on the web.
export function leaving (kiosk, { leave, drop }) {
  const { words } = kiosk
  return [
    draw('div', { class: 'govuk-exit-this-page' }, draw('button', { type: 'button', class: 'govuk-button govuk-button--warning govuk-exit-this-page__button', onclick: leave }, words.leave)),
    drop && draw('p', { class: 'leave-deleting' }, link(words.leaveDeleting, drop))
  ].filter(Boolean)
}

export function stillThere (kiosk, { stay }) {
  const { words } = kiosk
  return [heading(words.stillThere), body(words.clearsSoon), draw('div', { class: 'choices' }, button(words.stillHere, stay))]
}

// For staff, in English.
export function pin (kiosk, { enter, back }) {
  const input = draw('input', { class: 'govuk-input', id: 'pin', type: 'password', inputmode: 'numeric', autocomplete: 'off', maxlength: 8 })
  const group = draw('div', { class: 'govuk-form-group' }, draw('label', { class: 'govuk-label', for: 'pin' }, 'PIN'), input)
  return [heading('Staff only'), draw('form', { novalidate: true, onsubmit: submit }, group, draw('div', { class: 'choices' },
    draw('button', { class: 'govuk-button' }, 'Leave the survey'), button('Back', back, true)))]

  async function submit (event) {
    event.preventDefault()
    const problem = await enter(input.value)
    if (!problem) return
    group.querySelector('#error')?.remove()
    group.classList.add('govuk-form-group--error')
    input.value = ''
    input.before(draw('p', { class: 'govuk-error-message', id: 'error', role: 'alert' }, problem))
    input.setAttribute('aria-describedby', 'error')
    input.focus()
  }
}

export function staff (kiosk, { send, back }) {
  return [
    heading('The survey is closed on this tablet'),
    draw('div', { role: 'status', 'data-standing': true }),
    draw('div', { class: 'choices' }, button('Back to the survey', back), button('Send now', send, true))
  ]
}

// What became of the answers: of the last try, if there was one, and how many people's wait.
export function standing (waiting, tried) {
  return [
    tried && draw('p', { class: 'govuk-body', 'data-tried': true }, ofTry(tried)),
    draw('p', { class: 'govuk-body', 'data-waiting': waiting }, waiting === 0 ? 'Nothing waits on this tablet. You can close the browser, or go back to the survey.'
      : `What ${people(waiting)} said is safe on this tablet, sealed. It goes by itself when the network is back. Keep this page open until then.`)
  ].filter(Boolean)
}

const people = count => count === 1 ? '1 person' : `${count} people`

function ofTry ({ sent, reached, taken }) {
  const went = sent > 0 ? `The answers of ${people(sent)} were sent.` : ''
  if (!reached) return `${went} There is no network just now, so nothing ${sent > 0 ? 'more ' : ''}could be sent. No answer is lost.`.trim()
  if (!taken) return `${went} The service could not take ${sent > 0 ? 'the rest' : 'the answers'} just now. No answer is lost.`.trim()
  return went || 'There was nothing to send.'
}

function link (words, onclick) {
  return draw('button', { type: 'button', class: 'as-link', onclick }, words)
}

export function languages (kiosk, choose) {
  const { pack, language } = kiosk
  if (pack.languages.length < 2) return []
  return [draw('nav', { class: 'languages', 'aria-label': kiosk.words.languages }, draw('ul', {}, pack.languages.map(one => draw('li', {},
    one.code === language ? draw('span', { lang: one.code, 'aria-current': 'true' }, one.name)
      : draw('button', { type: 'button', class: 'as-link', lang: one.code, dir: one.direction, onclick: () => choose(one.code) }, one.name)))))]
}

export function back (kiosk, onclick) {
  return [draw('button', { type: 'button', class: 'as-link kiosk-back', onclick }, kiosk.words.back)]
}

export function foot (kiosk, ready, leave) {
  const { speech, words } = kiosk
  return [
    draw('h2', { class: 'govuk-heading-s' }, words.helpLines),
    draw('ul', { class: 'govuk-list help' }, speech.helpLines.map(line => draw('li', {}, draw('strong', {}, draw('bdi', {}, line.name), ' ', draw('bdi', {}, line.number)), line.about && draw('span', { class: 'about' }, line.about)))),
    draw('p', { class: 'danger' }, words.danger),
    draw('p', { class: 'kiosk-staff', lang: 'en', dir: 'ltr' }, draw('button', { type: 'button', class: 'as-link', onclick: leave }, 'Staff'), ready && draw('span', { 'data-ready': true }, ' Ready without the network'))
  ]
}
