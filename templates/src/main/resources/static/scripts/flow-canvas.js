// The canvas of a flow: the menu below a “+”, zoom, and dragging a card to a “+”.
//   [data-ground] > [data-tree] … [data-add-at data-to]
const START = 5;
const REACH = 40;
const EDGE = 40;
const STEPS = [.4, .5, .65, .8, 1, 1.25];

const menu = document.getElementById('node-menu');
const ground = document.querySelector('[data-ground]');
const tree = document.querySelector('[data-tree]');

/** Opens the menu of nodes at a “+”. */
export function openMenu(at) {
  const box = at.getBoundingClientRect();
  menu.dataset.to = at.dataset.to;
  const search = menu.querySelector('input[type="search"]');
  search.value = '';
  search.dispatchEvent(new Event('input'));
  menu.showPopover();
  menu.style.left = `${Math.max(8, Math.min(box.left + box.width / 2 - menu.offsetWidth / 2,
    innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(box.bottom + 6, innerHeight - menu.offsetHeight - 8))}px`;
  search.focus();
}

document.addEventListener('click', event => {
  const at = event.target.closest('[data-add-at]');
  if (!at || !menu?.showPopover || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  openMenu(at);
});

// The zoom is kept for the next visit.
function zoom(to) {
  tree.style.zoom = to;
  document.querySelector('[data-zoom="0"]').textContent = `${Math.round(to * 100)} %`;
  try { localStorage.setItem('flow-zoom', to); } catch { /* storage is full or not allowed */ }
}
const zoomed = () => Number(tree.style.zoom) || 1;

function press(button) {
  const by = button.dataset.zoom;
  if (by === 'fit') {
    const width = tree.scrollWidth / zoomed();
    return zoom(Math.max(STEPS[0], Math.min(1, ground.clientWidth / width)));
  }
  if (by === '0') return zoom(1);
  const next = by === '1' ? STEPS.find(one => one > zoomed() + .01) : STEPS.findLast(one => one < zoomed() - .01);
  if (next) zoom(next);
}

if (tree) {
  document.querySelectorAll('[data-zoom]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => press(button));
  });
  let kept = null;
  try { kept = Number(localStorage.getItem('flow-zoom')); } catch { /* not allowed */ }
  if (kept && matchMedia('(min-width: 701px)').matches) zoom(kept);
  ground.scrollLeft = (ground.scrollWidth - ground.clientWidth) / 2;
}

/**
 * Makes cards draggable: they go to the “+” that is near, not to one inside themselves.
 *   @param dragged ids of what is dragged from an element, or null
 *   @param drop called with the ids and the place of the “+”
 */
export function draggableCards(dragged, drop) {
  let drag = null;

  function end() {
    drag?.at?.classList.remove('is-target');
    document.querySelectorAll('.is-dragged').forEach(one => one.classList.remove('is-dragged'));
    document.body.classList.remove('is-dragging');
    drag = null;
  }

  tree.addEventListener('pointerdown', event => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const ids = dragged(event.target);
    if (ids) drag = { ids, x: event.clientX, y: event.clientY, at: null, begun: false };
  });

  document.addEventListener('pointermove', event => {
    if (!drag) return;
    if (!drag.begun && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < START) return;
    if (!drag.begun) begin();
    drag.at?.classList.remove('is-target');
    drag.at = near(event.clientX, event.clientY);
    drag.at?.classList.add('is-target');
    scroll(event);
  });

  function begin() {
    drag.begun = true;
    document.body.classList.add('is-dragging');
    getSelection()?.removeAllRanges();
    drag.ids.forEach(id => document.getElementById(`element-${id}`)?.classList.add('is-dragged'));
  }

  function near(x, y) {
    const reachable = [...tree.querySelectorAll('[data-add-at]')].filter(one => !one.closest('.is-dragged'));
    const found = reachable.map(one => [one, distance(one, x, y)]).filter(([, far]) => far < REACH);
    return found.sort(([, a], [, b]) => a - b)[0]?.[0] ?? null;
  }

  function distance(one, x, y) {
    const box = one.getBoundingClientRect();
    return Math.hypot(box.left + box.width / 2 - x, box.top + box.height / 2 - y);
  }

  function scroll(event) {
    const box = ground.getBoundingClientRect();
    if (event.clientY < box.top + EDGE) ground.scrollTop -= 12;
    else if (event.clientY > box.bottom - EDGE) ground.scrollTop += 12;
    if (event.clientX < box.left + EDGE) ground.scrollLeft -= 12;
    else if (event.clientX > box.right - EDGE) ground.scrollLeft += 12;
  }

  document.addEventListener('pointerup', () => {
    const done = drag;
    const at = drag?.at;
    end();
    if (!done?.begun) return;
    // The click that follows belongs to the drag.
    const swallow = event => { event.preventDefault(); event.stopPropagation(); };
    document.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => document.removeEventListener('click', swallow, { capture: true }), 0);
    if (at) drop(done.ids, at.dataset.to);
  });
  document.addEventListener('pointercancel', end);
  document.addEventListener('keydown', event => { if (event.key === 'Escape' && drag) end(); }, true);
  tree.addEventListener('dragstart', event => event.preventDefault());
}
