// The amount in capital characters follows what is typed.
//   <input data-words="data.amount-words"> <output id="data.amount-words"></output>
const asking = new WeakMap();

document.addEventListener('input', event => {
  const field = event.target.closest?.('input[data-words]');
  if (!field) return;
  clearTimeout(asking.get(field));
  asking.set(field, setTimeout(() => write(field), 250));
});

async function write(field) {
  const amount = field.value;
  const address = new URL('/forms/amount-words', location);
  address.searchParams.set('amount', amount);
  const answer = amount.trim() ? await fetch(address).catch(() => null) : null;
  const words = answer?.ok ? await answer.text() : '';
  const place = document.getElementById(field.dataset.words);
  if (place && field.value === amount) place.textContent = words;
}
