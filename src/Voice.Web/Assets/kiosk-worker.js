// Lets the tablet's page open while the network is gone: the network first, what was kept last time otherwise.
const SHELF = 'kiosk'
const PATIENCE = 4000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', event => {
  const { request } = event
  if (request.method === 'GET' && new URL(request.url).origin === self.location.origin) event.respondWith(answer(request))
})

async function answer (request) {
  const kept = await caches.match(request, { ignoreVary: true })
  try {
    const fresh = await inTime(fetch(request), kept ? PATIENCE : 0)
    if (fresh.status >= 500 && kept) return kept
    if (fresh.ok) await (await caches.open(SHELF)).put(request, fresh.clone())
    else if (fresh.status === 404) await (await caches.open(SHELF)).delete(request)
    return fresh
  } catch (problem) {
    if (kept) return kept
    throw problem
  }
}

// A network that takes the question and never answers is as good as none.
function inTime (work, patience) {
  if (!patience) return work
  return Promise.race([work, new Promise((resolve, reject) => setTimeout(() => reject(new Error('too slow')), patience))])
}
