// Choosing people by name, pinyin or initials. Markup (works as a plain text field of ids without scripts):
//   <div data-people name="data.handover" data-search="/people/search" data-several>
//     <input type="hidden" name="data.handover" value="zhang.wei" data-name="张伟"> …
//   </div>
// data-search answers JSON [{"id","name","position","department"}] for ?q=, or "facts" instead of the last two.
// With data-recent an empty search is answered as well, by a click or the arrow down; data-none says that nothing is
// found.
import { each, element, icon, sentence } from './page.js';

let serial = 0;

each('[data-people]', picker => {
  const several = picker.dataset.several !== undefined;
  const field = picker.dataset.people;
  const chips = element('div', 'picked');
  const input = element('input', 'picker-input');
  const list = element('ul', 'picker-list');
  const status = element('span', 'visually-hidden');
  let active = -1;
  let asking;

  Object.assign(input, {
    type: 'text', autocomplete: 'off', id: picker.dataset.inputId ?? '', placeholder: picker.dataset.placeholder ?? '',
  });
  list.id = `picker-${++serial}`;
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  status.setAttribute('aria-live', 'polite');
  const combobox = {
    role: 'combobox', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list',
  };
  Object.entries(combobox).forEach(([name, value]) => input.setAttribute(name, value));
  for (const name of ['aria-describedby', 'aria-invalid', 'aria-label', 'aria-required']) {
    const given = picker.getAttribute(`data-${name}`);
    if (given) input.setAttribute(name, given);
  }

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
    close();
    tell();
  }

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function mark(index) {
    const options = [...list.children];
    active = Math.max(-1, Math.min(index, options.length - 1));
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === active)));
    if (active >= 0) {
      input.setAttribute('aria-activedescendant', options[active].id);
      options[active].scrollIntoView({ block: 'nearest' });
    }
  }

  function show(people) {
    list.replaceChildren(...people.map((person, at) => {
      const option = element('li', 'picker-option');
      Object.assign(option, { id: `${list.id}-${at}`, role: 'option' });
      const facts = (person.facts ?? [person.position, person.department]).filter(Boolean).join(' · ');
      option.append(element('span', '', person.name), element('span', 'quiet small', facts));
      option.addEventListener('mousedown', event => { event.preventDefault(); pick(person); });
      option.person = person;
      return option;
    }));
    const none = picker.dataset.none ?? sentence('nobody');
    if (!people.length) list.append(element('li', 'picker-nobody', none));
    status.textContent = people.length ? sentence('results', people.length) : none;
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    if (people.length) mark(0);
  }

  async function search() {
    const query = input.value.trim();
    if (!query && picker.dataset.recent === undefined) return close();
    const address = new URL(picker.dataset.search ?? '/people/search', location);
    address.searchParams.set('q', query);
    const answer = await fetch(address, { headers: { Accept: 'application/json' } }).catch(() => null);
    // An answer to a question that was typed over in the meantime is no answer.
    if (answer?.ok && input.value.trim() === query && (query || document.activeElement === input)) {
      show((await answer.json()).filter(person => !ids().includes(person.id)));
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
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && list.hidden && picker.dataset.recent !== undefined) search();
    else if (event.key === 'ArrowDown') mark(active + 1);
    else if (event.key === 'ArrowUp') mark(active - 1);
    else if (event.key === 'Enter' && !list.hidden && list.children[active]?.person) pick(list.children[active].person);
    else if (event.key === 'Escape' && !list.hidden) close();
    else if (event.key === 'Backspace' && !input.value) {
      [...chips.querySelectorAll('.chip')].pop()?.remove();
      return tell();
    }
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  chips.addEventListener('click', event => event.target === chips && input.focus());

  const before = [...picker.querySelectorAll('[name]')].filter(old => old.value);
  chips.append(...before.map(old => chip(old.value, old.dataset.name ?? old.value)), input);
  picker.replaceChildren(chips, list, status);
});
