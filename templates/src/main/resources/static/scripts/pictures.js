// A click on a small picture shows it large above the page; arrow keys go to the next of its field.
//   <ul><li><a data-picture href="/attachments/1/picture"><img alt="site.png"></a></li> … </ul>
import { element, icon, sentence } from './page.js';

const groups = '.pictures, [data-files]';
let shown = [];
let at = 0;

const dialog = element('dialog', 'lightbox');
const image = element('img');
const close = element('button', 'tool lightbox-close');
Object.assign(close, { type: 'button', ariaLabel: sentence('close') });
close.append(icon('x'));
dialog.append(image, close);

function show(index) {
  at = (index + shown.length) % shown.length;
  image.src = shown[at].href;
  image.alt = shown[at].querySelector('img')?.alt ?? '';
  dialog.ariaLabel = image.alt;
}

document.addEventListener('click', event => {
  const link = event.target.closest?.('a[data-picture]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  shown = [...(link.closest(groups)?.querySelectorAll('a[data-picture]') ?? [link])];
  if (!dialog.isConnected) document.body.append(dialog);
  show(shown.indexOf(link));
  dialog.showModal();
});
dialog.addEventListener('click', () => dialog.close());
dialog.addEventListener('keydown', event => {
  if (event.key === 'ArrowRight') show(at + 1);
  else if (event.key === 'ArrowLeft') show(at - 1);
  else return;
  event.preventDefault();
});
