// Answers wait on the tablet sealed with the service's public key: this page itself cannot read them again.
// A network that takes the question and never answers is as good as none.
const PATIENCE = 20_000

const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0))
const text = buffer => btoa(Array.from(new Uint8Array(buffer), b => String.fromCharCode(b)).join(''))

export class Parcels {
  #shelf
  #key
  #address
  #turn = Promise.resolve()
  #sending = null

  static async open (address, publicKey) {
    const parcels = new Parcels()
    parcels.#address = address
    parcels.#key = await crypto.subtle.importKey('spki', bytes(publicKey), { name: 'RSA-OAEP', hash: 'SHA-256' }, false, ['encrypt'])
    parcels.#shelf = await open(address)
    await parcels.#readyAll()
    return parcels
  }

  // The same id again takes the place of what was kept before; one after the other, or an older one could come last.
  keep (answers, ready) {
    const said = JSON.stringify(answers)
    return this.#inTurn(() => this.#seal(answers.id, said, ready))
  }

  async #seal (id, said, ready) {
    const aes = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt'])
    const nonce = crypto.getRandomValues(new Uint8Array(12))
    const plain = new TextEncoder().encode(said)
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, aes, plain)
    const key = await crypto.subtle.encrypt({ name: 'RSA-OAEP' }, this.#key, await crypto.subtle.exportKey('raw', aes))
    await this.#do('readwrite', shelf => shelf.put({ id, ready, refused: false, parcel: { key: text(key), nonce: text(nonce), data: text(data) } }))
  }

  drop (id) {
    return this.#inTurn(() => this.#do('readwrite', shelf => shelf.delete(id)))
  }

  async count () {
    return (await this.#all()).length
  }

  // What came of it: how many were sent, whether the service was reached, and whether it took what it could. Whoever asks
  // while it is under way gets the same answer: nothing is sent by two at once.
  send () {
    this.#sending ??= this.#sendAll().finally(() => { this.#sending = null })
    return this.#sending
  }

  // One after the other, so that a poor network is not choked; what is not taken stays.
  async #sendAll () {
    let sent = 0
    for (const one of (await this.#all()).filter(p => p.ready && !p.refused)) {
      const answer = await this.#post(one.parcel)
      if (!answer) return { sent, reached: false, taken: false }
      if (answer.ok) {
        await this.drop(one.id)
        sent++
      } else if (answer.status === 400) await this.#do('readwrite', shelf => shelf.put({ ...one, refused: true }))
      else return { sent, reached: true, taken: false }
    }
    return { sent, reached: true, taken: true }
  }

  async #post (parcel) {
    try {
      return await fetch(`${this.#address}/answers`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(parcel), signal: AbortSignal.timeout(PATIENCE) })
    } catch {
      return null
    }
  }

  // Whoever was answering when the tablet went off has walked away.
  async #readyAll () {
    for (const one of await this.#all()) if (!one.ready) await this.#do('readwrite', shelf => shelf.put({ ...one, ready: true }))
  }

  #inTurn (what) {
    const mine = this.#turn.then(what)
    this.#turn = mine.catch(() => {})
    return mine
  }

  #all () {
    return this.#do('readonly', shelf => shelf.getAll())
  }

  #do (mode, what) {
    return new Promise((resolve, reject) => {
      const work = this.#shelf.transaction('parcels', mode)
      const asked = what(work.objectStore('parcels'))
      work.oncomplete = () => resolve(asked.result)
      work.onerror = work.onabort = () => reject(work.error)
    })
  }
}

function open (address) {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(`kiosk${address}`, 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore('parcels', { keyPath: 'id' })
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
}
