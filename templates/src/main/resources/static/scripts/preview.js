// Pictures and PDF are shown on the page, one after the other; every other file, and every file without scripts, is
// saved.
//   <a href="/attachments/1" data-preview="picture" data-preview-name="a.png"
//      data-preview-source="/attachments/1/preview">
// A small picture is such a link around its image.
// Left and right go to the files before and after it on the page.
import { element, icon, sentence } from './page.js';

let box;
let shown = null;

const links = () => [...document.querySelectorAll('a[data-preview]')].filter(link => link.checkVisibility());

function tool(name, label, act) {
  const button = element('button', 'tool');
  Object.assign(button, { type: 'button', title: label, ariaLabel: label });
  button.append(icon(name));
  button.addEventListener('click', act);
  return button;
}

function dialog() {
  if (box) return box;
  box = element('dialog', 'dialog preview');
  box.tabIndex = -1;
  const head = element('header', 'dialog-head');
  const name = element('h2', 'preview-name');
  name.id = 'preview-name';
  box.setAttribute('aria-labelledby', 'preview-name');
  const place = element('span', 'quiet small preview-place');
  place.setAttribute('aria-live', 'polite');
  const save = element('a', 'tool');
  Object.assign(save, { title: sentence('previewSave'), ariaLabel: sentence('previewSave') });
  save.append(icon('download'));
  const before = tool('chevron-left', sentence('previewBefore'), () => step(-1));
  const after = tool('chevron-right', sentence('previewAfter'), () => step(1));
  const close = tool('x', sentence('close'), () => box.close());
  head.append(name, place, before, after, save, close);
  const stage = element('div', 'preview-stage');
  box.append(head, stage);
  Object.assign(box, { parts: { name, place, save, before, after, stage } });
  box.addEventListener('close', () => {
    stage.replaceChildren();
    shown?.focus();
  });
  box.addEventListener('keydown', event => {
    if (event.key === 'ArrowLeft') step(-1);
    else if (event.key === 'ArrowRight') step(1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.body.append(box);
  return box;
}

function content({ preview, previewName, previewSource }) {
  const made = element(preview === 'pdf' ? 'iframe' : 'img', `preview-${preview}`);
  if (preview === 'pdf') made.title = previewName;
  else made.alt = previewName;
  made.addEventListener('error', () => made.replaceWith(element('p', 'preview-failed', sentence('previewFailed'))));
  made.src = previewSource;
  return made;
}

function show(link) {
  const { name, place, save, before, after, stage } = dialog().parts;
  const all = links();
  const at = all.indexOf(link);
  shown = link;
  name.textContent = link.dataset.previewName;
  place.textContent = all.length > 1 ? `${at + 1} / ${all.length}` : '';
  Object.assign(save, { href: link.href, download: link.dataset.previewName });
  before.hidden = after.hidden = all.length < 2;
  before.disabled = at <= 0;
  after.disabled = at >= all.length - 1;
  stage.replaceChildren(content(link.dataset));
  // The viewer of a PDF would take the arrow keys.
  if (box.open && !box.querySelector('header').contains(document.activeElement)) box.focus();
}

function step(by) {
  // The answer of the form may have replaced the link that is shown.
  const all = links();
  const link = all[all.findIndex(one => one.href === shown.href) + by];
  if (link) show(link);
}

document.addEventListener('click', event => {
  const link = event.target.closest('a[data-preview]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  show(link);
  if (!box.open) box.showModal();
});
