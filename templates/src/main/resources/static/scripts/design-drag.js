// Fields are dragged with the mouse: a line shows where they go, nothing moves before the drop. On a touch screen the
// menu of a field does the same.
const START = 5;
const EDGE = 40;
const BESIDE = .22;

/**
 * Makes what is on the page draggable.
 *   @param dragged what is dragged from an element: { ids } or { type }, or null
 *   @param drop called with it and the place, such as "before:id"
 */
export function draggable(designer, dragged, drop) {
  const paper = designer.querySelector('.paper');
  const line = document.createElement('div');
  line.className = 'drop-line';
  line.hidden = true;
  document.body.append(line);
  let drag = null;

  function end() {
    drag = null;
    line.hidden = true;
    document.body.classList.remove('is-dragging');
    designer.querySelectorAll('.is-dragged').forEach(one => one.classList.remove('is-dragged'));
  }

  document.addEventListener('pointerdown', event => {
    if (event.button !== 0 || event.pointerType === 'touch' || !designer.contains(event.target)) return;
    const what = dragged(event.target);
    if (what) drag = { what, x: event.clientX, y: event.clientY, to: null, begun: false };
  });

  document.addEventListener('pointermove', event => {
    if (!drag) return;
    if (!drag.begun && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < START) return;
    if (!drag.begun) begin();
    drag.to = target(event.clientX, event.clientY);
    show();
    if (event.clientY < 2 * EDGE + paper.getBoundingClientRect().top && event.clientY < 3 * EDGE) scrollBy(0, -12);
    else if (event.clientY > innerHeight - EDGE) scrollBy(0, 12);
  });

  function begin() {
    drag.begun = true;
    document.body.classList.add('is-dragging');
    getSelection()?.removeAllRanges();
    (drag.what.ids ?? []).forEach(id => document.getElementById(`element-${id}`)?.classList.add('is-dragged'));
  }

  document.addEventListener('pointerup', () => {
    const done = drag;
    end();
    if (!done?.begun) return;
    // The click that follows belongs to the drag.
    const swallow = event => { event.preventDefault(); event.stopPropagation(); };
    document.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => document.removeEventListener('click', swallow, { capture: true }), 0);
    if (done.to) drop(done.what, done.to.name);
  });
  document.addEventListener('pointercancel', end);
  document.addEventListener('keydown', event => { if (event.key === 'Escape' && drag) end(); }, true);
  designer.addEventListener('dragstart', event => event.preventDefault());

  function target(x, y) {
    const at = document.elementFromPoint(x, y);
    if (!at || !paper.contains(at) && !paper.parentElement.contains(at)) return null;
    const list = at.closest('[data-list]') ?? document.getElementById('list-');
    const own = element => drag.what.ids?.includes(element.dataset.element);
    if (list.closest('.is-dragged')) return null;
    const fields = [...list.children].filter(one => one.dataset.element !== undefined);
    const frame = list.getBoundingClientRect();
    if (fields.length === 0) return { name: `into:${list.dataset.list}`, box: frame, side: 'top' };
    const nearest = fields.reduce((best, one) => distance(one, x, y) < distance(best, x, y) ? one : best);
    const side = sideOf(nearest, list, x, y);
    if (own(nearest)) return null;
    return {
      name: `${side.meaning}:${nearest.dataset.element}`,
      box: nearest.getBoundingClientRect(),
      side: side.shown,
    };
  }

  function distance(field, x, y) {
    const box = field.getBoundingClientRect();
    return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  }

  /** Columns of line items are in front of or behind each other; other fields also beside. */
  function sideOf(field, list, x, y) {
    const box = field.getBoundingClientRect();
    if (list.classList.contains('canvas-columns')) {
      const front = x < box.left + box.width / 2;
      return { meaning: front ? 'before' : 'behind', shown: front ? 'left' : 'right' };
    }
    const inside = y > box.top && y < box.bottom && field.querySelector(':scope > .canvas') === null;
    const across = (x - box.left) / box.width;
    if (inside && drag.what.ids && across < BESIDE) return { meaning: 'left', shown: 'left' };
    if (inside && drag.what.ids && across > 1 - BESIDE) return { meaning: 'right', shown: 'right' };
    const top = y <= box.top + box.height / 2;
    return { meaning: top ? 'before' : 'behind', shown: top ? 'top' : 'bottom' };
  }

  function show() {
    line.hidden = drag.to === null;
    if (line.hidden) return;
    const { box, side } = drag.to;
    const upright = side === 'left' || side === 'right';
    line.classList.toggle('is-upright', upright);
    line.style.left = `${side === 'right' ? box.right - 1 : box.left - (upright ? 2 : 0)}px`;
    line.style.top = `${side === 'bottom' ? box.bottom + 2 : box.top - (upright ? 0 : 5)}px`;
    line.style.width = upright ? '3px' : `${box.width}px`;
    line.style.height = upright ? `${box.height}px` : '3px';
  }
}
