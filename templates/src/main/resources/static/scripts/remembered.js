// What was sent while its page was left: nobody was there to hear the answer. It is kept for this tab under its page
// and its field, with what the field had held. The next page sends it once more: what the server has by then is
// forgotten; what it refuses because another page wrote something else is shown where the field is next seen.
import { send } from './session.js';

const PREFIX = `typed:${document.querySelector('meta[name="person"]')?.content}:`;
const CONFLICT = 409;
const LONGEST = 24 * 60 * 60_000;

const page = () => location.pathname + location.search;
const key = id => `${PREFIX}${page()}#${id}`;

/**
 * @param {{typed: string, was: string}} values what was typed into the field, and what it had held
 * @param {URLSearchParams} body what was sent to the address of the field
 * @returns {Function} forgets it
 */
export function remember(field, values, body) {
  if (!field.id) return () => {};
  const kept = { ...values, page: page(), id: field.id, address: field.getAttribute('hx-post') };
  const name = key(field.id);
  sessionStorage.setItem(name, JSON.stringify({ ...kept, body: body.toString(), at: Date.now() }));
  return () => sessionStorage.removeItem(name);
}

/** What is kept for a field of this page, which is then no longer kept; null for nothing. */
export function recall(field) {
  const kept = field.id ? JSON.parse(sessionStorage.getItem(key(field.id))) : null;
  if (kept) sessionStorage.removeItem(key(field.id));
  return kept;
}

async function settle(name) {
  const kept = JSON.parse(sessionStorage.getItem(name));
  if (kept.page === page() && document.getElementById(kept.id)) return;
  if (Date.now() - kept.at > LONGEST) return sessionStorage.removeItem(name);
  const headers = { 'HX-Request': 'true' };
  const answer = await send(kept.address, { method: 'POST', body: new URLSearchParams(kept.body), headers });
  if (answer && answer.status < 500 && answer.status !== 401 && answer.status !== CONFLICT) {
    sessionStorage.removeItem(name);
  }
}

Object.keys(sessionStorage).filter(name => name.startsWith(PREFIX)).forEach(settle);
