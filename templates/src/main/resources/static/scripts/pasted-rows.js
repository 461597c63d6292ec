// A table from a spreadsheet in line items. Its rows are there at once with what is known; people are looked up
// meanwhile, each column where it searches. The server's answer may replace the rows at any time: what is not in its
// cell yet is kept here, by the keys of the rows, and put there once it can be. What cannot is shown beside its cell,
// with its text, until somebody has dealt with it.
import { factsOf } from './people-picker.js';
import { element, icon, sentence } from './page.js';
import * as cells from './pasted-cells.js';
import { grid, headings, parts, runs } from './pasted-table.js';
import { send } from './session.js';

/** By the name of the items: the texts that are not in their cells, what was looked up, how to undo. */
const pastes = new Map();
/** The tables that the page shows, by the name of the items. */
const tables = new Map();

const LOOKED_UP_AT_ONCE = 200;
const LONGEST = 80;
// A page with a thousand more texts would be laid out for seconds, only to lose them again in a moment.
const MOST_LOOKING_SHOWN = 50;

// States of a text. A waiting one is put into its cell as soon as there is one.
const WAITING = 'waiting';
const LOOKING = 'looking';
const FAILED = 'failed';
const REFUSED = 'refused';
const isOpen = ({ state }) => state !== WAITING;

