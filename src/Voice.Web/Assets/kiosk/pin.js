// The PIN keeps a bored visitor in the survey; it guards nothing that is worth more.
const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0))
const TRIES = 5
const REST = 60_000

export class Pin {
  #pin
  #wrong = 0
  #until = 0

  constructor (pin) {
    this.#pin = pin
  }

  get resting () {
    return Date.now() < this.#until
  }

  async is (typed) {
    if (this.resting) return false
    const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(typed), 'PBKDF2', false, ['deriveBits'])
    const hash = new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: bytes(this.#pin.salt), iterations: this.#pin.rounds }, key, 256))
    const right = bytes(this.#pin.hash).every((b, i) => b === hash[i])
    this.#wrong = right ? 0 : this.#wrong + 1
    if (this.#wrong >= TRIES) {
      this.#wrong = 0
      this.#until = Date.now() + REST
    }
    return right
  }
}
