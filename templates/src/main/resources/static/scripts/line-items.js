// Rows that are added and removed without asking the server. Without scripts the same buttons submit the form, which
// comes back changed.
//   <div data-items="data.items" data-most="200">
//     <tbody data-item-list> <tr data-item> inputs named data.items.0.price … <button data-item-remove> </tr> </tbody>
//     <button data-item-add>
//   </div>
import { added, each } from './page.js';

const attributes = ['name', 'id', 'for', 'aria-describedby', 'aria-labelledby', 'data-people', 'data-input-id', 'data-upload'];

each('[data-items]', items => {
  const prefix = items.dataset.items;
  const list = items.querySelector('[data-item-list]');
  const rows = () => [...list.querySelectorAll('[data-item]')];
  const numbered = new RegExp(`${prefix.replaceAll('.', '\\.')}\\.\\d+(?=\\.|$|-)`, 'g');
  const tell = () => items.dispatchEvent(new Event('change', { bubbles: true }));

  function rename(element, index) {
    const put = (name, value) => element.setAttribute(name, value.replace(numbered, `${prefix}.${index}`));
    attributes.filter(name => element.hasAttribute(name)).forEach(name => put(name, element.getAttribute(name)));
    if (element.name === '_shown') put('value', element.value);
    if (element.matches('[data-item-number]')) element.textContent = index + 1;
  }

  function renumber() {
    rows().forEach((row, index) => [row, ...row.querySelectorAll('*')].forEach(element => rename(element, index)));
    items.querySelector('[data-item-add]').disabled = rows().length >= Number(items.dataset.most ?? 500);
  }

  // A new row is the last one without what was typed into it; there is always one.
  function blank() {
    const row = rows().at(-1).cloneNode(true);
    row.querySelectorAll('.field-errors').forEach(errors => errors.remove());
    row.querySelectorAll('[aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
    row.querySelectorAll('[data-files]').forEach(files => files.replaceChildren());
    row.querySelectorAll('[data-people]').forEach(picker => {
      picker.replaceChildren(Object.assign(document.createElement('input'), { name: picker.dataset.people }));
    });
    row.querySelectorAll('input:not([type="hidden"]), textarea').forEach(field => {
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
      else field.value = '';
    });
    row.querySelectorAll('select').forEach(field => { field.selectedIndex = 0; });
    row.querySelectorAll('output').forEach(output => { output.textContent = '–'; });
    return row;
  }

  function add() {
    const row = blank();
    list.append(row);
    renumber();
    added(row);
    row.querySelector('input:not([type="hidden"]), select, textarea')?.focus();
  }

  function remove(row) {
    if (rows().length === 1) list.append(blank());
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    renumber();
    (next?.querySelector('[data-item-remove]') ?? items.querySelector('[data-item-add]')).focus();
  }

  items.addEventListener('click', event => {
    const row = event.target.closest('[data-item-remove]')?.closest('[data-item]');
    if (!row && !event.target.closest('[data-item-add]')) return;
    event.preventDefault();
    if (row) remove(row);
    else add();
    tell();
  });
});
