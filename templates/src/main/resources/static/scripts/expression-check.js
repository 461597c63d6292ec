// Says below a formula or condition what it means and gives, or what is wrong with it, while it is entered.
import { proof } from './page.js';

const PAUSE = 300;
const waiting = new WeakMap();

/** Checks the expression in a field of the drawer after a pause; nothing is stored. Calls back if it can be read. */
export function checkLater(field, readable) {
  clearTimeout(waiting.get(field));
  waiting.set(field, setTimeout(async () => {
    if (field.isConnected && await check(field)) readable();
  }, PAUSE));
}

/**
 * Checks a text field with an expression, or a condition in rows, at once. False if it cannot be read; true also if
 * nobody answers.
 */
export async function check(field) {
  clearTimeout(waiting.get(field));
  const slot = field.closest('.slot');
  const form = field.closest('form');
  const place = slot?.querySelector('[data-check]');
  const text = entered(field);
  if (!place) return true;
  if (!text.trim()) {
    place.replaceChildren();
    return true;
  }
  const body = new URLSearchParams({ member: slot.dataset.slot, text });
  const headers = { ...proof(), 'HX-Request': 'true' };
  const answer = await fetch(`${form.action}/checks`, { method: 'POST', headers, body }).catch(() => null);
  if (!answer?.ok) return true;
  const html = await answer.text();
  // An answer to an earlier text is of no use any more.
  if (field.isConnected && entered(field) === text) place.innerHTML = html;
  return !html.includes('data-unreadable');
}

const entered = field => field.dataset.rows === undefined ? field.value : field.dataset.text ?? '';