export function pasting(table) {
  const { items, prefix, keyOf } = table;
  const paste = () => pastes.get(prefix);
  const heads = [...items.querySelectorAll('thead [data-column]')];
  const label = head => head.querySelector('span').textContent;
  const indexOf = column => heads.findIndex(head => head.dataset.column === column);
  const byKey = () => new Map(table.rows().map(row => [keyOf(row), row]));
  const cellIn = (row, at) => (row && at >= 0 ? row.cells[at + 1] : null);
  const cellOf = ({ row, column }) => cellIn(byKey().get(row), indexOf(column));

  items.addEventListener('paste', event => {
    const text = event.clipboardData.getData('text/plain');
    const cell = event.target.closest('td');
    const row = cell?.closest('[data-item]');
    if (!row || !/[\t\n]/.test(text.replace(/\n$/, ''))) return;
    // Several lines of one text belong into a text area.
    if (!text.includes('\t') && event.target.matches('textarea')) return;
    event.preventDefault();
    const all = grid(text);
    const named = headings(all[0], heads.map(label));
    const heading = named ? all.shift() : [];
    offer({ row: table.rows().indexOf(row), column: cell.cellIndex - 1, named, heading, all });
  });

  function offer(copied) {
    const room = (table.blank ? table.most : table.rows().length) - copied.row;
    if (copied.all.length <= room) return insert(copied, copied.all.length);
    const said = sentence('pasteTooMany', copied.all.length).replace('{1}', room);
    pastes.set(prefix, { ...begun(), said, fitting: room > 0 ? { copied, room } : null });
    return show(true);
  }

  // Texts of an earlier paste that are not dealt with stay.
  const begun = () => ({ texts: [], beside: [], known: new Map(), asked: new Set(), ...paste(), undo: null });

  function insert(copied, count) {
    const { row, column, named, heading, all } = copied;
    const before = begun();
    const missing = row + count - table.rows().length;
    const made = missing > 0 ? table.append(missing) : [];
    const undo = { made, cells: [], texts: before.texts, beside: before.beside };
    const columns = heads.map(head => head.dataset.column);
    const rowKeys = table.rows().slice(row, row + count).map(keyOf);
    const texts = [];
    const beside = [];
    all.forEach((line, down) => line.forEach((text, right) => {
      const to = columns[named ? named[right] : column + right];
      const one = { row: rowKeys[down], column: to, text, state: WAITING, undo };
      if (to && one.row) texts.push(one);
      else if (text.trim()) beside.push({ ...one, place: down, head: heading[right] });
    }));
    const replaced = new Set(texts.map(place));
    const kept = before.texts.filter(one => !replaced.has(place(one)));
    pastes.set(prefix, {
      ...before,
      said: sentence('pasteDone', count),
      fitting: null,
      undo,
      texts: [...kept, ...texts],
      beside: [...before.beside, ...beside],
    });
    settle();
    table.tell();
    show(true);
  }

  const place = ({ row, column }) => `${row} ${column}`;

  // ---- texts find their cells
  function settle() {
    if (tables.get(prefix) !== table || !items.isConnected) return false;
    const state = paste();
    const rows = byKey();
    const wanted = new Map();
    const at = new Map(heads.map((head, index) => [head.dataset.column, index]));
    const entered = new Map();
    const isEntered = column => {
      if (!entered.has(column)) {
        const shown = [...table.rows(), ...(table.blank ? [table.blank] : [])];
        entered.set(column, shown.some(row => cells.isEntered(cellIn(row, at.get(column)))));
      }
      return entered.get(column);
    };
    let changed = false;
    // Rows that are not there any more were hidden by an answer, and columns without fields are computed.
    const aside = one => { if (one.text.trim()) state.beside.push({ ...one, head: headOf(one) }); return []; };

    state.texts = state.texts.flatMap(one => {
      if ([REFUSED, FAILED].includes(one.state)) return rows.has(one.row) ? [one] : aside(one);
      const cell = cellIn(rows.get(one.row), at.get(one.column));
      if (!cell || !isEntered(one.column)) return aside(one);
      if (!cells.isEntered(cell)) return one.text.trim() ? [{ ...one, state: WAITING }] : [];
      const lookup = cells.lookupOf(cell);
      const open = lookup ? look(one, lookup) : null;
      if (open) return open;
      remember(one, cell);
      changed = true;
      const left = lookup ? putPeople(one, lookup, cell) : cells.put(cell, one.text);
      return left.map(part => ({ ...one, ...part, state: REFUSED }));
    });
    wanted.forEach((texts, search) => ask(search, [...texts]));
    return changed;

    // What is still to be looked up, or could not be; null when everything is known.
    function look(one, { search, several }) {
      const known = state.known.get(search) ?? new Map();
      state.known.set(search, known);
      const texts = several ? runs(one.text) : [one.text.trim()].filter(Boolean);
      if (texts.some(text => known.get(text) === null)) return [{ ...one, state: FAILED, reason: 'pasteFailed' }];
      const missing = texts.filter(text => !known.has(text));
      missing.filter(text => !state.asked.has(`${search} ${text}`)).forEach(text => {
        state.asked.add(`${search} ${text}`);
        wanted.set(search, (wanted.get(search) ?? new Set()).add(text));
      });
      return missing.length ? [{ ...one, state: LOOKING, reason: 'pasteLooking' }] : null;
    }

    function putPeople(one, { search, several, none }, cell) {
      const answers = state.known.get(search);
      const find = text => (answers.get(text)?.exact.length ? answers.get(text).exact : null);
      const typed = one.text.trim();
      const found = several ? parts(typed, find) : [{ text: typed, found: find(typed) }].filter(part => part.text);
      const sure = found.filter(part => part.found?.length === 1).map(part => part.found[0]);
      if (sure.length || !found.length) cells.choosePeople(cell, sure);
      return found.filter(part => part.found?.length !== 1).map(part => ({
        text: part.text,
        reason: part.found ? 'pasteNamesakes' : none,
        choices: (part.found ?? answers.get(part.text)?.similar ?? [])
          .map(person => ({ name: person.name, facts: factsOf(person), value: person })),
      }));
    }
  }

  function remember({ row, column, undo }, cell) {
    if (undo.made.includes(row) || undo.cells.some(kept => kept.row === row && kept.column === column)) return;
    undo.cells.push({ row, column, held: cells.held(cell) });
  }

  // Who is meant is known for the table that the page shows by then.
  async function ask(search, texts) {
    const { known, asked } = paste();
    for (let at = 0; at < texts.length; at += LOOKED_UP_AT_ONCE) {
      const some = texts.slice(at, at + LOOKED_UP_AT_ONCE);
      const body = new URLSearchParams(some.map(text => ['q', text]));
      const answer = await send(search, { method: 'POST', body });
      const all = answer?.ok ? await answer.json().catch(() => null) : null;
      some.forEach((text, index) => {
        known.get(search).set(text, all?.[index] ?? null);
        asked.delete(`${search} ${text}`);
      });
      tables.get(prefix)?.pasting.goOn();
    }
  }

  function goOn() {
    if (!paste()) return;
    if (settle()) table.tell();
    show(false);
  }

  function retry() {
    const state = paste();
    state.known.forEach(answers => answers.forEach((answer, text) => { if (!answer) answers.delete(text); }));
    state.texts = state.texts.map(one => (one.state === FAILED ? { ...one, state: WAITING } : one));
    goOn();
  }

  // ---- texts are dealt with
  function drop(gone) {
    const state = paste();
    state.texts = state.texts.filter(one => !gone.includes(one));
    show(false);
  }

  items.addEventListener('change', event => {
    const cell = event.target.closest('td');
    const row = keyOf(cell?.closest('[data-item]') ?? items);
    if (!paste() || !row || cells.isSeveral(cell)) return;
    const at = cell.cellIndex - 1;
    const gone = paste().texts.filter(one => one.row === row && indexOf(one.column) === at);
    if (gone.length) drop(gone);
  });

  function choose(one, choice) {
    const cell = cellOf(one);
    if (!cell) return;
    remember(one, cell);
    cells.take(cell, choice.value);
    drop([one]);
    table.tell();
  }

  function removed(row) {
    if (paste()) drop(paste().texts.filter(one => one.row === row));
  }

  function undo() {
    const { undo: before } = paste();
    table.removeAll(before.made);
    before.cells.forEach(one => {
      const cell = cellOf(one);
      if (cell) cells.putBack(cell, one.held);
    });
    const { known, asked } = paste();
    pastes.set(prefix, { texts: before.texts, beside: before.beside, known, asked, undo: null, said: '' });
    table.tell();
    show(false);
  }

  // ---- what is said
  function headOf({ column }) {
    const head = heads[indexOf(column)];
    return head ? label(head) : '';
  }

  function show(focus) {
    items.querySelectorAll('.paste-problem').forEach(old => old.remove());
    const state = paste();
    if (!state) return;
    const open = state.texts.filter(isOpen);
    const rows = new Map(table.rows().map((row, at) => [keyOf(row), { row, at }]));
    const columns = new Map(heads.map((head, at) => [head.dataset.column, at]));
    const box = items.querySelector(':scope > .paste-said') ?? element('div');
    const focused = focus || box.contains(document.activeElement);
    if (state.said || open.length || state.beside.length) {
      say(box, state, open, rows);
      if (!box.isConnected) items.prepend(box);
    } else {
      box.remove();
      if (!state.texts.length) pastes.delete(prefix);
    }
    let looking = 0;
    state.texts.forEach(one => {
      if (one.state === LOOKING && (looking += 1) > MOST_LOOKING_SHOWN) return;
      const cell = cellIn(rows.get(one.row)?.row, columns.get(one.column) ?? -1);
      if (cell && (isOpen(one) || one.text.trim())) cell.append(mark(one));
    });
    if (focused && document.activeElement !== box) box.focus({ preventScroll: !focus });
  }

  function say(box, state, open, rows) {
    const of = wanted => open.filter(one => one.state === wanted);
    const late = open.some(one => one.state !== LOOKING) || state.fitting || state.beside.length;
    box.className = `flash paste-said ${late ? 'flash-late' : 'flash-calm'}`;
    box.setAttribute('role', 'status');
    box.tabIndex = -1;
    const words = element('div', 'paste-words');
    const tell = (name, count) => words.append(element('p', '', sentence(name, count)));
    if (state.said) words.append(element('p', '', state.said));
    if (of(LOOKING).length) tell('pasteLookingUp', of(LOOKING).length);
    if (of(FAILED).length) tell('pasteFailures', of(FAILED).length);
    if (of(REFUSED).length) {
      tell('pasteProblems', of(REFUSED).length);
      words.append(list(of(REFUSED).map(one =>
        `${(rows.get(one.row)?.at ?? 0) + 1} · ${headOf(one)}: ${why(one)}`)));
    }
    if (state.beside.length) {
      tell('pasteBeside', state.beside.length);
      words.append(list(state.beside.map(one =>
        [(rows.get(one.row)?.at ?? one.place) + 1, one.head && ` · ${one.head}`, ': ', one.text.trim()]
          .filter(Boolean).join(''))));
    }
    if (state.unsent && open.length) {
      const alert = element('p', 'paste-unsent', sentence(of(LOOKING).length ? 'pasteWait' : 'pasteUnsent'));
      alert.setAttribute('role', 'alert');
      words.append(alert);
    }
    box.replaceChildren(icon('info-circle'), words);
    if (of(FAILED).length) box.append(press(sentence('pasteRetry'), retry));
    if (state.fitting) {
      const { copied, room } = state.fitting;
      box.append(press(sentence('pasteFirst', room), () => insert(copied, room)));
    }
    if (state.undo) box.append(press(sentence('pasteUndo'), undo));
    const over = sentence(of(REFUSED).length || of(FAILED).length ? 'pasteLeave' : 'close');
    box.append(press(over, () => {
      state.texts = state.texts.filter(one => [WAITING, LOOKING].includes(one.state));
      Object.assign(state, { beside: [], said: '', fitting: null, undo: null });
      show(false);
    }));
  }

  function press(text, act) {
    const button = element('button', 'btn btn-small', text);
    button.type = 'button';
    button.dataset.noDraft = '';
    button.addEventListener('click', act);
    return button;
  }

  function list(lines) {
    const all = element('ul', 'paste-list');
    all.append(...lines.map(line => element('li', '', line)));
    return all;
  }

  const why = ({ text, state, reason }) =>
    sentence(state === WAITING ? 'pasteHidden' : reason, text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

  function mark(one) {
    const box = element('div', `paste-problem${one.state === LOOKING ? ' paste-looking' : ''}`);
    box.append(element('span', '', why(one)));
    if (one.state === LOOKING) return box;
    const gone = element('button', 'chip-remove');
    Object.assign(gone, { type: 'button', ariaLabel: sentence('pasteLeaveOne', one.text.trim()) });
    gone.dataset.noDraft = '';
    gone.append(icon('x'));
    gone.addEventListener('click', event => { event.stopPropagation(); drop([one]); });
    box.append(gone);
    (one.choices ?? []).forEach(choice => {
      const button = press('', event => { event.stopPropagation(); choose(one, choice); });
      button.className = 'chip paste-choice';
      button.append(element('span', 'chip-text', [choice.name, choice.facts].filter(Boolean).join(' · ')));
      box.append(button);
    });
    return box;
  }

  tables.set(prefix, table);
  // Once the scripts of the new cells have seen them.
  if (paste()) queueMicrotask(goOn);
  return { show: () => show(false), removed, goOn, retry };
}

const unsentIn = place => [...tables.values()].find(({ items, prefix }) =>
  place.contains(items) && pastes.get(prefix)?.texts.some(isOpen));

// Nothing is submitted without a text that was pasted, unless somebody has left it out.
document.addEventListener('submit', event => {
  const table = unsentIn(event.target);
  if (!table || event.submitter?.name === 'refresh') return;
  event.preventDefault();
  event.stopImmediatePropagation();
  pastes.get(table.prefix).unsent = true;
  table.pasting.show();
  table.items.querySelector('.paste-said').focus();
}, true);
addEventListener('beforeunload', event => { if (unsentIn(document)) event.preventDefault(); });

const tryAgain = () => tables.forEach(({ prefix, pasting: { retry } }) => {
  if (pastes.get(prefix)?.texts.some(({ state }) => state === FAILED)) retry();
});
addEventListener('online', tryAgain);
document.addEventListener('dacheng:signed-in', tryAgain);
