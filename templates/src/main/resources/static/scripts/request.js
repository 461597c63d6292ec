// Quick phrases go into the comment box; a second click takes them out again.
import { each } from './page.js';

each('[data-phrases]', phrases => {
  const comment = phrases.closest('form').querySelector('textarea[name="comment"]');
  phrases.hidden = false;
  phrases.addEventListener('click', event => {
    const phrase = event.target.closest('button')?.textContent;
    if (!phrase) return;
    comment.value = comment.value === phrase ? '' : phrase;
    comment.focus();
  });
});
