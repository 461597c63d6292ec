// Messages on top of the page: put there by the server, or by a script when the server cannot be asked.
import { element, icon } from './page.js';

document.addEventListener('click', event => event.target.closest('[data-dismiss]')?.closest('[data-flash]')?.remove());

/** Says that something did not work. */
export function flash(text) {
  const place = document.getElementById('flash');
  if (!place) return;
  const message = element('div', 'flash flash-refused');
  message.dataset.flash = '';
  message.setAttribute('role', 'alert');
  message.append(icon('alert-circle'), element('span', '', text));
  place.replaceChildren(message);
  place.scrollIntoView({ block: 'nearest' });
}
