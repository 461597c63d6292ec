// Rows that are added, copied and removed without asking the server. Without scripts the same buttons submit the form,
// and the server answers it with one row more or less.
//   <fieldset data-items="data.items">
//     … <tr data-item> inputs named data.items.0.price … <button data-item-remove> …
//     <template data-item-new> a row whose names carry __ instead of the number </template>
//     <button data-item-add>
import { added, each } from './page.js';

const attributes = ['name', 'id', 'for', 'aria-describedby', 'aria-labelledby', 'data-people', 'data-input-id', 'data-upload'];

each('[data-items]', items => {
  const prefix = items.dataset.items;
  const rows = () => [...items.querySelectorAll('[data-item]')];
  const numbered = new RegExp(`${prefix.replaceAll('.', '\\.')}\\.(\\d+|__)(?=\\.|$|-)`, 'g');

  function renumber() {
    rows().forEach((row, index) => [row, ...row.querySelectorAll('*')].forEach(element => {
      attributes.filter(name => element.hasAttribute(name)).forEach(name =>
        element.setAttribute(name, element.getAttribute(name).replace(numbered, `${prefix}.${index}`)));
      if (element.matches('[data-item-number]')) element.textContent = index + 1;
    }));
    const most = Number(items.dataset.most ?? 500);
    items.querySelectorAll('[data-item-add]').forEach(button => { button.disabled = rows().length >= most; });
  }

  const tell = () => items.dispatchEvent(new Event('change', { bubbles: true }));

  items.addEventListener('click', event => {
    const add = event.target.closest('[data-item-add]');
    const remove = event.target.closest('[data-item-remove]');
    if (!add && !remove) return;
    event.preventDefault();
    if (add) {
      const template = items.querySelector('template[data-item-new]');
      const row = template.content.firstElementChild.cloneNode(true);
      (items.querySelector('[data-item-list]') ?? template.parentElement).append(row);
      renumber();
      added(row);
      row.querySelector('input:not([type="hidden"]), select, textarea')?.focus();
    } else {
      const row = remove.closest('[data-item]');
      const next = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      renumber();
      (next?.querySelector('[data-item-remove]') ?? items.querySelector('[data-item-add]'))?.focus();
    }
    tell();
  });
});
