// Long lists of check boxes are searched by text or pinyin: <fieldset data-find="placeholder"> <label data-search="…">.
// What is chosen stays visible.
import { each, element } from './page.js';
import { found } from './field-chooser.js';

each('[data-find]', list => {
  const search = element('input', 'form-control choices-search');
  Object.assign(search, { type: 'search', autocomplete: 'off', placeholder: list.dataset.find });
  search.setAttribute('aria-label', list.dataset.find);
  const choices = [...list.querySelectorAll('[data-search]')];
  search.addEventListener('input', event => {
    event.stopPropagation();
    const some = new Set(found(choices, search.value, one => one.dataset.search));
    choices.forEach(one => { one.hidden = !some.has(one) && !one.querySelector(':checked'); });
  });
  search.addEventListener('change', event => event.stopPropagation());
  search.addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); });
  list.prepend(search);
});
