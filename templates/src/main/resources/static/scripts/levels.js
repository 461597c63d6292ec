// Lists behind each other: a choice fills the next list and empties those after it.
//   <div data-levels="groups">  the options of every list are in the page, in an optgroup for each choice before
//   <div data-levels="/lib/divisions.json">  the options are a tree of {code, name, children} at that address
import { each, element } from './page.js';

const trees = new Map();

function tree(address) {
  if (!trees.has(address)) trees.set(address, fetch(address).then(answer => answer.json()));
  return trees.get(address);
}

function option(value, text) {
  const made = element('option', '', text);
  made.value = value;
  return made;
}

// Options that the page has, by level and path of the choices before.
function grouped(lists) {
  const groups = lists.map(list => new Map([...list.querySelectorAll('optgroup')]
    .map(group => [group.dataset.parent, [...group.children]])));
  return async path => groups[path.length].get(path.join('/')) ?? [];
}

function loaded(address) {
  return async path => {
    let here = await tree(address);
    for (const code of path) here = here.find(one => one.code === code)?.children ?? [];
    return here.map(one => option(one.code, one.name));
  };
}

each('[data-levels]', box => {
  const lists = [...box.querySelectorAll('select[data-level]')];
  const options = box.dataset.levels === 'groups' ? grouped(lists) : loaded(box.dataset.levels);
  const chosen = () => lists.map(list => list.value);

  async function fill(level) {
    const path = chosen().slice(0, level);
    const next = path.every(Boolean) ? await options(path) : [];
    // Something else was chosen while the options were loading.
    if (chosen().slice(0, level).join('/') !== path.join('/')) return;
    const list = lists[level];
    const value = list.value;
    list.replaceChildren(list.options[0], ...next);
    list.value = next.some(one => one.value === value) ? value : '';
    list.disabled = next.length === 0;
  }

  async function fillFrom(level) {
    for (let i = level; i < lists.length; i++) await fill(i);
  }

  box.addEventListener('change', event => {
    const level = lists.indexOf(event.target);
    if (level < 0) return;
    lists.slice(level + 1).forEach(list => { list.value = ''; });
    fillFrom(level + 1);
  });
  if (box.dataset.levels === 'groups') fillFrom(1);
  else lists.slice(1).forEach(list => { list.disabled = list.options.length < 2; });
});
