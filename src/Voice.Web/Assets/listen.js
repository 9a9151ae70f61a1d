// A voice that works elsewhere would be sent what is read out: only the device's own will do, and a British one before others.
function voiceFor (language) {
  const own = window.speechSynthesis.getVoices().filter(v => v.localService && v.lang.toLowerCase().startsWith(language))
  return own.find(v => /[-_]gb/i.test(v.lang)) ?? own[0]
}

// The button is there only where the device has a voice for the language of the page.
export function offerListening (button, language) {
  if (!('speechSynthesis' in window)) return
  const voice = window.speechSynthesis
  const said = () => [...document.querySelectorAll('[data-say]')].map(part => part.innerText.trim()).filter(Boolean)
  const show = talking => {
    button.setAttribute('aria-pressed', talking)
    button.querySelector('span').textContent = talking ? button.dataset.stop : button.dataset.listen
  }
  const offer = () => { button.hidden = !voiceFor(language) }
  button.addEventListener('click', () => {
    const talking = button.getAttribute('aria-pressed') === 'true'
    voice.cancel()
    if (talking) return show(false)
    const parts = said()
    parts.forEach((part, i) => {
      const words = new SpeechSynthesisUtterance(part)
      words.voice = voiceFor(language)
      words.lang = words.voice.lang
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
