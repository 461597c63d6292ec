// How htmx asks and what it does with answers that are not 200.
import { proof, sentence } from './page.js';
import { flash } from './flashes.js';
import { signedIn, tellExpired } from './session.js';

document.addEventListener('htmx:configRequest', event => Object.assign(event.detail.headers, proof()));

document.addEventListener('htmx:beforeSwap', event => {
  const { xhr } = event.detail;
  // A refused form comes back as it was typed; other refusals say themselves where they want to stand.
  if (xhr.status === 422 || (xhr.status >= 400 && xhr.getResponseHeader('HX-Retarget'))) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

const quiet = event => event.detail.elt?.classList.contains('count');

// The session ended while the page stood open: the page stays with what is typed in it, and what a person did is done
// once more after signing in. What asks by itself only tells of it.
document.addEventListener('htmx:beforeOnLoad', async event => {
  const { xhr, requestConfig } = event.detail;
  if (xhr.status !== 401) return;
  event.preventDefault();
  const { elt, path, verb } = requestConfig;
  if (quiet(event) || !['click', 'submit'].includes(requestConfig.triggeringEvent?.type)) return tellExpired();
  if (await signedIn() && elt.isConnected) window.htmx.ajax(verb, path, { source: elt });
});

document.addEventListener('htmx:responseError', event => quiet(event) || flash(sentence('failed')));
document.addEventListener('htmx:sendError', event => quiet(event) || flash(sentence('offline')));

document.addEventListener('htmx:afterSettle', event => focusFirst(event.target));
addEventListener('DOMContentLoaded', () => focusFirst(document));
if (document.readyState !== 'loading') focusFirst(document);

// Once: every answer settles its target, and a field that was offered long ago must not take what is typed elsewhere.
function focusFirst(root) {
  const field = root.querySelector?.('[data-focus]');
  field?.removeAttribute('data-focus');
  field?.focus();
}
