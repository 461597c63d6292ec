// Long lists of choices can be searched by text or pinyin: <fieldset data-find="placeholder"> <label data-search="…">.
// What is chosen stays visible.
function searchable(list) {
  if (list.querySelector('.choices-search')) return;
  const search = document.createElement('input');
  search.type = 'search';
  search.className = 'form-control choices-search';
  search.autocomplete = 'off';
  search.placeholder = list.dataset.find;
  search.setAttribute('aria-label', list.dataset.find);
  search.addEventListener('input', event => {
    event.stopPropagation();
    const words = search.value.trim().toLowerCase();
    list.querySelectorAll('[data-search]').forEach(choice => {
      choice.hidden = !choice.dataset.search.includes(words) && !choice.querySelector(':checked');
    });
  });
  search.addEventListener('change', event => event.stopPropagation());
  search.addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); });
  list.prepend(search);
}

const find = root => root.querySelectorAll('[data-find]').forEach(searchable);
find(document);
document.addEventListener('dacheng:added', event => find(event.target));
document.addEventListener('htmx:load', event => find(event.target));
