// Text that was sent while its page was left, so that no script received the response. It is kept for this tab under
// its page and its field (address and id), with what the field had held. The next page sends it once more. Text that
// the server then has is forgotten; text that it refuses is not sent again, and is shown where the field is next seen.
import { send } from './session.js';

const PREFIX = `typed:${document.querySelector('meta[name="person"]')?.content}:`;
const FINAL = [404, 410];
const TRANSIENT = [401, 408, 429];
const LONGEST = 24 * 60 * 60_000;

const page = () => location.pathname + location.search;
const isOld = kept => Date.now() - kept.at > LONGEST;
const address = field => field.getAttribute('hx-post') ?? field.form?.dataset.draft;
const method = field => (field.hasAttribute('hx-post') ? 'POST' : field.form?.dataset.draftMethod ?? 'PUT');
const key = field => `${PREFIX}${page()}#${field.id} ${address(field)}`;

/**
 * @param {{typed: string, was: string}} values what was typed into the field, and what it had held
 * @param {URLSearchParams} body what was sent to the address of the field
 * @returns {Function} forgets it
 */
export function remember(field, values, body) {
  if (!field.id) return () => {};
  const kept = { ...values, page: page(), id: field.id, address: address(field), method: method(field) };
  const name = key(field);
  // Without what the field had held it would overwrite anything that was written in between.
  const refused = ![...body.keys()].some(one => one.startsWith('was.'));
  sessionStorage.setItem(name, JSON.stringify({ ...kept, refused, body: body.toString(), at: Date.now() }));
  return () => sessionStorage.removeItem(name);
}

/** What is kept for a field of this page, which is then no longer kept; null for nothing. */
export function recall(field) {
  const kept = field.id ? JSON.parse(sessionStorage.getItem(key(field))) : null;
  if (kept) sessionStorage.removeItem(key(field));
  return kept && !isOld(kept) ? kept : null;
}

async function settle(name) {
  const kept = JSON.parse(sessionStorage.getItem(name));
  if (isOld(kept)) return sessionStorage.removeItem(name);
  const field = document.getElementById(kept.id);
  if (kept.refused || (kept.page === page() && field && address(field) === kept.address)) return;
  const headers = { 'HX-Request': 'true' };
  const answer = await send(kept.address, { method: kept.method, body: new URLSearchParams(kept.body), headers });
  if (answer?.ok || FINAL.includes(answer?.status)) {
    sessionStorage.removeItem(name);
  } else if (answer && answer.status < 500 && !TRANSIENT.includes(answer.status)) {
    sessionStorage.setItem(name, JSON.stringify({ ...kept, refused: true }));
  }
}

Object.keys(sessionStorage).filter(name => name.startsWith(PREFIX)).forEach(settle);
