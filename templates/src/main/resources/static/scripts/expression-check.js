// Says below a formula or condition what it means and gives, or what is wrong with it, while it is typed.
import { proof } from './page.js';

const PAUSE = 300;
const waiting = new WeakMap();

/** Checks the expression in a field of the drawer after a pause; nothing is stored. */
export function checkExpression(field) {
  const place = field.closest('.slot')?.querySelector('[data-check]');
  if (!place) return;
  clearTimeout(waiting.get(field));
  if (!field.value.trim()) place.replaceChildren();
  else waiting.set(field, setTimeout(() => check(field, place), PAUSE));
}

async function check(field, place) {
  const text = field.value;
  const body = new URLSearchParams({ member: field.name, text });
  const headers = { ...proof(), 'HX-Request': 'true' };
  const address = `${field.closest('form').action}/checks`;
  const answer = await fetch(address, { method: 'POST', headers, body }).catch(() => null);
  // An answer to an earlier text is of no use any more.
  if (answer?.ok && field.isConnected && field.value === text) place.innerHTML = await answer.text();
}
