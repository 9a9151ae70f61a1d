import { ExitThisPage } from 'govuk-frontend/dist/govuk/components/exit-this-page/exit-this-page.mjs'
import { offerListening } from './listen.js'

// Everything works without this file; it only makes some of it quicker.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')

// Read by left.js when the Back button leads here again. Of this tab only, and gone with it.
const leaveFor = address => { try { sessionStorage.setItem('left', address) } catch { /* A browser that keeps nothing. */ } }

class Leaving extends ExitThisPage {
  exitPage() {
    leaveFor(this.$button.href)
    document.title = this.i18n.t('activated')
    document.body.classList.add('gone')
    // In the place of this page, which is then no step to go back to.
    location.replace(this.$button.href)
  }
}

const exit = document.querySelector('[data-module="govuk-exit-this-page"]')
if (exit) new Leaving(exit)

// Back on a page of errors the browser does not move the focus again.
document.querySelector('[data-focus]')?.focus()

// Posted and brought back from the browser's memory, the page would not know of its own answer: it is fetched anew.
let posted = false
addEventListener('submit', () => { posted = true })
addEventListener('pageshow', event => { if (event.persisted && posted) location.replace(location.href) })

// An error link leads to the field itself, so that typing or choosing can start at once.
document.querySelector('.govuk-error-summary a')?.addEventListener('click', event => {
  const field = document.querySelector(event.target.hash)
  if (!field) return
  event.preventDefault()
  const whole = field.closest('fieldset') ?? field.closest('.govuk-form-group') ?? field
  whole.scrollIntoView()
  field.focus({ preventScroll: true })
})

// Says how much room is left only when it begins to matter, and after a pause in typing.
const box = document.querySelector('textarea[data-most]')
if (box) {
  const line = document.querySelector('#count')
  const most = Number(box.dataset.most)
  let pause
  const count = () => {
    const left = most - box.value.length
    const words = left < 0 ? box.dataset.over : left <= most / 10 ? box.dataset.left : ''
    line.textContent = words.replace('{0}', Math.abs(left).toLocaleString('en-GB'))
    line.classList.toggle('over', left < 0)
  }
  box.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(count, 400) })
  count()
}

// "I don't know" and real answers take each other back.
const several = document.querySelector('[data-several]')
several?.addEventListener('change', event => {
  if (!event.target.checked) return
  const unsure = event.target.value === '?'
  for (const box of several.querySelectorAll('input'))
    if ((box.value === '?') !== unsure) box.checked = false
})

// Reads the question and its answers with the device's own voice; nothing leaves the device.
const listen = document.querySelector('[data-listen]')
if (listen) offerListening(listen, document.documentElement.lang)

// Gone from the screen at once, however slow the network is.
document.querySelector('[data-leave-deleting]')?.addEventListener('submit', event => {
  leaveFor(exit.querySelector('a').href)
  document.title = event.target.dataset.leaveDeleting
  document.body.classList.add('gone')
})
