// Rows that are added and removed without asking the server. Without scripts the same buttons submit the form, which
// comes back changed.
//   <div data-items="data.items" data-most="200">
//     <tbody data-item-list>
//       <tr data-item> inputs named data.items.0.price … <button data-item-remove> </tr>
//     </tbody>
//     <template data-item-new> a row to begin with </template>
//     <button data-item-add>
//   </div>
import { added, each } from './page.js';

const attributes = [
  'name', 'id', 'for', 'aria-describedby', 'aria-labelledby', 'data-people', 'data-input-id', 'data-upload',
];

each('[data-items]', items => {
  const prefix = items.dataset.items;
  const list = items.querySelector('[data-item-list]');
  const rows = () => [...list.querySelectorAll('[data-item]')];
  const numbered = new RegExp(`${prefix.replaceAll('.', '\\.')}\\.(?:-?\\d+|__)(?=\\.|$|-)`, 'g');
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

  function add() {
    const row = items.querySelector('[data-item-new]').content.querySelector('[data-item]').cloneNode(true);
    list.append(row);
    renumber();
    added(row);
    row.querySelector('input:not([type="hidden"]), select, textarea')?.focus();
  }

  function remove(row) {
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
