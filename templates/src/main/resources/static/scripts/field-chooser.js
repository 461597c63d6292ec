// A long list of choices that is searched by label, pinyin, initials or key. Without scripts it is a plain list.
//   <select data-chooser …><option data-search="数量 shuliang sl quantity">数量</option> …</select>
import { each, element, sentence } from './page.js';
import { listbox } from './listbox.js';

// The same as NameMatch on the server: case, width, blanks, hyphens and marks between syllables make no difference.
const plain = text => text.normalize('NFKC').toLowerCase().replace(/[\s\p{Z}\p{Cf}'’-]/gu, '');

/**
 * Those whose search forms contain the text; those of which one begins with it come first.
 *
 * @param forms the search forms of one, with blanks between them, see NameMatch
 */
export function found(all, text, forms) {
  const query = plain(text);
  const some = all.map(one => [one, ` ${forms(one).toLowerCase()}`]).filter(([, words]) => words.includes(query));
  const begins = words => words.includes(` ${query}`);
  return [...some.filter(([, words]) => begins(words)), ...some.filter(([, words]) => !begins(words))]
    .map(([one]) => one);
}

each('select[data-chooser]', select => {
  const input = element('input', select.className);
  Object.assign(input, { type: 'text', autocomplete: 'off', id: select.id, spellcheck: false });
  input.setAttribute('role', 'combobox');
  for (const name of ['aria-label', 'aria-describedby']) {
    const given = select.getAttribute(name);
    if (given) input.setAttribute(name, given);
  }
  const box = element('div', 'chooser');
  const { list, status, show, close, press, mark } = listbox(input, choose);
  list.setAttribute('aria-label', select.getAttribute('aria-label') ?? '');
  const options = [...select.options].filter(one => one.value);
  input.placeholder = select.options[0]?.value ? '' : select.options[0]?.text ?? '';
  select.removeAttribute('id');
  select.classList.remove('condition-field');
  select.hidden = true;
  select.after(box);
  box.append(input, list, status);
  told();

  function told() {
    const chosen = select.selectedOptions[0];
    input.value = chosen?.value ? chosen.text : '';
  }

  function choose(value) {
    const changed = select.value !== value;
    select.value = value;
    told();
    if (changed) select.dispatchEvent(new Event('change', { bubbles: true }));
  }

  // What is chosen is no search: then everything is offered.
  function offer(query) {
    const some = found(options, query, one => `${one.text} ${one.dataset.search ?? ''}`);
    show(some.map(one => ({
      name: one.text, facts: one.parentElement.dataset.facts ?? '', value: one.value,
    })), sentence('nothing'));
    list.scrollIntoView({ block: 'nearest' });
    if (!query) mark(Math.max(some.findIndex(one => one.selected), 0));
  }

  input.addEventListener('focus', () => input.select());
  input.addEventListener('click', () => offer(''));
  input.addEventListener('input', event => {
    event.stopPropagation();
    if (!event.isComposing) offer(input.value);
  });
  input.addEventListener('compositionend', () => offer(input.value));
  input.addEventListener('change', event => event.stopPropagation());
  input.addEventListener('blur', () => { close(); told(); });
  input.addEventListener('keydown', event => {
    if (press(event)) {
      if (event.key === 'Escape') told();
    } else if (['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key) && !event.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      offer('');
    }
  });
});
