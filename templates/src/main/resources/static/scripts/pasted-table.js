// Text that was copied from a spreadsheet: its rows and cells, its heading, and the parts of a cell.

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

/** The form in which labels are compared that differ only in case, width and spaces. */
export const plain = text => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
const title = text => plain(text).replace(/[*:]+/g, '');

/**
 * The column of each pasted cell, if the first row names columns: at least two, or all of them.
 *
 * @param {string[]} first the first row
 * @param {string[]} labels of the columns
 * @returns {?number[]} index of the column per cell, -1 for none; null when the first row is not a heading
 */
export function headings(first, labels) {
  const known = labels.map(title);
  const found = first.map(cell => title(cell) ? known.indexOf(title(cell)) : -1);
  const named = found.filter(index => index >= 0).length;
  return named > 0 && (named >= 2 || named === first.filter(cell => cell.trim()).length) ? found : null;
}

// A name or an option that contains separators itself contains a few of them.
const LONGEST_RUN = 4;

// From each part of the text to the next few: the longest first, as there may be options "a" and "a, b".
function runsFrom(text) {
  const parts = [];
  let from = 0;
  for (const separator of text.matchAll(/[,，、;；\n]/g)) {
    parts.push([from, separator.index]);
    from = separator.index + 1;
  }
  parts.push([from, text.length]);
  return parts.map(([begin], at) => parts.slice(at, at + LONGEST_RUN)
    .map(([, end], further) => ({ text: text.slice(begin, end).trim(), next: at + further + 1 }))
    .filter((run, further) => further === 0 || run.text)
    .reverse());
}

/** Everything that may be one of several choices in a text: its parts, and neighbours together with what is between. */
export const runs = text => [...new Set(runsFrom(text).flat().map(run => run.text).filter(Boolean))];

/**
 * The choices of a text such as "A、B": separated by commas, semicolons or line breaks, of which a choice itself may
 * have some.
 *
 * @param {function(string): ?object} find what a text means; null when it means nothing
 * @returns {{text: string, found: ?object}[]}
 */
export function parts(text, find) {
  const all = runsFrom(text);
  const found = [];
  for (let at = 0; at < all.length;) {
    const run = all[at].find(one => one.text && find(one.text)) ?? all[at].at(-1);
    if (run.text) found.push({ text: run.text, found: find(run.text) });
    at = run.next;
  }
  return found;
}
