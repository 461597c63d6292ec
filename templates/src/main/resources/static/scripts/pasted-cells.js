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

/** The one field of a cell that text can be put into; null when it has none or several. */
export function fieldOf(cell) {
  if (!cell || cell.querySelector('[data-people], [data-upload]')) return null;
  const fields = [...cell.querySelectorAll('select, textarea, input:not([type="hidden"])')];
  return fields.length === 1 ? fields[0] : null;
}

/**
 * Puts text into a cell.
 *
 * @returns {?string} name of a sentence that says why it was not put there; null when it was
 */
export function put(cell, text) {
  const field = fieldOf(cell);
  const typed = text.trim();
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
