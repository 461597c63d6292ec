// Writing goals: Enter goes on to the next key result, Alt and an arrow move it or the whole objective, handles drag.
//   [data-objectives] > [data-objective data-id data-order]
//     … [data-key-results data-order] > [data-key-result data-id]
// Without scripts the same forms are sent by their buttons.
import { each, proof } from './page.js';

const live = form => form.closest('[data-objective]') !== null;
const say = field => field.dispatchEvent(new Event('change', { bubbles: true }));

document.addEventListener('keydown', event => {
  if (event.isComposing || !event.target.closest) return;
  const row = event.target.closest('[data-key-result]');
  const card = event.target.closest('[data-objective]');
  if (!card || !event.target.closest('[data-live]')) return;
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    const by = event.key === 'ArrowUp' ? -1 : 1;
    event.preventDefault();
    say(event.target);
    if (row) row.querySelector(`[data-move="${by}"]`).click();
    else place(card, by, event.target);
  } else if (event.key === 'Enter' && !event.shiftKey && event.target.matches('textarea, input')) {
    event.preventDefault();
    next(card, row, event.target);
  }
});

// From the last title on, Enter writes a new key result.
function next(card, row, field) {
  say(field);
  const titles = [...card.querySelectorAll('[data-key-result-title]')];
  const at = row ? titles.indexOf(row.querySelector('[data-key-result-title]')) : -1;
  if (titles[at + 1]) titles[at + 1].focus();
  else card.querySelector('[data-add]').click();
}

document.addEventListener('submit', event => {
  if (event.target.matches('[data-live]') && live(event.target)) event.preventDefault();
});

// What was written beside the menu of submitting since it was made; its ticks stay as they are.
document.addEventListener('toggle', event => {
  if (!event.target.matches?.('.okr-submit[open]')) return;
  event.target.querySelectorAll('[data-title-of]').forEach(name => {
    const title = document.getElementById(`title-${name.dataset.titleOf}`)?.value.trim();
    if (title) name.textContent = title;
  });
}, true);

// One place up or down among its siblings; the focus stays where it was.
function place(card, by, focus) {
  const other = by < 0 ? card.previousElementSibling : card.nextElementSibling;
  const list = card.closest('[data-objectives]');
  if (!list || !other?.matches('[data-objective]')) return;
  if (by < 0) other.before(card);
  else other.after(card);
  focus.focus();
  card.scrollIntoView({ block: 'nearest' });
  order(list, '[data-objective]', card.dataset.order);
}

document.addEventListener('submit', event => {
  const by = event.submitter?.dataset.place;
  const card = event.target.closest('[data-objective]');
  if (!by || !card?.closest('[data-objectives]')) return;
  event.preventDefault();
  place(card, Number(by), event.submitter);
});

function order(list, draggable, address) {
  const ids = [...list.querySelectorAll(`:scope > ${draggable}`)].map(one => one.dataset.id);
  const body = new URLSearchParams(ids.map(id => ['id', id]));
  fetch(address, { method: 'POST', headers: proof(), body }).then(answer => answer.ok || location.reload());
}

function sortable(list, draggable, address) {
  if (!window.Sortable) return;
  window.Sortable.create(list, {
    handle: '[data-handle]', draggable, animation: 120,
    onEnd: moved => {
      if (moved.oldIndex === moved.newIndex) return;
      order(list, draggable, address(moved.item));
    },
  });
}

each('[data-objectives]', list => sortable(list, '[data-objective]', item => item.dataset.order));
each('[data-key-results]', list => sortable(list, '[data-key-result]', () => list.dataset.order));

// What a key result is measured in changes its fields, so the card comes again; the panel stays open.
// Answers to other questions may come between the two; what was not replaced stays as its reader left it.
let panel = null;
document.addEventListener('htmx:beforeSwap', event => {
  panel = event.detail.target?.querySelector?.('details[id^="measure-"][open]') ?? panel;
});
document.addEventListener('htmx:afterSettle', event => {
  if (panel?.isConnected) panel = null;
  const menu = panel && event.target.querySelector?.(`[id="${panel.id}"]`);
  if (!menu) return;
  menu.open = true;
  panel = null;
});

// The line of imports asks how long it takes. Were it to listen to submit itself, htmx would stop the form.
document.addEventListener('submit', event => {
  if (event.target.matches('.import-form')) event.target.dispatchEvent(new CustomEvent('sent'));
});
