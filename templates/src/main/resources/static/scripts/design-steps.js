// Steps of a design are sent one after another, each with the state of the draft that the page shows. What cannot be
// sent is tried again; the page says so and asks before it is left.
import { proof, sentence } from './page.js';
import { flash } from './flashes.js';
import { signedIn } from './session.js';

const RETRY = 3_000;
const SLOW = 300;
const BUSY = [502, 503, 504];
const queue = [];
const idle = [];
let busy = false;

addEventListener('beforeunload', event => { if (queue.length > 0) event.preventDefault(); });

const position = () => document.getElementById('design-position')?.dataset ?? {};
const wait = time => new Promise(resolve => { setTimeout(resolve, time); });

/** Says how saving goes on. */
export function tell(name) {
  const place = document.getElementById('design-saved');
  if (place) place.textContent = sentence(name);
}

/** True while a step is being sent or waits for it. */
export const isBusy = () => busy;

/** Resolves when nothing waits to be sent. */
const whenIdle = () => busy ? new Promise(resolve => { idle.push(resolve); }) : Promise.resolve();

/** A click that leaves the page by a link or a form waits until nothing is to be sent any more. */
export function leaveLater(event, stays = '') {
  const link = event.target.closest?.('a[href]');
  const button = event.target.closest?.('form[method="post"] button:not([type="button"])');
  const waits = link ? !stays || !link.matches(stays) : button?.form && !stays;
  if (!waits || !busy || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  whenIdle().then(() => link ? location.assign(link.href) : button.form.requestSubmit(button));
}

/** Sends a step; resolves when its answer is on the page. */
export function step(address, parameters) {
  return new Promise(resolve => {
    queue.push({ address, parameters: [...parameters], request: number(), resolve });
    if (!busy) run();
  });
}

async function run() {
  busy = true;
  document.querySelector('[data-designer]')?.setAttribute('aria-busy', 'true');
  while (queue.length > 0) {
    const slow = setTimeout(() => tell('saving'), SLOW);
    const answer = await post(queue[0]);
    clearTimeout(slow);
    if (!answer || BUSY.includes(answer.status)) {
      tell('tryingAgain');
      await wait(RETRY);
    } else if (answer.status !== 401 || !await signedIn()) {
      const done = queue.shift();
      await show(answer);
      done.resolve(answer.ok);
    }
  }
  busy = false;
  document.querySelector('[data-designer]')?.removeAttribute('aria-busy');
  idle.splice(0).forEach(resolve => resolve());
}

// The same when a step is sent again, so that it is made once. No randomUUID: it needs a secure address.
const number = () => [...crypto.getRandomValues(new Uint32Array(4))].map(part => part.toString(36)).join('');

function post({ address, parameters, request }) {
  const { basis, revision } = position();
  const own = parameters.filter(([name]) => !['basis', 'revision'].includes(name));
  const body = new URLSearchParams([...own, ['basis', basis], ['revision', revision], ['request', request]]);
  const headers = { ...proof(), 'HX-Request': 'true' };
  return fetch(address, { method: 'POST', headers, body }).catch(() => null);
}

/** Puts an answer on the page: parts that say where they belong, or a refused form where the answer names it. */
export async function show(answer) {
  const html = await answer.text();
  const target = answer.headers.get('HX-Retarget');
  if (answer.headers.get('HX-Refresh') === 'true') return location.reload();
  if (answer.ok || answer.headers.has('Design-Revision')) {
    window.htmx.swap(document.body, html, { swapStyle: 'none' });
  }
  if (!answer.ok) tell('notSaved');
  const swapStyle = answer.headers.get('HX-Reswap') ?? 'innerHTML';
  if (target && !answer.ok) window.htmx.swap(target, html, { swapStyle });
  else if (!answer.ok && !answer.headers.has('Design-Revision')) flash(sentence('failed'));
  document.dispatchEvent(new Event('dacheng:designed'));
}

/** What others have changed since the page was loaded; resolves with whether there was anything. */
export async function refresh(address, selected) {
  const { basis, revision } = position();
  const query = new URLSearchParams({ basis, revision, selected });
  const answer = await fetch(`${address}?${query}`, { headers: { 'HX-Request': 'true' } }).catch(() => null);
  const unchanged = !busy && position().revision === revision && position().basis === basis;
  if (!answer?.ok || !unchanged) return false;
  const changed = answer.headers.get('Design-Revision') !== revision;
  if (changed) await show(answer);
  else window.htmx.swap(document.body, await answer.text(), { swapStyle: 'none' });
  return changed;
}
