import { asked } from './kiosk/path.js'
import * as pages from './kiosk/pages.js'
import { Parcels } from './kiosk/parcels.js'
import { Pin } from './kiosk/pin.js'
import { threeShifts } from './kiosk/shifts.js'
import { hush } from './listen.js'

// One respondent after another on the office tablet. What somebody says is sealed at once and gone from the page when they are done.
const IDLE = 90_000
const GRACE = 20_000
const THANKS = 15_000
const TRY_AGAIN = 30_000

const base = document.body.dataset.kiosk
const [top, before, page, foot] = ['[data-leave]', '[data-before]', '[data-page]', '[data-foot]'].map(part => document.querySelector(part))

let pack, parcels, pin
let ready = false
let now
let timer

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
if (crypto.subtle) begin()
else page.append('For staff: this tablet needs a newer browser, or an address that begins with https.')

function fresh () {
  return { id: crypto.randomUUID(), language: null, easy: false, answers: {}, begun: false, finished: false, show: showStart }
}

async function begin () {
  const worker = keepForLater()
  pack = await (await fetch(`${base}/survey`)).json()
  parcels = await Parcels.open(base, pack.publicKey)
  pin = new Pin(pack.pin)
  // Going back in the browser goes back in the survey.
  history.pushState(null, '')
  addEventListener('popstate', () => { history.pushState(null, ''); now.back?.() })
  addEventListener('online', sendAll)
  threeShifts(() => { if (mayLeave()) leaveQuickly() })
  for (const kind of ['pointerdown', 'keydown', 'input', 'scroll']) addEventListener(kind, stir, { passive: true })
  setInterval(sendAll, TRY_AGAIN)
  reset()
  sendAll()
  await worker
  ready = true
  drawFoot()
}

// The page, its parts and the survey are put on the shelf by fetching them once under the worker's eyes.
async function keepForLater () {
  if (!('serviceWorker' in navigator)) return new Promise(() => {})
  await navigator.serviceWorker.register('/k/worker.js')
  await navigator.serviceWorker.ready
  const shelf = await caches.open('kiosk')
  const parts = [...document.querySelectorAll('link[rel=stylesheet], script[src]')].map(part => part.href ?? part.src)
  await Promise.all([base, `${base}/survey`, ...parts].map(async address => {
    try {
      const answer = await fetch(address)
      if (answer.ok) await shelf.put(address, answer)
    } catch {
      // Without the network the shelf holds what it held.
      if (!await caches.match(address)) throw new Error('not ready')
    }
  }))
}

// By itself, it tells staff who look on only what was sent.
async function sendAll () {
  const tried = await parcels.send()
  if (now.staff) await tell(tried.sent > 0 ? tried : now.tried)
}

// --- The survey

function kiosk () {
  const speech = pack.languages.find(l => l.code === now.language) ?? pack.languages[0]
  return { pack, speech, words: speech.words, language: speech.code, easy: now.easy && speech.easy !== null }
}

function put (content, { back, languages } = {}) {
  const k = kiosk()
  document.documentElement.lang = k.language
  document.documentElement.dir = k.speech.direction
  document.title = k.speech.title
  before.replaceChildren(...(back ? pages.back(k, back) : languages ? pages.languages(k, choose) : []))
  page.replaceChildren(...content)
  hush()
  now.back = back
  drawTop()
  drawFoot()
  scrollTo(0, 0)
  page.querySelector('[data-heading]')?.focus({ preventScroll: true })
  stir()
}

function drawTop () {
  top.replaceChildren(...mayLeave() ? pages.leaving(kiosk(), { leave: leaveQuickly, drop: Object.keys(now.answers).length > 0 && leaveDeleting }) : [])
}

function drawFoot () {
  foot.replaceChildren(...pages.foot(kiosk(), ready, showPin))
}

function choose (language) {
  now.language = language
  now.show()
}

function reset () {
  now = fresh()
  showStart()
}

function showStart () {
  now.show = showStart
  put(pages.start(kiosk(), { yes: () => { now.begun = true; next() }, no: () => showOver([kiosk().words.saidNo, kiosk().speech.declined]), reading: () => { now.easy = !now.easy; showStart() } }), { languages: true })
}

const questions = () => asked(pack.questions, now.answers)

