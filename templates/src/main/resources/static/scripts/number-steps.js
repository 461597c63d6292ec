// Arrow keys add or take away what the field names as its step, in exact decimals.
const digits = text => (text.split('.')[1] ?? '').length;

document.addEventListener('keydown', event => {
  const field = event.target.closest?.('input[data-step]');
  if (!field || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  const typed = field.value.replaceAll(',', '').trim() || '0';
  if (!/^-?\d{1,15}(\.\d{1,10})?$/.test(typed)) return;
  event.preventDefault();
  const places = Math.max(digits(typed), digits(field.dataset.step));
  const change = Number(field.dataset.step) * (event.key === 'ArrowUp' ? 1 : -1);
  field.value = (Number(typed) + change).toFixed(places);
  field.dispatchEvent(new Event('input', { bubbles: true }));
});
