// A click on <button data-insert="{kind}"> puts the placeholder where the caret was last in a text of the same slot.
let last = null;

document.addEventListener('focusin', event => {
  if (event.target.matches('.slot-texts .form-control')) last = event.target;
});
document.addEventListener('click', event => {
  const placeholder = event.target.closest('[data-insert]');
  const slot = placeholder?.closest('.slot');
  const text = slot?.contains(last) ? last : slot?.querySelector('.form-control');
  if (!text) return;
  text.setRangeText(placeholder.dataset.insert, text.selectionStart, text.selectionEnd, 'end');
  text.focus();
  text.dispatchEvent(new Event('input', { bubbles: true }));
});
