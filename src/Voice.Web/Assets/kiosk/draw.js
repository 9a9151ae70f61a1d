// Elements by name, properties and children; text is always text.
export function draw (name, properties = {}, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value)
    else element.setAttribute(key, value === true ? '' : value)
  }
  element.append(...children.flat().filter(child => child !== null && child !== false && child !== undefined))
  return element
}

export const fill = (words, ...values) => values.reduce((filled, value, i) => filled.replace(`{${i}}`, value), words)

const copy = id => document.querySelector(`#${id}`).content.cloneNode(true)

export const face = number => copy(`face-${number}`)

export const symbol = name => copy(`symbol-${name}`)

export const listen = () => copy('listen').firstElementChild
