// Says below a formula or condition what it means and gives, or what is wrong with it, while it is entered.
import { element, proof } from './page.js';

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
    markProblems(field, place);
    return true;
  }
  const body = new URLSearchParams({ member: slot.dataset.slot, text });
  const headers = { ...proof(), 'HX-Request': 'true' };
  const answer = await fetch(`${form.action}/checks`, { method: 'POST', headers, body }).catch(() => null);
  if (!answer?.ok) return true;
  const html = await answer.text();
  // An answer to an earlier text is of no use any more.
  if (field.isConnected && entered(field) === text) {
    place.innerHTML = html;
    markProblems(field, place);
  }
  return !html.includes('data-unreadable');
}

const entered = field => field.dataset.rows === undefined ? field.value : field.dataset.text ?? '';

// Wavy lines below the problems: a copy of the text in front of the field, of which only the lines can be seen.
function markProblems(field, place) {
  const box = field.closest('.feel-box');
  const problems = [...place.querySelectorAll('.check-problem')];
  if (!box) {
    // Rows have no text with places in it.
    const first = field.querySelector('.condition-field');
    problems.forEach(one => one.addEventListener('click', () => first?.focus()));
    return;
  }
  box.querySelector('.feel-marks')?.remove();
  problems.forEach(one => one.addEventListener('click', () => {
    field.focus();
    field.setSelectionRange(...range(field.value, one.dataset));
  }));
  if (problems.length === 0) return;
  const ranges = problems.map(one => range(field.value, one.dataset)).sort((a, b) => a[0] - b[0]);
  const marks = element('div', 'form-control feel-marks');
  marks.setAttribute('aria-hidden', 'true');
  let end = 0;
  for (const [from, to] of ranges.filter(([start], at) => at === 0 || start >= ranges[at - 1][1])) {
    marks.append(field.value.slice(end, from), element('mark', '', field.value.slice(from, to) || ' '));
    end = to;
  }
  marks.append(field.value.slice(end));
  box.append(marks);
  const scroll = () => { marks.scrollTop = field.scrollTop; };
  field.addEventListener('scroll', scroll);
  field.addEventListener('input', () => marks.remove(), { once: true });
  scroll();
}

// The word at a place; at the end of the text the last character.
function range(text, { line, column }) {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const from = Math.min(before + Number(column) - 1, Math.max(text.length - 1, 0));
  const word = text.slice(from).match(/^(?:「[^「」\n]*」|[\p{L}\p{N}_.]+|"[^"]*"|[^])/u)?.[0] ?? '';
  return [from, from + word.length];
}
