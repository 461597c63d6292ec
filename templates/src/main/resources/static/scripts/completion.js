// Names of fields, then functions, while a formula or condition is typed: behind 「 or a letter.
import { sentence } from './page.js';
import { found } from './field-chooser.js';
import { listbox } from './listbox.js';

const TOKEN = /(?:「[^「」\n]*|[\p{L}_][\p{L}\p{N}_.]*)$/u;
const MOST = 12;
const known = new WeakMap();
const lists = new WeakMap();
// Text fields into which a name has just been put: it needs no completion.
const taken = new WeakSet();

/** Offers names in the text fields with expressions of the container. */
export function complete(container) {
  container.addEventListener('input', event => isExpression(event) && !event.isComposing && suggest(event.target));
  container.addEventListener('compositionend', event => isExpression(event) && suggest(event.target));
  container.addEventListener('focusout', event => isExpression(event) && lists.get(event.target)?.close());
  container.addEventListener('keydown', event => isExpression(event) && lists.get(event.target)?.press(event));
}

const isExpression = event => event.target.matches?.('.feel');

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

// Within a text in quotation marks nothing is a name; a quotation mark behind 「 belongs to a label.
const CLOSED = /"(?:[^"\\]|\\.)*"|「[^「」\n]*(?:」|$)/gu;

function token(field) {
  const before = field.value.slice(0, field.selectionStart);
  const quoted = before.replace(CLOSED, '').includes('"');
  if (field.selectionStart !== field.selectionEnd || quoted) return '';
  return before.match(TOKEN)?.[0] ?? '';
}

async function suggest(field) {
  const text = token(field);
  if (taken.delete(field) || !text) return lists.get(field)?.close();
  const all = await names(field);
  if (!field.isConnected || token(field) !== text || document.activeElement !== field) return;
  const query = text.replace(/^「/, '').toLowerCase();
  const fields = found(all.filter(one => !one.function), query, one => `${one.label} ${one.search}`);
  const functions = all.filter(one => one.function && !text.startsWith('「') && one.name.startsWith(query));
  const exact = one => [one.name, one.label].some(name => name.toLowerCase() === query);
  const first = [...fields.filter(exact), ...fields.filter(one => !exact(one))].slice(0, MOST - functions.length);
  const some = [...first, ...functions];
  if (some.length === 1 && some[0].name === text) return lists.get(field)?.close();
  list(field).show(some.map(one => ({
    name: one.function ? `${one.name}( )` : one.written.replace(/^「(.*)」$/u, '$1'),
    facts: one.function ? one.label : one.sample,
    value: one,
  })));
}

function list(field) {
  if (!lists.has(field)) {
    const made = listbox(field, name => take(field, name));
    made.list.setAttribute('aria-label', sentence('names'));
    field.setAttribute('aria-haspopup', 'listbox');
    field.parentElement.append(made.list, made.status);
    lists.set(field, made);
  }
  return lists.get(field);
}

function take(field, name) {
  const end = field.selectionStart;
  const start = end - token(field).length;
  const { written } = name;
  // The bracket that an input method has put behind the cursor is not written twice.
  const after = written.endsWith('」') && field.value[end] === '」' ? end + 1 : end;
  field.setRangeText(written, start, after, 'end');
  if (name.function) field.setSelectionRange(start + written.length - 1, start + written.length - 1);
  taken.add(field);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
