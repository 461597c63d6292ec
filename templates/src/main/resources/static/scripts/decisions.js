// A decision counts for what was on the screen when the press began. [data-deciding] holds the buttons that decide:
// they are live when it has been visible for a moment, one press decides once, and nothing counts while the next one
// loads.
import { each } from './page.js';

// A second click comes within half a second of the first; nobody has read the next request by then.
const SETTLES_AFTER = 700;

const holder = target => target.closest?.('[data-deciding]');
const live = bar =>
  !bar.matches('[data-settling], [data-sent]') && !bar.closest('[aria-busy="true"]');

each('[data-deciding]', bar => {
  bar.dataset.settling = '';
  const begin = () => setTimeout(() => bar.removeAttribute('data-settling'), SETTLES_AFTER);
  if (document.visibilityState === 'visible') begin();
  else document.addEventListener('visibilitychange', begin, { once: true });
});

let pressed = null;

document.addEventListener('pointerdown', event => {
  const bar = holder(event.target);
  pressed = bar && live(bar) ? bar : null;
}, true);

const decides = target => target.closest('button[formaction], [data-deciding] button:not([type="button"])');

document.addEventListener('click', event => {
  const bar = holder(event.target);
  if (!bar || !decides(event.target)) return;
  // A click by key or script has no press of a pointer before it.
  if (live(bar) && (event.detail === 0 || pressed === bar)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

const sent = (bar, is) => { if (bar) bar.toggleAttribute('data-sent', is); };

document.addEventListener('submit', event => {
  if (!event.defaultPrevented && event.submitter) sent(holder(event.submitter), true);
});
document.addEventListener('htmx:beforeRequest', event => {
  if (event.detail.requestConfig?.verb === 'post') sent(holder(event.detail.elt), true);
});
document.addEventListener('htmx:afterRequest', event => event.detail.elt && sent(holder(event.detail.elt), false));
addEventListener('pageshow', event => {
  if (event.persisted) document.querySelectorAll('[data-sent]').forEach(bar => sent(bar, false));
});

// What was just decided can be undone for a moment.
each('form[data-undo]', form => setTimeout(() => form.remove(), Number(form.dataset.undo) * 1000));
