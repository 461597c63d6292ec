// Lists behind each other: a choice fills the next list and empties those after it.
//   <div data-levels="groups">  the options of every list are in the page, in an optgroup for each choice before
//   <div data-levels="/lib/divisions.json">  the options are a tree of {code, name, children} at that address
import { flash } from './flashes.js';
import { each, element, sentence } from './page.js';
import { plain } from './pasted-table.js';

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;
const trees = new Map();

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

// Loaded once for all lists of the page; what failed is asked for again by the next list that needs it.
function tree(address) {
  if (!trees.has(address)) {
    const loading = load(address);
    loading.catch(() => trees.delete(address));
    trees.set(address, loading);
  }
  return trees.get(address);
}

// A JSON pointer: values may contain slashes.
const pointer = path => path.map(value => `/${value.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function option(value, text) {
  const made = element('option', '', text);
  made.value = value;
  return made;
}

// Options that the page has, by level and path of the choices before.
function grouped(lists) {
  const groups = lists.map(list => new Map([...list.querySelectorAll('optgroup')]
    .map(group => [group.dataset.parent, [...group.children]])));
  const first = [...lists[0].options].slice(1);
  return path => (path.length ? groups[path.length].get(pointer(path)) ?? [] : first);
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

  // Something else may be chosen while the options are loading.
  async function fill(level) {
    const path = chosen().slice(0, level);
    const next = path.every(Boolean) ? await options(path) : [];
    if (pointer(chosen().slice(0, level)) !== pointer(path)) return;
    const list = lists[level];
    const value = list.value;
    list.replaceChildren(list.options[0], ...next);
    list.value = next.some(one => one.value === value) ? value : '';
    list.disabled = next.length === 0;
  }

  async function fillFrom(level) {
    for (let i = level; i < lists.length; i++) await fill(i);
  }

  // Tries again until the options are there, something else is chosen or the lists are gone.
  async function keepFilling(level, pause = FIRST_PAUSE) {
    const path = pointer(chosen().slice(0, level));
    try {
      await fillFrom(level);
    } catch {
      if (pause === FIRST_PAUSE) flash(sentence('offline'));
      setTimeout(() => {
        if (box.isConnected && pointer(chosen().slice(0, level)) === path) {
          keepFilling(level, Math.min(2 * pause, LONGEST_PAUSE));
        }
      }, pause);
    }
  }

  box.addEventListener('change', event => {
    const level = lists.indexOf(event.target);
    if (level < 0) return;
    lists.slice(level + 1).forEach(list => {
      list.replaceChildren(list.options[0]);
      list.disabled = true;
    });
    keepFilling(level + 1);
  });

  function chooseAll(path) {
    lists.forEach((list, level) => {
      const next = level <= path.length ? options(path.slice(0, level)) : [];
      list.replaceChildren(list.options[0], ...next);
      list.value = path[level] ?? '';
      list.disabled = next.length === 0;
    });
  }

  // The values that a text such as "East / R/D" names. Labels may contain what separates them: of those that lead to
  // the end of the text, the longest is taken.
  function named(words, path = []) {
    if (words.length === 0) return path;
    for (let end = words.length; end > 0; end -= 2) {
      const word = words.slice(0, end).join('').trim();
      const found = path.length < lists.length ? options(path)
        .filter(option => plain(option.text) === plain(word) || option.value === word) : [];
      for (const option of found) {
        const whole = named(words.slice(end + 1), [...path, option.value]);
        if (whole) return whole;
      }
    }
    return null;
  }

  if (box.dataset.levels === 'groups') {
    // Of a table that was pasted: values, or a text, which is refused when it names no path.
    box.addEventListener('dacheng:levels', event => {
      const { values, text } = event.detail;
      const path = values ?? named(text ? text.split(/([/／>＞→])/) : []);
      if (path) chooseAll(path);
      else event.preventDefault();
    });
  }
  if (box.dataset.levels === 'groups') fillFrom(1);
  else lists.slice(1).forEach(list => { list.disabled = list.options.length < 2; });
});
