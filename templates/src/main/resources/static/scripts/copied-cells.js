// The cells of a row of line items that is copied: what the page shows of it, and nothing else.
import { content, fill } from './field-values.js';
import { element } from './page.js';

/**
 * Fills a new row like another one. A cell that the new row does not show, because a condition hides it in a blank row,
 * is sent along: the server shows it where the conditions of the copy are like those of the row.
 *
 * @param {{nameless: function, renamed: function}} names of fields without their row, and in the new row
 */
export function copyCells(from, to, { nameless, renamed }) {
  // Rows may show different fields, so each is filled from the one of the same name.
  const like = (all, { type, name }) => all.filter(one => one.type === type && nameless(one.name) === nameless(name));
  const counterpart = (all, name, data) => all.find(one => nameless(one.dataset[data]) === nameless(name));
  // Fields that scripts have made more of, such as people, are filled before their script sees the new row.
  const fields = row => [...row.querySelectorAll('input[name], select[name], textarea[name]')]
    .filter(field => !field.closest('[data-people], [data-files]') && !field.name.endsWith('.:row'));
  const sources = fields(from);

  [...from.cells].forEach((cell, at) => sendAlong(cell, to.cells[at], renamed));
  fields(to).forEach((field, _, all) => {
    const source = like(sources, field)[like(all, field).indexOf(field)];
    if (!source) return;
    if (field.type !== 'file') fill(field, content(source));
  });
  const pickers = [...to.querySelectorAll('[data-people]')];
  from.querySelectorAll('[data-people]').forEach(one =>
    pick(one, counterpart(pickers, one.dataset.people, 'people')));
  const uploads = [...to.querySelectorAll('[data-upload]')];
  from.querySelectorAll('[data-upload]').forEach(one =>
    attach(one, counterpart(uploads, one.dataset.upload, 'upload')));
}

function sendAlong(cell, into, renamed) {
  if (!into || into.querySelector('[name]')) return;
  [...cell.querySelectorAll('input[name], select[name], textarea[name]')]
    .filter(field => field.type !== 'file' && (!['checkbox', 'radio'].includes(field.type) || field.checked))
    .flatMap(field => (field.multiple && field.options ? [...field.selectedOptions] : [field])
      .map(({ value }) => ({ name: field.name, value })))
    .forEach(({ name, value }) => {
      const sent = element('input');
      Object.assign(sent, { type: 'hidden', name: renamed(name), value });
      into.append(sent);
    });
}

function pick(from, to) {
  if (!to) return;
  const chosen = [...from.querySelectorAll('.chip')].map(chip => {
    const input = element('input');
    const { value } = chip.querySelector('input[type="hidden"]');
    Object.assign(input, { type: 'hidden', name: to.dataset.people, value });
    input.dataset.name = chip.querySelector('.chip-text').textContent;
    return input;
  });
  if (chosen.length) to.replaceChildren(...chosen);
}

function attach(from, to) {
  if (!to) return;
  const sent = [...from.querySelectorAll('[data-files] > li:has(input[type="hidden"])')]
    .map(li => li.cloneNode(true));
  sent.forEach(li => { li.querySelector('input').name = to.dataset.upload; });
  to.querySelector('[data-files]').append(...sent);
}
