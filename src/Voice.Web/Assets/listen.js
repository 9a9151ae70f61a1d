// The button is there only where the device has a voice for the language of the page.
export function offerListening (button, language) {
  if (!('speechSynthesis' in window)) return
  const voice = window.speechSynthesis
  const said = () => [...document.querySelectorAll('[data-say]')].map(part => part.innerText.trim()).filter(Boolean)
  const show = talking => {
    button.setAttribute('aria-pressed', talking)
    button.querySelector('span').textContent = talking ? button.dataset.stop : button.dataset.listen
  }
  const offer = () => { button.hidden = !voice.getVoices().some(v => v.lang.toLowerCase().startsWith(language)) }
  button.addEventListener('click', () => {
    const talking = button.getAttribute('aria-pressed') === 'true'
    voice.cancel()
    if (talking) return show(false)
    const parts = said()
    parts.forEach((part, i) => {
      const words = new SpeechSynthesisUtterance(part)
      words.lang = language
      words.rate = 0.9
      if (i === parts.length - 1) words.onend = () => show(false)
      voice.speak(words)
    })
    show(true)
  })
  voice.addEventListener?.('voiceschanged', offer)
  offer()
}

export function hush () {
  if ('speechSynthesis' in window) window.speechSynthesis.cancel()
}

addEventListener('pagehide', hush)
