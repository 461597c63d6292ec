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
import { findPeople, grid, headings, held, put, putBack } from './pasted-cells.js';

const attributes = [
  'name', 'id', 'for', 'aria-describedby', 'aria-labelledby', 'data-people', 'data-input-id', 'data-upload',
  'data-words',
];

/** What could not be pasted, by the name of the items: the answer of the server replaces the rows, not this. */
const pasted = new Map();

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
  }

  // Rows that were pasted are elsewhere now: what was said of them is only read.
  function reorder() {
    const message = pasted.get(prefix);
    if (message) pasted.set(prefix, { ...message, before: null, moved: true });
    if (message) tellPasted(false);
  }

  const fresh = () => blank.content.querySelector('[data-item]').cloneNode(true);

  function add() {
    const row = fresh();
    list.append(row);
    renumber(rows().length - 1);
    reorder();
    added(row);
    first(row)?.focus();
  }

  function remove(row) {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    renumber();
    reorder();
    (next?.querySelector('[data-item-remove]') ?? items.querySelector('[data-item-add]')).focus();
  }

  function copy(row) {
    if (!blank || rows().length >= most) return;
    const made = fresh();
    row.after(made);
    renumber(rows().indexOf(made));
    reorder();
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
    reorder();
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

  // ---- pasting
  const heads = () => [...items.querySelectorAll('thead [data-column]')];
  const label = head => head.querySelector('span').textContent;
  const cellAt = (row, column) => row?.cells[column + 1];

  items.addEventListener('paste', event => {
    const text = event.clipboardData.getData('text/plain');
    const cell = event.target.closest('td');
    const row = cell?.closest('[data-item]');
    if (!row || !/[\t\n]/.test(text.replace(/\n$/, ''))) return;
    // Several lines of one text belong into a text area.
    if (!text.includes('\t') && event.target.matches('textarea')) return;
    event.preventDefault();
    const cells = grid(text);
    const named = headings(cells[0], heads().map(label));
    const start = { row: rows().indexOf(row), column: cell.cellIndex - 1 };
    offer({ start, named, cells: named ? cells.slice(1) : cells, heading: named ? cells[0] : null });
  });

  function offer(paste) {
    const room = blank ? most - paste.start.row : rows().length - paste.start.row;
    if (paste.cells.length <= room) return insert(paste);
    say({
      text: sentence('pasteTooMany', paste.cells.length).replace('{1}', room),
      fitting: room > 0 ? { ...paste, cells: paste.cells.slice(0, room) } : null,
    });
  }

  // A new row shows which cells of a column hold people.
  const columnOf = ({ start, named }, right) => (named ? named[right] : start.column + right);

  async function peopleIn(paste) {
    const shown = [...rows(), ...(blank ? [fresh()] : [])];
    const wanted = new Map();
    paste.cells.forEach(texts => texts.forEach((text, right) => {
      const column = columnOf(paste, right);
      const same = column < 0 ? [] : shown.map(row => cellAt(row, column));
      const cell = same.find(one => one?.querySelector('[data-people]'));
      if (cell && text.trim()) wanted.set(text.trim(), cell);
    }));
    return findPeople(wanted);
  }

  async function insert(paste) {
    const people = await peopleIn(paste);
    const { start, named, cells, heading } = paste;
    const problems = [];
    const before = [];
    const present = rows().length;
    const missing = start.row + cells.length - present;
    const made = Array.from({ length: Math.max(0, missing) }, fresh);
    list.append(...made);
    if (made.length) renumber(present);
    if (made.length) added(list);
    const all = rows();
    cells.forEach((texts, down) => texts.forEach((text, right) => {
      const column = columnOf(paste, right);
      const cell = column < 0 ? null : cellAt(all[start.row + down], column);
      const beyond = column < 0 || column >= heads().length;
      if (cell && !beyond) before.push({ row: start.row + down, column, state: held(cell) });
      // A column without its like is named once.
      const reason = beyond ? (text.trim() && !named ? 'pasteBeyond' : null) : put(cell, text, people);
      if (reason) problems.push({ row: start.row + down, column, text: text.trim(), reason });
    }));
    const unknown = (heading ?? []).filter((label, at) => named[at] < 0 && label.trim());
    const text = sentence('pasteDone', cells.length)
      + (unknown.length ? ` ${sentence('pasteNoColumn', unknown.join(', '))}` : '');
    say({ text, problems, before: { rows: present, cells: before } });
    tell();
  }

  // The rows may be others by now: those of the server's answer.
  function undo(before) {
    rows().slice(before.rows).forEach(row => row.remove());
    before.cells.filter(one => one.row < before.rows).forEach(({ row, column, state }) => {
      const cell = cellAt(rows()[row], column);
      if (cell) putBack(cell, state);
    });
    renumber();
    tell();
  }

  function say(message) {
    if (message) pasted.set(prefix, message);
    else pasted.delete(prefix);
    tellPasted(true);
  }

  function tellPasted(focus) {
    items.querySelectorAll('.paste-said, .paste-problem').forEach(old => old.remove());
    const message = pasted.get(prefix);
    if (!message) return;
    const { text, problems = [], before, fitting, moved } = message;
    const box = element('div', `flash paste-said ${problems.length ? 'flash-late' : 'flash-calm'}`);
    box.setAttribute('role', 'status');
    box.tabIndex = -1;
    const words = element('div', 'paste-words');
    words.append(element('p', '', text));
    if (problems.length) words.append(element('p', '', sentence('pasteProblems', problems.length)), details(problems));
    box.append(icon('info-circle'), words);
    if (fitting) box.append(press(sentence('pasteFirst', fitting.cells.length), () => insert(fitting)));
    if (before) box.append(press(sentence('pasteUndo'), () => undo(before)));
    box.append(press(sentence('close'), () => {}));
    items.prepend(box);
    if (!moved) problems.slice(0, 200).forEach(mark);
    if (focus) box.focus({ preventScroll: false });
  }

  function press(label, act) {
    const button = element('button', 'btn btn-small', label);
    button.type = 'button';
    button.dataset.noDraft = '';
    button.addEventListener('click', () => { say(null); act(); });
    return button;
  }

  const why = ({ text, reason }) => sentence(reason, text.length > 80 ? `${text.slice(0, 80)}…` : text);

  function details(problems) {
    const all = element('ul', 'paste-list');
    all.append(...problems.slice(0, 200).map(problem => {
      const head = heads()[problem.column];
      return element('li', '', `${problem.row + 1}${head ? ` · ${label(head)}` : ''}: ${why(problem)}`);
    }));
    return all;
  }

  function mark(problem) {
    const cell = cellAt(rows()[problem.row], problem.column);
    if (cell && problem.column >= 0) cell.append(element('p', 'paste-problem', why(problem)));
  }

  if (pasted.has(prefix)) tellPasted(false);
});
