// Places that save themselves overwrite nothing that another page wrote. With data-compare, what a field, or a form
// of its own, held when it was read goes along as "was.<name>". Where the server holds something else by then, both
// versions are shown and the person chooses; what was typed outlives the renewal of the card around it and the end of
// the page. [data-conflicts] around a place is where that is said, else it is said before the place.
import { each, element, icon, sentence } from './page.js';

const conflicts = new Map();
const taken = new Map();
const memory = place => `compare:${document.querySelector('meta[name="person"]')?.content}:${place.id}`;

/** What the fields of a form held when they were read or last saved. */
export function reads(fields) {
  return held(new Map(fields.map(field => [field.name, field.value])));
}

function held(values) {
  const names = [...values.keys()];
  return {
    tell: put => values.forEach((value, name) => put(`was.${name}`, value)),
    learn: sent => names.forEach(name => sent.has(name) && values.set(name, sent.get(name))),
    forget: () => values.clear(),
    values,
  };
}

// A form is read as a whole: of several people it holds the ids.
function read(place) {
  if (!place.matches('form')) return new Map([[place.name, place.value]]);
  const all = new FormData(place);
  const people = [...place.querySelectorAll('[data-people]')].map(picker => picker.dataset.people);
  return new Map(people.map(name => [name, all.getAll(name).join(',')]));
}

/** Sends along what the place held, and says what became of it. */
export function compared(place) {
  const known = held(read(place));
  place.addEventListener('htmx:configRequest', event => {
    if (event.target === place) known.tell((name, value) => { event.detail.parameters[name] = value; });
  });
  place.addEventListener('htmx:afterRequest', event => {
    if (event.target !== place) return;
    const { successful, requestConfig, xhr } = event.detail;
    // An answer that says where it wants to be shown is called successful.
    if (successful && xhr.status < 400) {
      known.learn(place.matches('form') ? read(place)
        : new Map([[place.name, requestConfig.parameters[place.name] ?? place.value]]));
      settled(place);
    } else if (xhr.status === 409) {
      tell(place, known, new DOMParser().parseFromString(xhr.responseText, 'text/html')
        .querySelector('[data-stored]')?.textContent);
    }
  });
  if (place.id) restore(place, known);
  return known;
}

const same = (one, other) =>
  one.trim() === other.trim() || (one.trim() !== '' && other.trim() !== '' && Number(one) === Number(other));

function restore(place, known) {
  const kept = taken.get(place.id) ?? JSON.parse(sessionStorage.getItem(memory(place)) ?? 'null');
  taken.delete(place.id);
  sessionStorage.removeItem(memory(place));
  if (!kept || same(kept.typed, place.value)) return;
  const stored = place.value;
  place.value = kept.typed;
  // It never arrived, or arrives just now.
  if (same(kept.was, stored)) {
    setTimeout(() => place.dispatchEvent(new Event('change', { bubbles: true })));
    return;
  }
  known.learn(new Map([[place.name, kept.was]]));
  tell(place, known, stored);
}

function tell(place, known, stored) {
  document.querySelector('#flash [data-stored]')?.closest('[data-flash]')?.remove();
  document.getElementById('saved')?.replaceChildren();
  if (stored !== undefined && !place.matches('form') && same(place.value, stored)) {
    known.learn(new Map([[place.name, stored]]));
    return settled(place);
  }
  conflicts.set(place, known);
  // A press on one of its buttons leaves the field, which asks once more: the message stays under the pointer.
  if (said(place) && said(place).stored === stored) return;
  const again = () => place.dispatchEvent(new Event('change', { bubbles: true }));
  conflict(place, stored, {
    take: place.matches('form') ? null : () => {
      place.value = stored;
      known.learn(new Map([[place.name, stored]]));
      settled(place);
      again();
    },
    overwrite: () => {
      known.forget();
      settled(place);
      again();
    },
  });
}

function settled(place) {
  conflicts.delete(place);
  said(place)?.remove();
}

const spot = place => place.closest('[data-conflicts]') ?? place.parentElement;
const said = place => [...spot(place)?.querySelectorAll('[data-text-conflict]') ?? []].find(one => one.place === place);

/** @param {?string} stored what the other page wrote; unknown, the page itself is opened beside this one */
export function conflict(place, stored, { take, overwrite }) {
  const message = element('div', 'flash flash-late text-conflict');
  const keep = element('button', 'btn btn-small', sentence('conflictOverwrite'));
  message.dataset.textConflict = '';
  Object.assign(message, { place, stored });
  message.setAttribute('role', 'alert');
  keep.type = 'button';
  keep.addEventListener('click', () => {
    message.remove();
    overwrite();
  });
  const words = element('div', 'text-conflict-words');
  words.append(element('span', '', sentence(stored === undefined || !take ? 'conflict' : 'conflictBoth')));
  message.append(icon('alert-triangle'), words);
  if (stored === undefined || !take) message.append(latest());
  else {
    const name = [...place.options ?? []].find(option => option.value === stored)?.text ?? stored;
    const other = element('button', 'btn btn-small', sentence('conflictTake'));
    words.append(element('blockquote', name ? '' : 'quiet', name || sentence('conflictEmpty')));
    other.type = 'button';
    other.addEventListener('click', () => {
      message.remove();
      take();
    });
    message.append(other);
  }
  message.append(keep);
  said(place)?.remove();
  const around = place.closest('[data-conflicts]');
  if (around) around.append(message);
  else place.before(message);
}

function latest() {
  const open = element('a', 'btn btn-small', sentence('conflictOpen'));
  Object.assign(open, { href: location.href, target: '_blank', rel: 'noopener' });
  return open;
}

each('select[data-compare], form[data-compare][hx-post]', compared);

const values = (place, known) => ({ typed: place.value, was: known.values.get(place.name) ?? place.value });

/** What is sent while the page is left has nobody to tell: it is looked at again where the field is next shown here. */
export function remember(place, known) {
  if (place.id) sessionStorage.setItem(memory(place), JSON.stringify(values(place, known)));
}

document.addEventListener('htmx:beforeSwap', event => conflicts.forEach((known, place) => {
  if (!event.detail.shouldSwap || !event.detail.target?.contains(place)) return;
  if (place.id) taken.set(place.id, values(place, known));
  conflicts.delete(place);
}));
