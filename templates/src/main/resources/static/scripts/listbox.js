// The list of what a combobox offers: the arrows mark an option, Enter or a click takes it, Esc closes the list. While
// Chinese is composed the keys belong to the input method.
import { element, sentence } from './page.js';

let serial = 0;

/**
 * A list for a text field; it and its status belong into the page, behind the field.
 *
 * @param take called with what is taken
 * @param keys that take what is marked
 */
export function listbox(field, take, keys = ['Enter']) {
  const list = element('ul', 'picker-list');
  const status = element('span', 'visually-hidden');
  let values = [];
  let active = -1;
  Object.assign(list, { id: `listbox-${++serial}`, hidden: true, role: 'listbox' });
  status.setAttribute('aria-live', 'polite');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  expanded(false);

  // A text area is no combobox: there it is not said whether a list is open.
  function expanded(open) {
    if (field.getAttribute('role') === 'combobox') field.setAttribute('aria-expanded', String(open));
  }

  function close() {
    list.hidden = true;
    active = -1;
    expanded(false);
    field.removeAttribute('aria-activedescendant');
  }

  /** @param none said instead of an empty list; without it an empty list is not shown */
  function show(options, none) {
    if (options.length === 0 && !none) return close();
    values = options.map(one => one.value);
    list.replaceChildren(...options.map(option));
    if (options.length === 0) list.append(element('li', 'picker-nobody', none));
    status.textContent = options.length ? sentence('results', options.length) : none;
    list.hidden = false;
    expanded(true);
    active = -1;
    mark(0);
  }

  function option({ name, facts }, at) {
    const made = element('li', 'picker-option');
    Object.assign(made, { id: `${list.id}-${at}`, role: 'option' });
    made.append(element('span', '', name), element('span', 'quiet small', facts));
    made.addEventListener('mousedown', event => { event.preventDefault(); pick(at); });
    return made;
  }

  function mark(index) {
    if (values.length === 0) return;
    const options = [...list.children];
    active = (index + options.length) % options.length;
    options.forEach((one, at) => one.setAttribute('aria-selected', String(at === active)));
    field.setAttribute('aria-activedescendant', options[active].id);
    options[active].scrollIntoView({ block: 'nearest' });
  }

  function pick(index) {
    const value = values[index];
    close();
    take(value);
  }

  /** Handles a key if the list is open. True if the key is used up. */
  function press(event) {
    if (list.hidden || event.isComposing) return false;
    if (event.key === 'ArrowDown') mark(active + 1);
    else if (event.key === 'ArrowUp') mark(active - 1);
    else if (keys.includes(event.key) && !event.shiftKey && active >= 0) pick(active);
    else if (event.key === 'Escape') close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return { list, status, show, close, press, mark };
}
