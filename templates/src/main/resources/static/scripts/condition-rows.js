// Conditions as rows: a button or a choice is shown by the server, which says what is still missing; nothing is stored.
//   .slot[data-slot="/conditional/hide"] > .condition[data-rows data-complete data-text] > … > .condition-row
import { added, proof } from './page.js';
import { tell } from './design-steps.js';
import { signedIn } from './session.js';

const RETRY = 3_000;
const serials = new WeakMap();
const wait = time => new Promise(resolve => { setTimeout(resolve, time); });

/**
 * Shows the condition after an action such as "add:0"; without a new structure only what is missing. What is typed
 * while the server answers is sent again, so that the answer does not replace it. False if a later action has overtaken
 * this one or the server has refused it.
 */
export async function press(slot, action, inputs, structure) {
  const parameters = inputs();
  const serial = (serials.get(slot) ?? 0) + 1;
  serials.set(slot, serial);
  const latest = () => slot.isConnected && serials.get(slot) === serial;
  const answer = await ask(slot, [...parameters, [`${slot.dataset.slot}#do`, action]], latest);
  const html = answer?.ok ? await answer.text() : '';
  if (!latest()) return false;
  if (!html) {
    tell('notSaved');
    return false;
  }
  if (JSON.stringify(inputs()) !== JSON.stringify(parameters)) return press(slot, action, inputs, structure);
  const fresh = new DOMParser().parseFromString(html, 'text/html')
    .querySelector(`[data-slot="${slot.dataset.slot}"] > .condition`);
  const shown = slot.querySelector('.condition');
  if (!fresh || !shown) return false;
  if (structure) replace(shown, fresh, action);
  else tellProblems(shown, fresh);
  return true;
}

async function ask(slot, parameters, latest) {
  const { action } = slot.closest('form');
  while (latest()) {
    const headers = { ...proof(), 'HX-Request': 'true' };
    const { basis, revision } = document.getElementById('design-position')?.dataset ?? {};
    const body = new URLSearchParams([...parameters, ['basis', basis], ['revision', revision]]);
    const answer = await fetch(action, { method: 'POST', headers, body }).catch(() => null);
    if (answer && (answer.status !== 401 || !await signedIn())) return answer;
    if (!answer) {
      tell('notSaved');
      await wait(RETRY);
    }
  }
  return null;
}

function replace(shown, fresh, action) {
  const { id, selectionEnd } = document.activeElement ?? {};
  shown.replaceWith(fresh);
  added(fresh);
  const empty = [...fresh.querySelectorAll('.condition-field')].filter(field => !field.value);
  const next = {
    add: () => empty.at(-1),
    group: () => empty.at(-1),
    remove: () => fresh.querySelector('.condition-field'),
    rows: () => fresh.querySelector('.condition-field, textarea'),
    text: () => fresh.querySelector('.condition-field, textarea'),
    show: () => document.getElementById(id),
  }[action.split(':')[0]]?.();
  next?.focus();
  // A new row begins with the choice of its field.
  if (['add', 'group'].includes(action.split(':')[0])) next?.click();
  if (next?.type === 'text' && next.id === id) next.setSelectionRange(selectionEnd, selectionEnd);
}

function tellProblems(shown, fresh) {
  for (const name of ['complete', 'text']) {
    if (fresh.dataset[name] === undefined) delete shown.dataset[name];
    else shown.dataset[name] = fresh.dataset[name];
  }
  fresh.querySelectorAll('.row-problem').forEach(one => {
    const place = shown.querySelector(`#${CSS.escape(one.id)}`);
    if (place && place.textContent !== one.textContent) place.textContent = one.textContent;
  });
}
