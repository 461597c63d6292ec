// How text from a spreadsheet goes into the fields of a cell. Nothing is changed in silence: what a field cannot hold
// is given back with the name of a sentence that says why.
import { choose, content, fill } from './field-values.js';
import { parts, plain } from './pasted-table.js';

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const TIME = /^(\d{1,2})[:：](\d{2})(?:[:：]\d{2})?$/;
const two = text => text.padStart(2, '0');

function day(text) {
  const [, year, month, date] = DAY.exec(text) ?? [];
  if (!year) return null;
  const value = `${year}-${two(month)}-${two(date)}`;
  const real = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(value) ? value : null;
}

function time(text) {
  const [, hour, minute] = TIME.exec(text) ?? [];
  return hour && Number(hour) < 24 && Number(minute) < 60 ? `${two(hour)}:${minute}` : null;
}

function moment(text) {
  const [date, clock] = text.split(/[\sT]+(?=\d{1,2}[:：])/);
  return day(date) && clock && time(clock) ? `${day(date)}T${time(clock)}` : null;
}

const READERS = {
  date: [day, 'pasteNotDate'], time: [time, 'pasteNotTime'], 'datetime-local': [moment, 'pasteNotDate'],
};
const YES = ['true', 'yes', 'y', '1', '是', '有', '√', '✓', '✔'];
const NO = ['', 'false', 'no', 'n', '0', '否', '无', '×', '✗'];

const TYPED = 'select, textarea, input:not([type="hidden"], [type="file"])';
const typedFields = cell => [...cell.querySelectorAll(TYPED)].filter(field => !field.closest('[data-people]'));
const pickerOf = cell => cell.querySelector('[data-people]');
const levelsOf = cell => cell.querySelector('[data-levels="groups"]');

/** Whether something can be entered in the cell. */
export const isEntered = cell => cell.querySelector(`${TYPED}, [data-people], [data-upload]`) !== null;

// The one field of a cell that text can be put into; null when it has none or several.
function fieldOf(cell) {
  const fields = cell.querySelector('[data-upload]') ? [] : typedFields(cell);
  return fields.length === 1 ? fields[0] : null;
}

/** What a cell holds, to be put back. */
export function held(cell) {
  return { people: chosenPeople(cell), fields: typedFields(cell).map(content) };
}

export function putBack(cell, { people, fields }) {
  choosePeople(cell, people);
  levelsOf(cell)?.dispatchEvent(new CustomEvent('dacheng:levels', { detail: { values: fields.filter(Boolean) } }));
  typedFields(cell).forEach((field, at) => { if (fields[at] !== undefined) fill(field, fields[at]); });
}

/**
 * Puts text into a cell without people.
 *
 * @returns {{text: string, reason: string, choices: ?object[]}[]} what was not put there: the name of the sentence that
 *   says why, and what may be meant, see {@link take}
 */
export function put(cell, text) {
  const typed = text.trim();
  const options = optionsOf(cell);
  if (options) return putChoices(options, typed);
  const reason = putText(cell, text, typed);
  return reason ? [{ text: typed, reason }] : [];
}

function putText(cell, text, typed) {
  const field = fieldOf(cell);
  if (levelsOf(cell)) return putLevels(cell, typed);
  if (cell.querySelector('.range')) return putRange(cell, typed);
  if (!field) return typed ? 'pasteNotHere' : null;
  if (field.type === 'checkbox') return tick(field, typed);
  const [read, reason] = READERS[field.type] ?? [];
  const value = read && typed ? read(typed) : typed;
  if (value === null) return reason;
  if (!read && !field.matches('textarea') && /\n/.test(typed)) return 'pasteLines';
  const before = field.value;
  field.value = value;
  if (field.value || !value) return null;
  field.value = before;
  return 'pasteNotHere';
}

function tick(field, typed) {
  const word = plain(typed);
  if (!YES.includes(word) && !NO.includes(word)) return 'pasteNotYes';
  field.checked = YES.includes(word);
  return null;
}

// ---- one of several options, or several of them
function optionsOf(cell) {
  const list = cell.querySelector('select');
  if (list && !list.closest('[data-levels], .range')) return listOptions(list);
  const group = cell.querySelector('[role="radiogroup"], .choices[role="group"]');
  return group ? buttonOptions([...group.querySelectorAll('input:not([type="hidden"])')]) : null;
}

function listOptions(list) {
  return {
    several: list.multiple,
    all: [...list.options].map(({ value, text }, at) => ({ value, name: text, facts: () => above(list, at) })),
    chosen: () => [...list.selectedOptions].map(option => option.value),
    choose: values => choose(list, values.length ? values : ['']),
  };
}

