// Keeps what is typed: a form with data-draft="address" is sent there a moment after the last change, and once more when
// the page is left. [data-draft-mark] inside it says how that went,
// in the words of the form (data-saved) when it has its own.
import { each, proof, sentence } from './page.js';

each('form[data-draft]', form => {
  let waiting;
  let unsaved = false;
  const mark = form.querySelector('[data-draft-mark]');
  const say = name => { if (mark) mark.textContent = form.dataset[name] ?? sentence(name); };

  const save = async leaving => {
    clearTimeout(waiting);
    unsaved = false;
    say('saving');
    const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
    const options = { method: form.dataset.draftMethod ?? 'PUT', headers: proof(), body, keepalive: leaving };
    const answer = await fetch(form.dataset.draft, options).catch(() => null);
    if (!answer?.ok) unsaved = true;
    say(answer?.ok ? 'saved' : 'notSaved');
  };

  const changed = () => {
    unsaved = true;
    clearTimeout(waiting);
    waiting = setTimeout(() => save(false), 1200);
  };
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', () => { clearTimeout(waiting); unsaved = false; });
  addEventListener('pagehide', () => unsaved && form.isConnected && save(true));
});
