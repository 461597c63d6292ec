// Rows that are added, copied, moved and removed without asking the server, and pasted from a spreadsheet. Without
// scripts the buttons to add and remove submit the form, which comes back changed.
//   <div data-items="data.items" data-most="200">
//     <thead><tr><th>#</th> <th data-column="price"> … </tr></thead>
//     <tbody data-item-list>
//       <tr data-item> inputs named data.items.0.price … <button data-item-menu> <button data-item-remove> </tr>
//     </tbody>
//     <template data-item-new> a row to begin with </template>
//     <button data-item-add>
//   </div>
// Keys in a row: Alt+up and Alt+down move it, Alt+Shift+down copies it.
import { copyCells } from './copied-cells.js';
import { added, each, element, icon, sentence } from './page.js';
import { pasting } from './pasted-rows.js';

const attributes = [
  'name', 'id', 'for', 'aria-describedby', 'aria-labelledby', 'data-people', 'data-input-id', 'data-upload',
  'data-words',
];

// The keys of the rows by the name of their items. The server's answer replaces rows by others in the same order, as
// filling.js drops an answer to an older state: each row takes the key of the one that it replaces.
const keys = new Map();
let serial = 0;
document.addEventListener('htmx:afterSettle', () => [...keys.keys()]
  .filter(name => !document.querySelector(`[data-items="${name}"]`)).forEach(name => keys.delete(name)));

// The server sends only the totals of rows that the page shows already.
each('template[data-items-totals]', totals => {
  const shown = document.getElementById(totals.dataset.itemsTotals)?.querySelector('tfoot');
  const sent = totals.content.querySelector('tfoot');
  if (shown && sent) shown.replaceWith(sent);
  totals.remove();
});

