// The preview of a form. The page around it shows the form again when something else is chosen; the form itself takes
// no files, since nothing that is typed here is stored.
import { each } from './page.js';

each('[data-preview-choices]', choices => {
  const frame = document.querySelector('.preview-frame');
  const base = frame.src.split('?')[0];
  choices.addEventListener('change', () => {
    const chosen = new URLSearchParams(new FormData(choices));
    frame.classList.toggle('is-phone', chosen.get('width') === 'phone');
    history.replaceState(null, '', `?${chosen}`);
    chosen.delete('width');
    const wanted = `${base}?${chosen}`;
    if (frame.contentWindow.location.href === wanted) return;
    // What was typed is shown again.
    const filled = frame.contentDocument.getElementById('filling');
    if (!filled) return frame.contentWindow.location.replace(wanted);
    filled.action = wanted;
    filled.submit();
  });
});

each('.preview-body [data-upload]', upload => { upload.inert = true; });
