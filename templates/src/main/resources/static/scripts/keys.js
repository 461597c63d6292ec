// One-key commands: data-key="a" on a link or button is pressed, on a field is focused. Not while somebody types,
// and once however long the key is held down.
const typing = target => target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

document.addEventListener('keydown', event => {
  const busy = event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat
    || event.defaultPrevented;
  if (busy || typing(event.target) || document.querySelector('dialog[open]')) return;
  const found = [...document.querySelectorAll(`[data-key="${CSS.escape(event.key)}"]`)]
    .find(element => element.checkVisibility?.() ?? true);
  if (!found) return;
  event.preventDefault();
  if (typing(found) && found.type !== 'checkbox') found.focus();
  else found.click();
});
