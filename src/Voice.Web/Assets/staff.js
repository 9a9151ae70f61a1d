import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs'
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs'
import { NotificationBanner } from 'govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs'
import { ServiceNavigation } from 'govuk-frontend/dist/govuk/components/service-navigation/service-navigation.mjs'
import { SkipLink } from 'govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

for (const [name, Component] of Object.entries({
  'govuk-button': Button,
  'govuk-error-summary': ErrorSummary,
  'govuk-notification-banner': NotificationBanner,
  'govuk-service-navigation': ServiceNavigation,
  'govuk-skip-link': SkipLink
})) {
  for (const root of document.querySelectorAll(`[data-module="${name}"]`)) new Component(root)
}

// A choice that only filters the page needs no button where scripts run.
for (const select of document.querySelectorAll('select[data-submit]')) {
  select.addEventListener('change', () => select.form.requestSubmit())
}

const screen = document.querySelector('[data-screen]')
if (screen) keepFresh(screen)

// The phone page works by its refresh link alone; here new texts appear by themselves.
function keepFresh (screen) {
  const texts = () => screen.querySelectorAll('.text').length
  const toEnd = () => { screen.scrollTop = screen.scrollHeight }
  let seen = texts()
  toEnd()

  async function look () {
    if (document.hidden) return
    try {
      const answer = await fetch(screen.dataset.screen, { headers: { 'X-Requested-With': 'fetch' } })
      if (answer.redirected) return location.reload()
      if (!answer.ok) return
      screen.innerHTML = await answer.text()
      if (texts() !== seen) toEnd()
      seen = texts()
    } catch {
      // The next look tries again.
    }
  }

  setInterval(look, 1000)
  document.querySelector('[data-refresh]')?.setAttribute('hidden', '')

  const form = document.querySelector('[data-type]')
  form?.addEventListener('submit', async event => {
    event.preventDefault()
    const body = new FormData(form)
    if (!body.get('Text')?.trim()) return
    form.reset()
    form.querySelector('textarea, input[type=text]')?.focus()
    const answer = await fetch(form.action, { method: 'POST', body, headers: { 'X-Requested-With': 'fetch' } })
    if (!answer.ok) return location.reload()
    await look()
  })
  form?.querySelector('textarea')?.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    form.requestSubmit()
  })
}
