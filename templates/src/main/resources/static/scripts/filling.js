// While the server answers what a changed field changes, the person types on: whatever changed in the meantime stays as
// it stands, with the focus in it.
import { content, fill } from './field-values.js';
import { each } from './page.js';

const key = field => `${field.name}\u0000${field.type === 'radio' || field.type === 'checkbox' ? field.value : ''}`;
const named = place =>
  [...place.querySelectorAll('input[name], select[name], textarea[name]')].filter(one => one.type !== 'hidden');

// Files in an upload field: those that the form carries, and whether some are still being sent or were refused, or a
// signature is begun.
const uploads = place => [...place.querySelectorAll('[data-upload]')];
const files = upload => [...upload.querySelectorAll('[data-files] input[type="hidden"]')].map(one => one.value).join();
const unsent = upload => upload.querySelector('.upload progress, .upload-refused, .signature-used') !== null;

const touched = field => {
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
  if (!field.options) return field.value !== field.defaultValue;
  if (field.multiple) return [...field.options].some(option => option.selected !== option.defaultSelected);
  const given = [...field.options].find(option => option.defaultSelected) ?? field.options[0];
  return field.value !== (given?.value ?? '');
};

// What was typed before the scripts were there is asked about once they are.
function ask(place) {
  named(place).find(touched)?.dispatchEvent(new Event('change', { bubbles: true }));
}

each('#fields', place => {
  if (document.readyState === 'complete') ask(place);
  else document.addEventListener('DOMContentLoaded', () => ask(place), { once: true });
  let asked = new Map();
  let typed = new Map();
  let attached = new Map();
  let renewed = [];
  let focus = null;
  let held = null;
  let sought = null;
  let outdated = false;

  // A change after the question was sent, such as a row added, is asked about at once: that answer is the one to show.
  place.addEventListener('change', () => { outdated = true; });
  place.addEventListener('htmx:beforeRequest', event => {
    if (event.target !== place) return;
    outdated = false;
    asked = new Map(named(place).map(field => [key(field), content(field)]));
    attached = new Map(uploads(place).map(upload => [upload.dataset.upload, files(upload)]));
  });
  place.addEventListener('htmx:beforeSwap', event => {
    if (event.target !== place) return;
    if (outdated) {
      event.detail.shouldSwap = false;
      return;
    }
    typed = new Map(named(place)
      .filter(field => asked.get(key(field)) !== content(field))
      .map(field => [key(field), content(field)]));
    renewed = uploads(place)
      .filter(upload => unsent(upload) || attached.get(upload.dataset.upload) !== files(upload));
    const active = document.activeElement;
    held = renewed.some(upload => upload.contains(active)) ? active : null;
    sought = active?.matches?.('.picker-input') && place.contains(active)
      ? { id: active.id, text: active.value } : null;
    focus = !sought && place.contains(active) && active.id
      ? { id: active.id, from: active.selectionStart, to: active.selectionEnd }
      : null;
  });
  // Somebody is being looked for: the new picker goes on where the old one was, once its script has made it.
  place.addEventListener('htmx:afterSettle', () => {
    const input = sought && document.getElementById(sought.id);
    if (!input?.matches('.picker-input')) return;
    const { text } = sought;
    sought = null;
    input.value = text;
    input.focus({ preventScroll: true });
    if (text) input.dispatchEvent(new Event('input'));
  });
  place.addEventListener('htmx:afterSwap', event => {
    if (event.target !== place) return;
    // The field itself goes on: its files are being sent by its own script.
    renewed.forEach(upload => uploads(place)
      .find(one => one.dataset.upload === upload.dataset.upload)?.replaceWith(upload));
    named(place).filter(field => typed.has(key(field))).forEach(field => fill(field, typed.get(key(field))));
    held?.focus({ preventScroll: true });
    const field = !held && focus && document.getElementById(focus.id);
    if (!field) return;
    field.focus({ preventScroll: true });
    if (typeof focus.from === 'number' && field.setSelectionRange) {
      try { field.setSelectionRange(focus.from, focus.to); } catch { /* a number field has no selection */ }
    }
  });
});
