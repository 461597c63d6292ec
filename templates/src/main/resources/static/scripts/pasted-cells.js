// Text that was copied from a spreadsheet, and where it goes in a row of fields. Nothing is changed in silence: a text
// that a field cannot hold is refused with the name of a sentence that says why.

/** Rows of cells from text in which tabs separate cells; cells with tabs, quotes or line breaks are in quotes. */
export function grid(text) {
  const plain = text.replace(/\r\n?/g, '\n');
  const rows = quoted(plain) ?? plain.split('\n').map(line => line.split('\t'));
  while (rows.length > 1 && rows.at(-1).every(cell => !cell.trim())) rows.pop();
  return rows;
}

// Null where a quote is not closed: then quotes are just characters.
function quoted(text) {
  const rows = [[]];
  let cell = '';
  let begins = true;
  let inside = false;
  const end = () => { rows.at(-1).push(cell); cell = ''; begins = true; };
  for (let at = 0; at < text.length; at += 1) {
    const one = text[at];
    if (inside) {
      if (one !== '"') cell += one;
      else if (text[at + 1] === '"') { cell += one; at += 1; } else inside = false;
    } else if (one === '"' && begins) {
      inside = true;
      begins = false;
    } else if (one === '\t') {
      end();
    } else if (one === '\n') {
      end();
      rows.push([]);
    } else {
      cell += one;
      begins = false;
    }
  }
  end();
  return inside ? null : rows;
}

const plain = text => text.normalize('NFKC').trim().toLowerCase().replace(/[\s*：:]+/g, '');

/**
 * The column of each pasted cell, if the first row names columns: at least two, or all of them.
 *
 * @param {string[]} first the first row
 * @param {string[]} labels of the columns
 * @returns {?number[]} index of the column per cell, -1 for none; null when the first row is not a heading
 */
export function headings(first, labels) {
  const known = labels.map(plain);
  const found = first.map(cell => plain(cell) ? known.indexOf(plain(cell)) : -1);
  const named = found.filter(index => index >= 0).length;
  return named > 0 && (named >= 2 || named === first.filter(cell => cell.trim()).length) ? found : null;
}

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

// The one field of a cell that text can be put into; null when it has none or several.
function fieldOf(cell) {
  if (!cell || cell.querySelector('[data-people], [data-upload]')) return null;
  const fields = typedFields(cell);
  return fields.length === 1 ? fields[0] : null;
}

/** What a cell holds, to be put back. */
export function held(cell) {
  return {
    people: [...cell.querySelectorAll('[data-people] .chip')].map(chip => ({
      id: chip.querySelector('input[type="hidden"]').value, name: chip.querySelector('.chip-text').textContent,
    })),
    fields: typedFields(cell).map(({ value, checked }) => ({ value, checked })),
  };
}

export function putBack(cell, { people, fields }) {
  choosePeople(cell, people);
  chooseLevels(cell, fields.map(field => field.value));
  typedFields(cell).forEach((field, at) => {
    if (['checkbox', 'radio'].includes(field.type)) field.checked = fields[at]?.checked;
    else if (fields[at]) field.value = fields[at].value;
  });
}

/**
 * Puts text into a cell.
 *
 * @param {Map} people that texts name, see findPeople
 * @returns {?string} name of a sentence that says why it was not put there; null when it was
 */
export function put(cell, text, people) {
  const field = fieldOf(cell);
  const typed = text.trim();
  if (cell?.querySelector('[data-people]')) return putPeople(cell, typed, people);
  if (cell?.querySelector('[data-levels="groups"]')) return putLevels(cell, typed);
  if (cell?.querySelector('.range')) return putRange(cell, typed);
  if (!field) return typed ? 'pasteNotHere' : null;
  if (field.options) return choose(field, typed);
  if (field.type === 'checkbox') return tick(field, typed);
  const [read, reason] = READERS[field.type] ?? [];
  const value = read && typed ? read(typed) : text;
  if (value === null) return reason;
  if (!read && !field.matches('textarea') && /\n/.test(typed)) return 'pasteLines';
  field.value = read ? (typed ? value : '') : typed;
  return null;
}

function choose(field, typed) {
  const found = [...field.options].find(option => option.value === typed || plain(option.text) === plain(typed));
  if (typed && !found) return 'pasteNoOption';
  field.value = typed ? found.value : '';
  return null;
}

function tick(field, typed) {
  const word = plain(typed);
  if (!YES.includes(word) && !NO.includes(word)) return 'pasteNotYes';
  field.checked = YES.includes(word);
  return null;
}

// ---- people, by name, id or what a search finds alone
const names = (text, several) =>
  (several ? text.split(/[,，、;；\n]/) : [text]).map(one => one.trim()).filter(Boolean);
const isSeveral = picker => picker.dataset.several !== undefined;
const MOST_NAMES = 200;

/**
 * Asks who is meant, once for each name.
 *
 * @param {Map<string, Element>} wanted the cell of each text
 * @returns {Promise<Map<string, object[]>>} those whose name or id it is, by name
 */
export async function findPeople(wanted) {
  const searches = new Map();
  wanted.forEach((cell, text) => {
    const picker = cell.querySelector('[data-people]');
    names(text, isSeveral(picker)).forEach(name => searches.set(name, picker.dataset.search ?? '/people/search'));
  });
  const found = new Map();
  await Promise.all([...searches].slice(0, MOST_NAMES).map(async ([name, search]) => {
    const address = new URL(search, location);
    address.searchParams.set('q', name);
    const answer = await fetch(address, { headers: { Accept: 'application/json' } }).catch(() => null);
    const all = answer?.ok ? await answer.json() : [];
    found.set(name, all.filter(one => one.id === name || plain(one.name) === plain(name)));
  }));
  return found;
}

function choosePeople(cell, people) {
  cell.querySelector('[data-people]')?.dispatchEvent(new CustomEvent('dacheng:people', { detail: people }));
}

function putPeople(cell, typed, people) {
  const picker = cell.querySelector('[data-people]');
  const found = names(typed, isSeveral(picker)).map(name => people.get(name) ?? []);
  if (found.some(all => !all.length)) return picker.dataset.none ? 'pasteNoOption' : 'pasteNobody';
  if (found.some(all => all.length > 1)) return 'pasteNamesakes';
  choosePeople(cell, found.flat());
  return null;
}

// ---- lists behind each other: "East / Shanghai"
function chooseLevels(cell, texts) {
  const choice = new CustomEvent('dacheng:levels', { detail: texts.filter(Boolean), cancelable: true });
  return cell.querySelector('[data-levels="groups"]')?.dispatchEvent(choice) ?? true;
}

function putLevels(cell, typed) {
  return chooseLevels(cell, typed.split(/\s*[/／>＞]\s*/)) ? null : 'pasteNoOption';
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
