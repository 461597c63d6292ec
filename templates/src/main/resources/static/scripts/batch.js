// Several at once: [data-batch-all] chooses all rows that may be, [data-batch-count] says how many are chosen, and
// so does the button [data-batch-do]; their sentences stand in data-text with {0} for the number.
import { each } from './page.js';

each('[data-batch]', form => {
  const all = form.querySelector('[data-batch-all]');
  const boxes = () => [...form.querySelectorAll('[data-row] input[type="checkbox"]:not(:disabled)')];
  const texts = [...form.querySelectorAll('[data-batch-count], [data-batch-do]')];

  const tell = () => {
    const chosen = boxes().filter(box => box.checked).length;
    all.checked = chosen > 0 && chosen === boxes().length;
    all.indeterminate = chosen > 0 && !all.checked;
    all.disabled = !boxes().length;
    texts.forEach(text => {
      text.textContent = chosen ? text.dataset.text.replace('{0}', chosen) : text.dataset.none ?? '';
    });
  };

  form.querySelector('[data-batch-head]').hidden = !boxes().length && !form.querySelector('[data-row]');
  all.addEventListener('change', () => {
    boxes().forEach(box => { box.checked = all.checked; });
    tell();
  });
  form.addEventListener('change', tell);
  new MutationObserver(tell).observe(form.querySelector('[data-rows]'), { childList: true });
  tell();
});
