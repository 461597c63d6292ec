// Files go up as soon as they are chosen or dropped, each with its own bar; the form then carries only their ids.
//   <div data-upload="data.receipts" data-address="/attachments" data-several data-most="20">
//     <input type="file"> <ul data-files> <li><input type="hidden" name="data.receipts" value="id"> … </li> </ul>
//   </div>
// With data-pictures each row shows its picture. The event "upload:file" sends a file that the page has made.
// The address takes the part "file" and answers JSON {"id","name","size"}, or a problem with "detail".
import { each, element, icon, proof, sentence } from './page.js';

const size = bytes => bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

each('[data-upload]', place => {
  const input = place.querySelector('input[type="file"]');
  const list = place.querySelector('[data-files]');
  const several = place.dataset.several !== undefined;
  const pictures = place.dataset.pictures !== undefined;
  const most = Number(place.dataset.most ?? 20);
  const tell = () => place.dispatchEvent(new Event('change', { bubbles: true }));

  function row(file) {
    const made = element('li', 'upload');
    const bar = element('progress', 'upload-bar');
    const remove = element('button', 'tool');
    const name = element('span', 'upload-name', file.name);
    name.title = file.name;
    bar.max = 100;
    bar.value = 0;
    Object.assign(remove, { type: 'button', ariaLabel: `${sentence('remove')} ${file.name}` });
    remove.dataset.fileRemove = '';
    remove.append(icon('x'));
    if (pictures) made.classList.add('upload-picture');
    made.append(pictures ? thumbnail(file) : icon('paperclip'), name, element('span', 'quiet small', size(file.size)), bar, remove);
    if (!several) list.replaceChildren();
    list.append(made);
    return made;
  }

  // The picture on the way is the one on the disk; its link opens it once it is stored.
  function thumbnail(file) {
    const link = element('a', 'picture');
    const image = element('img');
    image.src = URL.createObjectURL(file);
    image.alt = file.name;
    image.onload = () => URL.revokeObjectURL(image.src);
    link.append(image);
    return link;
  }

  function refuse(made, text) {
    made.classList.add('upload-refused');
    made.querySelector('progress')?.replaceWith(element('span', 'upload-error', text));
    made.setAttribute('role', 'alert');
  }

  function send(file, done = () => {}) {
    const made = row(file);
    if (file.size > most * 1024 * 1024) {
      done();
      return refuse(made, sentence('tooLarge', most));
    }
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file);
    request.open('POST', place.dataset.address ?? '/attachments');
    request.setRequestHeader('Accept', 'application/json');
    Object.entries(proof()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.responseType = 'json';
    request.upload.onprogress = event => { made.querySelector('progress').value = 100 * event.loaded / event.total; };
    request.onerror = () => refuse(made, sentence('offline'));
    request.onload = () => {
      if (request.status >= 300) return refuse(made, request.response?.detail ?? sentence('failed'));
      const hidden = element('input');
      Object.assign(hidden, { type: 'hidden', name: place.dataset.upload, value: request.response.id });
      made.querySelector('progress').replaceWith(hidden);
      const link = made.querySelector('a.picture');
      if (link) {
        link.href = `${place.dataset.address ?? '/attachments'}/${request.response.id}/picture`;
        link.dataset.picture = '';
      }
      tell();
    };
    request.onloadend = done;
    request.send(body);
  }

  const sendAll = files => [...files].slice(0, several ? undefined : 1).forEach(file => send(file));

  place.addEventListener('upload:file', event => send(event.detail.file, event.detail.sent));
  input.removeAttribute('name');
  input.addEventListener('change', event => {
    event.stopPropagation();
    sendAll(input.files);
    input.value = '';
  });
  place.addEventListener('click', event => {
    const remove = event.target.closest('[data-file-remove]');
    if (!remove) return;
    event.preventDefault();
    remove.closest('li').remove();
    input.focus();
    tell();
  });
  place.addEventListener('dragover', event => { event.preventDefault(); place.classList.add('upload-over'); });
  place.addEventListener('dragleave', () => place.classList.remove('upload-over'));
  place.addEventListener('drop', event => {
    event.preventDefault();
    place.classList.remove('upload-over');
    sendAll(event.dataTransfer.files);
  });
});
