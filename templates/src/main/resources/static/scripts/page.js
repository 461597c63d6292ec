// Small words that the other modules share.
const sentences = document.getElementById('sentences')?.dataset ?? {};

/** A sentence of the page's language by its name; {0} becomes the value. */
export function sentence(name, value = '') {
  return (sentences[name] ?? '').replace('{0}', value);
}

/** Calls back for every element that matches, now and in whatever htmx puts into the page later. */
export function each(selector, callback) {
  const seen = new WeakSet();
  const look = root => {
    const found = [...root.querySelectorAll(selector)];
    if (root.matches?.(selector)) found.unshift(root);
    found.filter(element => !seen.has(element)).forEach(element => {
      seen.add(element);
      callback(element);
    });
  };
  look(document);
  document.addEventListener('htmx:load', event => look(event.target));
  document.addEventListener('dacheng:added', event => look(event.target));
}

/** Tells the other modules that a script, not htmx, has put this element into the page. */
export function added(element) {
  element.dispatchEvent(new CustomEvent('dacheng:added', { bubbles: true }));
  window.htmx?.process(element);
}

/** The header that proves to the server that our own page asks. */
export function proof() {
  const name = document.querySelector('meta[name="csrf-header"]')?.content;
  const token = document.querySelector('meta[name="csrf-token"]')?.content;
  return name && token ? { [name]: token } : {};
}

/** An icon of the sprite. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `/lib/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** A new element with a class and, if given, its text. */
export function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
