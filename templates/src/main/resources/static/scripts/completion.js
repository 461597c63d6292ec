// Names of fields, then functions, while a formula or condition is typed: behind 「 or a letter. Arrows choose, Enter
// takes, Esc closes; while Chinese is composed the keys belong to the input method.
import { element, sentence } from './page.js';

const TOKEN = /(?:「[^「」"\n]*|[\p{L}_][\p{L}\p{N}_.]*)$/u;
const MOST = 12;
const known = new WeakMap();
// Text fields into which a name has just been put: it needs no completion.
const taken = new WeakSet();
let serial = 0;

/** Offers names in the text fields with expressions of the container. */
export function complete(container) {
  container.addEventListener('input', event => isExpression(event) && !event.isComposing && suggest(event.target));
  container.addEventListener('compositionend', event => isExpression(event) && suggest(event.target));
  container.addEventListener('focusout', event => isExpression(event) && close(event.target));
  container.addEventListener('keydown', event => isExpression(event) && !event.isComposing && press(event));
}

const isExpression = event => event.target.matches?.('.feel');
const listOf = field => field.parentElement.querySelector('.picker-list');

// The names are asked for once for each text field on the page.
function names(field) {
  if (!known.has(field)) {
    const address = `${field.form.action}/names`;
    known.set(field, fetch(address, { headers: { Accept: 'application/json' } })
      .then(answer => answer.ok ? answer.json() : Promise.reject(answer))
      .catch(() => { known.delete(field); return []; }));
  }
  return known.get(field);
}

// Within a text in quotation marks nothing is a name.
function token(field) {
  const before = field.value.slice(0, field.selectionStart);
  if (field.selectionStart !== field.selectionEnd || (before.match(/"/g) ?? []).length % 2 === 1) return '';
  return before.match(TOKEN)?.[0] ?? '';
}

async function suggest(field) {
  const text = token(field);
  if (taken.delete(field) || !text) return close(field);
  const all = await names(field);
  if (!field.isConnected || token(field) !== text || document.activeElement !== field) return;
  const query = text.replace(/^「/, '').toLowerCase();
  const fields = all.filter(one => !one.function
    && [one.name, one.label].some(name => name.toLowerCase().includes(query)));
  const functions = all.filter(one => one.function && one.name.startsWith(query));
  const exact = one => [one.name, one.label].some(name => name.toLowerCase() === query);
  const found = [...fields.filter(exact), ...fields.filter(one => !exact(one)), ...functions].slice(0, MOST);
  const done = found.length === 1 && found[0].name === text;
  if (found.length > 0 && !done) show(field, found);
  else close(field);
}

function show(field, found) {
  let list = listOf(field);
  if (!list) {
    list = element('ul', 'picker-list');
    Object.assign(list, { id: `names-${++serial}`, role: 'listbox', ariaLabel: sentence('names') });
    const status = element('span', 'visually-hidden');
    status.setAttribute('aria-live', 'polite');
    field.parentElement.append(list, status);
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-haspopup', 'listbox');
    field.setAttribute('aria-controls', list.id);
  }
  list.replaceChildren(...found.map((one, at) => option(field, one, `${list.id}-${at}`)));
  list.nextElementSibling.textContent = sentence('results', found.length);
  list.hidden = false;
  mark(field, 0);
}

function option(field, name, id) {
  const made = element('li', 'picker-option');
  Object.assign(made, { id, role: 'option', name });
  const label = name.function ? `${name.name}( )` : name.label || name.name;
  made.append(element('span', '', label), element('span', 'quiet small', name.function ? name.label : name.sample));
  made.addEventListener('mousedown', event => { event.preventDefault(); take(field, name); });
  return made;
}

function mark(field, index) {
  const options = [...listOf(field).children];
  const active = (index + options.length) % options.length;
  options.forEach((one, at) => one.setAttribute('aria-selected', String(at === active)));
  field.setAttribute('aria-activedescendant', options[active].id);
  options[active].scrollIntoView({ block: 'nearest' });
}

function take(field, name) {
  const end = field.selectionStart;
  const start = end - token(field).length;
  const written = name.function ? `${name.name}()` : name.name;
  field.setRangeText(written, start, end, 'end');
  if (name.function) field.setSelectionRange(start + written.length - 1, start + written.length - 1);
  taken.add(field);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function close(field) {
  const list = listOf(field);
  if (list) list.hidden = true;
  field.removeAttribute('aria-activedescendant');
}

function press(event) {
  const field = event.target;
  const list = listOf(field);
  if (!list || list.hidden) return;
  const options = [...list.children];
  const active = options.findIndex(one => one.getAttribute('aria-selected') === 'true');
  if (event.key === 'ArrowDown') mark(field, active + 1);
  else if (event.key === 'ArrowUp') mark(field, active - 1);
  else if (event.key === 'Enter' && !event.shiftKey) take(field, options[active].name);
  else if (event.key === 'Escape') close(field);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