// Departments of the same name differ in the one above, which is less indented.
const indent = option => /^[ \u3000]*/.exec(option.textContent)[0].length;
function above(list, at) {
  const option = list.options[at];
  const before = indent(option) ? [...list.options].slice(0, at).reverse() : [];
  return before.find(one => indent(one) < indent(option))?.text.trim();
}

function buttonOptions(buttons) {
  const labels = button => [...button.closest('label').querySelectorAll('span:not([aria-hidden])')];
  return {
    several: buttons[0]?.type === 'checkbox',
    all: buttons.map(button => ({ value: button.value, name: labels(button).map(one => one.textContent).join(' ') })),
    chosen: () => buttons.filter(button => button.checked).map(button => button.value),
    choose: values => {
      const wanted = values.length || buttons[0]?.type === 'checkbox' ? values : [''];
      buttons.forEach(button => { button.checked = wanted.includes(button.value); });
    },
  };
}

function meant(all, text) {
  const named = all.filter(option => option.value !== '' && plain(option.name) === plain(text));
  if (named.length) return named;
  const known = all.filter(option => option.value !== '' && option.value === text);
  return known.length ? known : yesOrNo(all, plain(text));
}

function yesOrNo(all, word) {
  const value = YES.includes(word) ? 'true' : word && NO.includes(word) ? 'false' : null;
  const answers = ['true', 'false'].every(one => all.some(option => option.value === one));
  const found = answers ? all.filter(option => option.value === value) : [];
  return found.length ? found : null;
}

function putChoices(options, typed) {
  const find = text => meant(options.all, text);
  const wanted = options.several ? parts(typed, find) : [{ text: typed, found: find(typed) }].filter(one => one.text);
  const sure = wanted.filter(one => one.found?.length === 1).map(one => one.found[0].value);
  if (sure.length || !wanted.length) options.choose(sure);
  return wanted.filter(one => one.found?.length !== 1).map(({ text, found }) => ({
    text,
    reason: found ? 'pasteSeveral' : 'pasteNoOption',
    choices: (found ?? []).map(({ value, name, facts }) => ({ name: name.trim(), facts: facts?.(), value })),
  }));
}

// ---- people, or requests: who is looked up by the server
/** Where the people of a cell are looked up, and whether it holds several; null for a cell without people. */
export function lookupOf(cell) {
  const picker = pickerOf(cell);
  return picker && {
    search: picker.dataset.search ?? '/people/search',
    several: picker.dataset.several !== undefined,
    none: picker.dataset.none ? 'pasteNoOption' : 'pasteNobody',
  };
}

const chosenPeople = cell => [...cell.querySelectorAll('[data-people] .chip')].map(chip => ({
  id: chip.querySelector('input[type="hidden"]').value, name: chip.querySelector('.chip-text').textContent,
}));

/** Chooses people instead of those that are chosen. */
export function choosePeople(cell, people) {
  pickerOf(cell)?.dispatchEvent(new CustomEvent('dacheng:people', { detail: people }));
}

/** Whether the cell holds several answers. */
export const isSeveral = cell => (lookupOf(cell) ?? optionsOf(cell))?.several ?? false;

/** Takes what a text was meant to say: a person, or the value of an option. */
export function take(cell, value) {
  const several = isSeveral(cell);
  if (pickerOf(cell)) choosePeople(cell, [...(several ? chosenPeople(cell) : []), value]);
  else optionsOf(cell)?.choose([...(several ? optionsOf(cell).chosen() : []), value]);
}

// ---- lists behind each other: "East / Shanghai"
function putLevels(cell, text) {
  const choice = new CustomEvent('dacheng:levels', { detail: { text }, cancelable: true });
  return levelsOf(cell).dispatchEvent(choice) ? null : 'pasteNoOption';
}

// ---- from one day to another, with halves where the column has them
const DAYS = /(\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)\s*(上午|下午|am|pm|morning|afternoon)?/gi;
const BETWEEN = /^(?:\s*(?:至|到|to|[-–—~～])\s*)?$/i;
const isAfternoon = half => /下午|pm|afternoon/i.test(half);

function putRange(cell, typed) {
  const found = [...typed.matchAll(DAYS)];
  const dates = found.map(one => day(one[1].trim()));
  const readable = BETWEEN.test(typed.replace(DAYS, '').trim()) && found.length <= 2 && dates.every(Boolean);
  const halves = cell.querySelectorAll('select');
  if (typed && (!readable || !found.length || !halves.length && found.some(one => one[2]))) return 'pasteNotRange';
  const ends = cell.querySelectorAll('input[type="date"]');
  ends.forEach((end, at) => { end.value = (at ? dates.at(-1) : dates[0]) ?? ''; });
  halves.forEach((half, at) => {
    const given = (at ? found.at(-1) : found[0])?.[2];
    half.value = given ? (isAfternoon(given) ? 'PM' : 'AM') : (at ? 'PM' : 'AM');
  });
  return null;
}