function next () {
  const open = questions().find(q => !(q.id in now.answers))
  if (open) showQuestion(open)
  else showCheck()
}

function showQuestion (one, fromCheck) {
  const all = questions()
  const at = all.findIndex(q => q.id === one.id)
  const back = fromCheck ? showCheck : at > 0 ? () => showQuestion(all[at - 1]) : showStart
  put(pages.question(kiosk(), one, at + 1, all.length, now.answers[one.id], { answer: said => answer(one, said, fromCheck), stop: showStop }), { back })
}

async function answer (one, said, fromCheck) {
  now.answers[one.id] = said
  // What is not asked any more is no answer any more.
  const still = new Set(questions().map(q => q.id))
  for (const id of Object.keys(now.answers)) if (!still.has(id)) delete now.answers[id]
  const all = questions()
  const following = all[all.findIndex(q => q.id === one.id) + 1]
  if (!fromCheck && following && following.id in now.answers) showQuestion(following)
  else next()
  await seal(false)
}

function seal (done) {
  const { id, answers, finished } = now
  return parcels.keep({ id, version: pack.version, language: kiosk().language, finished, answers }, done)
}

function showCheck () {
  const last = questions().at(-1)
  put(pages.check(kiosk(), questions(), now.answers, { change: one => showQuestion(one, true), send, stop: showStop }), { back: () => showQuestion(last) })
}

async function send () {
  now.finished = true
  const { words, speech } = kiosk()
  await seal(true)
  showOver([speech.thanks, words.willBeRead])
  sendAll()
}

function showStop () {
  const k = kiosk()
  put(pages.stop(k, {
    keep: async () => { await leave(); showOver([k.words.kept, k.speech.declined]) },
    drop: async () => { await parcels.drop(now.id); showOver([k.words.deleted, k.speech.declined]) }
  }), { back: next })
}

// Nothing of what was said is left in the page, only the language for the last words.
function showOver (lines) {
  const { language } = now
  now = { ...fresh(), language, over: true }
  put(pages.over(kiosk(), lines, { again: reset }))
  clearTimeout(timer)
  timer = setTimeout(reset, THANKS)
}

async function leave () {
  if (now.begun && Object.keys(now.answers).length > 0) await seal(true)
  sendAll()
}

// --- Leaving quickly: the tablet looks as if nobody had been there; what was said is kept unless they say otherwise.

const mayLeave = () => pack.quickExit && now.begun && !now.over

function leaveQuickly () {
  const kept = leave()
  reset()
  return kept
}

async function leaveDeleting () {
  const { id } = now
  reset()
  await parcels.drop(id)
}

// --- Nobody there

function stir (event) {
  // The last page and the question whether somebody is there clear themselves whatever is touched but their button.
  if (event && (now.over || now.asking)) return
  clearTimeout(timer)
  if (now.over) return
  timer = setTimeout(now.begun || now.language ? ask : reset, IDLE)
}

function ask () {
  const content = [...page.childNodes]
  const head = [...before.childNodes]
  const { back } = now
  now.asking = true
  put(pages.stillThere(kiosk(), { stay }))
  clearTimeout(timer)
  timer = setTimeout(async () => { await leave(); reset() }, GRACE)

  function stay () {
    now.asking = false
    now.back = back
    page.replaceChildren(...content)
    before.replaceChildren(...head)
    page.querySelector('[data-heading]')?.focus({ preventScroll: true })
    stir()
  }
}

// --- Staff

function showPin () {
  if (now.over) reset()
  put(pages.pin(kiosk(), { back: () => now.begun ? next() : showStart(), enter }))
}

async function enter (typed) {
  if (pin.resting) return 'Too many wrong tries. Wait one minute.'
  if (!await pin.is(typed)) return pin.resting ? 'Too many wrong tries. Wait one minute.' : 'That is not the PIN.'
  await leave()
  now = { ...fresh(), over: true, staff: true }
  await showStaff()
}

async function showStaff () {
  put(pages.staff(kiosk(), { back: reset, send: async () => tell(await parcels.send()) }))
  clearTimeout(timer)
  await tell()
}

async function tell (tried) {
  now.tried = tried
  page.querySelector('[data-standing]')?.replaceChildren(...pages.standing(await parcels.count(), tried))
}