each('[data-items]', items => {
  const prefix = items.dataset.items;
  const most = Number(items.dataset.most ?? 500);
  const list = items.querySelector('[data-item-list]');
  const blank = items.querySelector('[data-item-new]');
  const rows = () => [...list.querySelectorAll(':scope > [data-item]')];
  const numbered = new RegExp(`${prefix.replaceAll('.', '\\.')}\\.(?:-?\\d+|__)(?=\\.|$|-)`, 'g');
  const tell = () => items.dispatchEvent(new Event('change', { bubbles: true }));
  const first = row => row.querySelector('input:not([type="hidden"]), select, textarea');

  function rename(part, index) {
    const set = (name, value) => part.setAttribute(name, value.replace(numbered, `${prefix}.${index}`));
    attributes.filter(name => part.hasAttribute(name)).forEach(name => set(name, part.getAttribute(name)));
    if (part.matches('[data-item-number]')) part.textContent = index + 1;
  }

  // While rows are renamed, two of them share their names, and a mark of a radio button takes that of the other.
  function renumber(from = 0) {
    const marked = list.querySelectorAll('input[type="radio"]:checked');
    rows().forEach((row, index) => {
      if (index >= from) [row, ...row.querySelectorAll('*')].forEach(one => rename(one, index));
    });
    marked.forEach(radio => { radio.checked = true; });
    const add = items.querySelector('[data-item-add]');
    if (add) add.disabled = rows().length >= most;
    keep();
  }

  const keyOf = row => row.dataset.key;

  function keep(earlier = []) {
    const all = rows();
    all.forEach((row, at) => { row.dataset.key ||= earlier.length === all.length ? earlier[at] : ++serial; });
    keys.set(prefix, all.map(keyOf));
  }

  const fresh = () => blank.content.querySelector('[data-item]').cloneNode(true);

  // Rows that others fill.
  function append(count) {
    const present = rows().length;
    const made = Array.from({ length: count }, fresh);
    list.append(...made);
    renumber(present);
    added(list);
    return made.map(keyOf);
  }

  function removeAll(gone) {
    rows().filter(row => gone.includes(keyOf(row))).forEach(row => row.remove());
    renumber();
  }

  const table = { items, prefix, most, blank: blank && fresh(), rows, keyOf, append, removeAll, tell };
  keep(keys.get(prefix));

  function add() {
    const row = fresh();
    list.append(row);
    renumber(rows().length - 1);
    added(row);
    first(row)?.focus();
  }

  function remove(row) {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    renumber();
    table.pasting.removed(keyOf(row));
    (next?.querySelector('[data-item-remove]') ?? items.querySelector('[data-item-add]')).focus();
  }

  function copy(row) {
    if (!blank || rows().length >= most) return;
    const made = fresh();
    row.after(made);
    renumber(rows().indexOf(made));
    table.pasting.show();
    copyCells(row, made, {
      nameless: name => name.replace(numbered, prefix),
      renamed: name => name.replace(numbered, `${prefix}.${rows().indexOf(made)}`),
    });
    added(made);
    first(made)?.focus();
    tell();
  }

  function move(row, down) {
    const other = down ? row.nextElementSibling : row.previousElementSibling;
    if (!other) return;
    const held = document.activeElement;
    if (down) other.after(row);
    else other.before(row);
    renumber();
    table.pasting.show();
    held?.focus();
    row.scrollIntoView({ block: 'nearest' });
    tell();
  }

  function menu(row, button) {
    const box = element('div', 'menu-list item-menu');
    box.setAttribute('role', 'menu');
    const close = () => { box.remove(); document.removeEventListener('pointerdown', beside, true); };
    const beside = event => { if (!box.contains(event.target)) close(); };
    const choices = [
      ['copy', 'itemCopy', () => copy(row), Boolean(blank) && rows().length < most],
      ['arrow-up', 'itemUp', () => move(row, false), Boolean(row.previousElementSibling)],
      ['arrow-down', 'itemDown', () => move(row, true), Boolean(row.nextElementSibling)],
    ];
    for (const [sign, name, act, possible] of choices) {
      const choice = element('button');
      Object.assign(choice, { type: 'button', disabled: !possible });
      choice.setAttribute('role', 'menuitem');
      choice.append(icon(sign), element('span', '', sentence(name)));
      choice.addEventListener('click', event => {
        event.stopPropagation();
        close();
        button.focus();
        act();
      });
      box.append(choice);
    }
    box.addEventListener('keydown', event => {
      const all = [...box.querySelectorAll('button:enabled')];
      const at = all.indexOf(document.activeElement);
      if (event.key === 'Escape' || event.key === 'Tab') { close(); button.focus(); }
      else if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
      else if (event.key === 'ArrowUp') all.at(at - 1)?.focus();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    const place = button.getBoundingClientRect();
    items.append(box);
    box.style.insetBlockStart = `${Math.min(place.bottom, innerHeight - box.offsetHeight - 8)}px`;
    box.style.insetInlineStart = `${Math.max(8, place.right - box.offsetWidth)}px`;
    document.addEventListener('pointerdown', beside, true);
    box.querySelector('button:enabled')?.focus();
  }

  items.addEventListener('click', event => {
    const row = event.target.closest('[data-item]');
    const opener = event.target.closest('[data-item-menu]');
    const gone = event.target.closest('[data-item-remove]');
    if (!opener && !gone && !event.target.closest('[data-item-add]')) return;
    event.preventDefault();
    if (opener) return menu(row, opener);
    if (gone) remove(row);
    else add();
    return tell();
  });

  items.addEventListener('keydown', event => {
    const row = event.target.closest('[data-item]');
    if (!row || !event.altKey || event.ctrlKey || event.metaKey) return;
    if (!['ArrowUp', 'ArrowDown'].includes(event.key) || !items.querySelector('[data-item-menu]')) return;
    event.preventDefault();
    if (event.shiftKey && event.key === 'ArrowDown') copy(row);
    else if (!event.shiftKey) move(row, event.key === 'ArrowDown');
  });

  table.pasting = pasting(table);
});
