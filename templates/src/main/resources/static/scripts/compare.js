// Places that save themselves overwrite nothing that another page wrote. With data-compare, what a field, or a form
// of its own, held when it was read goes along as "was.<name>". Where the server holds something else by then, both
// versions are shown and the person chooses; what was typed outlives the renewal of the card around it and the end of
// the page. [data-conflicts] around a place is where that is said, else it is said before the place.
import { each, element, icon, sentence } from './page.js';
import { recall, remember } from './remembered.js';

const conflicts = new Map();
const taken = new Map();
// One page may show fields of the same id one after the other, so the address that saves a field is part of its key.
const key = place => `${place.getAttribute('hx-post')}#${place.id}`;

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
    names,
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

// What the server took is what was sent; the place may hold something newer by now.
const accepted = ({ names }, sent) => new Map(names.map(name => [name, sent.getAll(name).join(',')]));

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
      known.learn(accepted(known, requestConfig.formData));
      settled(place);
    } else if (xhr.status === 409) {
      tell(place, known, new DOMParser().parseFromString(xhr.responseText, 'text/html')
        .querySelector('[data-stored]')?.textContent);
    }
  });
  if (!place.matches('form')) restore(place, known, stored => tell(place, known, stored));
  return known;
}

const same = (one, other) =>
  one.trim() === other.trim() || (one.trim() !== '' && other.trim() !== '' && Number(one) === Number(other));

/** Shows again what was typed before the page was left; where another text is stored by then, that is said. */
export function restore(place, known, say) {
  const left = recall(place);
  const kept = taken.get(key(place)) ?? left;
  taken.delete(key(place));
  if (!kept || same(kept.typed, place.value)) return;
  const stored = place.value;
  place.value = kept.typed;
  // It never arrived, or arrives just now.
  if (same(kept.was, stored)) {
    setTimeout(() => place.dispatchEvent(new Event('change', { bubbles: true })));
    return;
  }
  known.learn(new Map([[place.name, kept.was]]));
  say(stored);
}

function tell(place, known, stored) {
  document.querySelector('#flash [data-stored]')?.closest('[data-flash]')?.remove();
  document.getElementById('saved')?.replaceChildren();
  if (stored !== undefined && !place.matches('form') && same(place.value, stored)) {
    known.learn(new Map([[place.name, stored]]));
    return settled(place);
  }
  conflicts.set(place, known);
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

/** Nothing is to be chosen any more. */
export function settled(place) {
  conflicts.delete(place);
  dismiss(said(place));
}

const spot = place => place.closest('[data-conflicts]') ?? place.parentElement;
const said = place => [...spot(place)?.querySelectorAll('[data-text-conflict]') ?? []].find(one => one.place === place);

// Focus moves to the message, unless the person is typing: screen readers announce it as an alert anyway.
function lead(place, message) {
  const at = document.activeElement;
  const typing = at?.matches('input, textarea') && !at.closest('.picker');
  if (!typing && (place.contains(at) || !at?.matches('select'))) message.focus();
}

// And from there back to the place.
function dismiss(message) {
  if (!message) return;
  const { place } = message;
  const held = message.contains(document.activeElement);
  message.remove();
  if (held) (place.matches('form') ? place.querySelector('input:not([type="hidden"]), textarea') : place)?.focus();
}

/**
 * @param {?string} stored what the other page wrote; unknown, the page itself is opened beside this one
 * @param {{take: ?Function, overwrite: Function, shown: ?boolean}} choices what happens when the stored text is taken,
 *   if that is possible, or overwritten; whether the stored text is shown where it cannot be taken
 */
export function conflict(place, stored, { take, overwrite, shown = Boolean(take) }) {
  const old = said(place);
  // A press on one of its buttons leaves the field, which asks once more: the message stays under the pointer.
  if (old && old.stored === stored) return;
  const message = element('div', 'flash flash-late text-conflict');
  message.dataset.textConflict = '';
  Object.assign(message, { place, stored, tabIndex: -1 });
  message.setAttribute('role', 'alert');
  const choice = (name, choose) => {
    const button = element('button', 'btn btn-small', sentence(name));
    button.type = 'button';
    button.addEventListener('click', () => {
      dismiss(message);
      choose();
    });
    return button;
  };
  const both = stored !== undefined && shown;
  const words = element('div', 'text-conflict-words');
  words.append(element('span', '', sentence(both ? 'conflictBoth' : 'conflict')));
  if (both) words.append(version(place, stored));
  message.append(icon('alert-triangle'), words, both && take ? choice('conflictTake', take) : latest(),
    choice('conflictOverwrite', overwrite));
  if (old) old.replaceWith(message);
  else if (place.closest('[data-conflicts]')) place.closest('[data-conflicts]').append(message);
  else place.before(message);
  lead(place, message);
}

function version(place, stored) {
  const name = [...place.options ?? []].find(option => option.value === stored)?.text ?? stored;
  return element('blockquote', name ? '' : 'quiet', name || sentence('conflictEmpty'));
}

function latest() {
  const open = element('a', 'btn btn-small', sentence('conflictOpen'));
  Object.assign(open, { href: location.href, target: '_blank', rel: 'noopener' });
  return open;
}

each('select[data-compare], form[data-compare][hx-post]', compared);

const values = (place, known) => ({ typed: place.value, was: known.values.get(place.name) ?? place.value });

/** Keeps what is sent while the place is left or renewed; answers how to forget it. */
export const leave = (place, known, body) => remember(place, values(place, known), body);

/** Whether an answer renews the place, and not only what lies beside it. */
export function renews({ detail }, place) {
  const way = detail.swapOverride ?? detail.requestConfig.elt.closest('[hx-swap]')?.getAttribute('hx-swap') ?? '';
  return detail.shouldSwap && !/^(none|before|after)/.test(way) && Boolean(detail.target?.contains(place));
}

document.addEventListener('htmx:beforeSwap', event => conflicts.forEach((known, place) => {
  if (!renews(event, place)) return;
  if (place.id) taken.set(key(place), values(place, known));
  conflicts.delete(place);
}));
