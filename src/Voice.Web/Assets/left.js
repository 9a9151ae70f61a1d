// Stands in each page itself, before anything is shown. Whoever left quickly and comes here by the Back button goes on to
// where they left to and sees nothing; a link that is opened anew shows the page again.
const page = document.documentElement
const left = () => { try { return sessionStorage.getItem('left') } catch { return null } }
const moveOn = () => {
  page.hidden = true
  location.replace(left())
}

if (left()) {
  if (performance.getEntriesByType('navigation')[0]?.type === 'navigate') sessionStorage.removeItem('left')
  else moveOn()
}

// A page kept in the browser's memory is put away unseen, so that it does not even flash when it is brought back.
addEventListener('pagehide', event => { if (event.persisted) page.style.visibility = 'hidden' })
addEventListener('pageshow', event => {
  if (!event.persisted) return
  if (!left()) {
    page.style.visibility = ''
    return
  }
  // The page's other listeners might fetch it anew.
  event.stopImmediatePropagation()
  moveOn()
})
