// Which fields of the canvas are selected: one, several with Shift, Ctrl or the switch above the form. The drawer shows
// what can be done with them; its answer says which are selected.
const designer = document.querySelector('[data-designer][data-address]');
const drawer = document.getElementById('drawer');
let anchor = '';

export const element = id => document.getElementById(`element-${id}`);
export const links = () => [...designer.querySelectorAll('.canvas-select')];
export const selected = () =>
  (document.getElementById('design-selected')?.dataset.selected ?? '').split(' ').filter(Boolean);

/** The last of the selected fields on the canvas, or else the one with the focus. */
export function current() {
  const chosen = new Set(selected());
  const fields = [...designer.querySelectorAll('[data-element]')].filter(one => chosen.has(one.dataset.element));
  return fields.at(-1) ?? document.activeElement?.closest?.('[data-element]') ?? null;
}

/** Marks what is selected. */
export function mark(ids = selected()) {
  designer.querySelectorAll('.is-selected').forEach(one => one.classList.remove('is-selected'));
  ids.forEach(id => element(id)?.classList.add('is-selected'));
}

/** Selects fields and opens their drawer; without any it is closed. */
export function select(ids) {
  const state = document.getElementById('design-selected');
  if (state) state.dataset.selected = ids.join(' ');
  mark(ids);
  if (ids.length === 0) return drawer.replaceChildren();
  const query = new URLSearchParams(ids.map(id => ['field', id]));
  return window.htmx.ajax('GET', `${designer.dataset.address}?${query}`, { target: '#drawer', swap: 'innerHTML' });
}

/** Selects one field and puts the focus on it. */
export function choose(id) {
  const link = element(id)?.querySelector('.canvas-select');
  if (!link) return;
  anchor = id;
  link.focus();
  select([id]);
}

/** Adds a field to the selection, or takes it away. */
function toggle(id) {
  const now = selected();
  anchor = id;
  select(now.includes(id) ? now.filter(one => one !== id) : [...now, id]);
}

/** Everything between two fields of the canvas, in its order. */
function range(from, to) {
  const all = links().map(link => link.closest('[data-element]').dataset.element);
  const [first, last] = [all.indexOf(from), all.indexOf(to)].sort((a, b) => a - b);
  return first < 0 ? [to] : all.slice(first, last + 1);
}

export function extend(to) {
  anchor ||= selected()[0] ?? to;
  element(to)?.querySelector('.canvas-select')?.focus();
  select(range(anchor, to));
}

const several = document.querySelector('[data-select-several]');
if (several) {
  several.hidden = false;
  several.addEventListener('click', () => {
    several.setAttribute('aria-pressed', several.getAttribute('aria-pressed') !== 'true');
  });
}

designer?.addEventListener('click', event => {
  const link = event.target.closest('.canvas-select');
  if (!link) return;
  event.preventDefault();
  const id = link.closest('[data-element]').dataset.element;
  if (event.shiftKey) extend(id);
  else if (event.ctrlKey || event.metaKey || several?.getAttribute('aria-pressed') === 'true') toggle(id);
  else choose(id);
});
