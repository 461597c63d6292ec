// Choosing people by name, pinyin or initials. Markup (works as a plain text field of ids without scripts):
//   <div data-people name="data.handover" data-search="/people/search" data-several>
//     <input type="hidden" name="data.handover" value="zhang.wei" data-name="张伟"> …
//   </div>
// data-search answers JSON [{"id","name","position","department"}] for ?q=, or "facts" instead of the last two.
// With data-recent an empty search is answered as well, by a click or the arrow down; data-none says that nothing is
// found.
import { each, element, icon, sentence } from './page.js';
import { listbox } from './listbox.js';

/** What tells people, or requests, of the same name apart. */
export const factsOf = ({ facts, position, department }) =>
  (facts ?? [position, department]).filter(Boolean).join(' · ');

each('[data-people]', picker => {
  const several = picker.dataset.several !== undefined;
  const field = picker.dataset.people;
  const chips = element('div', 'picked');
  const input = element('input', 'picker-input');
  let asking;

  Object.assign(input, {
    type: 'text', autocomplete: 'off', id: picker.dataset.inputId ?? '', placeholder: picker.dataset.placeholder ?? '',
  });
  input.setAttribute('role', 'combobox');
  for (const name of ['aria-describedby', 'aria-invalid', 'aria-label', 'aria-required']) {
    const given = picker.getAttribute(`data-${name}`);
    if (given) input.setAttribute(name, given);
  }

  const { list, status, show, close, press } = listbox(input, pick);

  const ids = () => [...picker.querySelectorAll('input[type="hidden"]')].map(hidden => hidden.value);
  const tell = () => picker.dispatchEvent(new Event('change', { bubbles: true }));

  function chip(id, name) {
    const made = element('span', 'chip');
    const remove = element('button', 'chip-remove');
    const hidden = element('input');
    Object.assign(hidden, { type: 'hidden', name: field, value: id });
    Object.assign(remove, { type: 'button', ariaLabel: `${sentence('remove')} ${name}` });
    remove.append(icon('x'));
    remove.addEventListener('click', () => { made.remove(); tell(); input.focus(); });
    made.append(element('span', 'chip-text', name), remove, hidden);
    return made;
  }

  function pick(person) {
    if (!several) chips.querySelectorAll('.chip').forEach(old => old.remove());
    if (!ids().includes(person.id)) input.before(chip(person.id, person.name));
    input.value = '';
    tell();
  }

  const offer = people => show(people.map(person => ({
    name: person.name,
    facts: factsOf(person),
    value: person,
  })), picker.dataset.none ?? sentence('nobody'));

  async function search() {
    const query = input.value.trim();
    if (!query && picker.dataset.recent === undefined) return close();
    const address = new URL(picker.dataset.search ?? '/people/search', location);
    address.searchParams.set('q', query);
    const answer = await fetch(address, { headers: { Accept: 'application/json' } }).catch(() => null);
    // An answer to a question that was typed over in the meantime is no answer.
    if (answer?.ok && input.value.trim() === query && (query || document.activeElement === input)) {
      offer((await answer.json()).filter(person => !ids().includes(person.id)));
    }
  }

  input.addEventListener('input', event => {
    event.stopPropagation();
    clearTimeout(asking);
    asking = setTimeout(search, 150);
  });
  input.addEventListener('change', event => event.stopPropagation());
  input.addEventListener('blur', close);
  // Not with the focus: a form that was refreshed gives it back, and the list would cover what has changed.
  if (picker.dataset.recent !== undefined) input.addEventListener('click', search);
  input.addEventListener('keydown', event => {
    if (event.isComposing || press(event)) return;
    if (event.key === 'ArrowDown' && picker.dataset.recent !== undefined) search();
    else if (event.key === 'Backspace' && !input.value) {
      [...chips.querySelectorAll('.chip')].pop()?.remove();
      return tell();
    }
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  // Others have found who is meant: a table was pasted.
  picker.addEventListener('dacheng:people', event => {
    chips.querySelectorAll('.chip').forEach(old => old.remove());
    (several ? event.detail : event.detail.slice(0, 1)).forEach(person => input.before(chip(person.id, person.name)));
  });
  chips.addEventListener('click', event => event.target === chips && input.focus());

  const before = [...picker.querySelectorAll('[name]')].filter(old => old.value);
  chips.append(...before.map(old => chip(old.value, old.dataset.name ?? old.value)), input);
  picker.replaceChildren(chips, list, status);
});
