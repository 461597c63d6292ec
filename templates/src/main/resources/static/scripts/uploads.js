// Files go up as soon as they are chosen, dropped or pasted, each with its own bar, a few at a time; the form then
// carries only their ids. A file that did not arrive stays in its row and can be sent again.
//   <div data-upload="data.receipts" data-address="/attachments" data-several data-most="20" data-files-most="50">
//     <input type="file"> <ul data-files> <li><input type="hidden" name="data.receipts" value="id"> … </li> </ul>
//   </div>
// With data-pictures each row shows its picture. The event "upload:file" sends a file that the page has made.
// data-most: MB of one file; data-files-most: number of files; data-kinds: what is accepted, in words. The address
// takes the part "file" and answers JSON {"id","name","size","type"}, or a problem with "detail".
import { added, each, element, icon, proof, sentence } from './page.js';
import { tellExpired } from './session.js';

const AT_ONCE = 3;
const MEGABYTE = 1024 * 1024;
const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'];

const size = bytes => bytes < MEGABYTE ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
const waiting = [];
let running = 0;

function next() {
  while (running < AT_ONCE && waiting.length) {
    const { made, go, sent } = waiting.shift();
    if (!made.isConnected) {
      sent();
      continue;
    }
    running += 1;
    go().finally(() => { running -= 1; next(); });
  }
}

// As browsers read "accept": endings, types, and types with a wildcard.
const accepts = (accept, file) => !accept || accept.toLowerCase().split(/[,\s]+/).filter(Boolean).some(kind =>
  kind.startsWith('.') ? file.name.toLowerCase().endsWith(kind)
    : kind.endsWith('/*') ? file.type.startsWith(kind.slice(0, -1)) : file.type === kind);

// Without scripts the files are posted with their form; here it has only their ids.
each('form[enctype="multipart/form-data"]:has([data-draft-mark])', form => {
  form.enctype = 'application/x-www-form-urlencoded';
});

each('[data-upload]', place => {
  const input = place.querySelector('input[type="file"]');
  const list = place.querySelector('[data-files]');
  const several = place.dataset.several !== undefined;
  const pictures = place.dataset.pictures !== undefined;
  const most = Number(place.dataset.most ?? 20);
  const filesMost = Number(place.dataset.filesMost ?? 50);
  const tell = () => {
    place.querySelector('.upload-said')?.remove();
    place.dispatchEvent(new Event('change', { bubbles: true }));
  };

  function row(file) {
    const made = element('li', 'upload');
    const remove = element('button', 'tool');
    const name = element('span', 'upload-name', file.name);
    name.title = file.name;
    Object.assign(remove, { type: 'button', ariaLabel: `${sentence('remove')} ${file.name}` });
    remove.dataset.fileRemove = '';
    remove.append(icon('x'));
    if (pictures) made.classList.add('upload-picture');
    made.append(pictures ? thumbnail(file) : icon('paperclip'), name, element('span', 'quiet small', size(file.size)),
      element('span', 'upload-state'), remove);
    list.append(made);
    return made;
  }

  // While it is being sent, the row shows the picture from the disk; its link opens it once it is stored.
  function thumbnail(file) {
    const link = element('a', 'picture');
    const image = element('img');
    image.src = URL.createObjectURL(file);
    image.alt = file.name;
    image.onload = () => URL.revokeObjectURL(image.src);
    link.append(image);
    return link;
  }

  const state = (made, ...shown) => made.querySelector('.upload-state').replaceChildren(...shown);

  function refuse(made, text, again) {
    made.classList.add('upload-refused');
    const error = element('span', 'upload-error', text);
    error.setAttribute('role', 'alert');
    state(made, error);
    if (!again) return;
    const retry = element('button', 'btn btn-small', sentence('uploadAgain'));
    retry.type = 'button';
    retry.dataset.fileRetry = '';
    retry.addEventListener('click', () => { again(); made.querySelector('[data-file-remove]').focus(); });
    made.querySelector('.upload-state').append(retry);
  }

  function begin(made, file, sent = () => {}) {
    const bar = element('progress', 'upload-bar');
    Object.assign(bar, { max: 100, value: 0, ariaLabel: file.name });
    made.classList.remove('upload-refused');
    state(made, bar);
    waiting.push({ made, sent, go: () => send(made, file, bar).finally(sent) });
    next();
  }

  function done(made, file, stored) {
    const hidden = element('input');
    Object.assign(hidden, { type: 'hidden', name: place.dataset.upload, value: stored.id });
    state(made, hidden);
    const thumb = made.querySelector('a.picture');
    if (thumb) {
      thumb.href = `/attachments/${stored.id}/picture`;
      Object.assign(thumb.dataset, { preview: 'picture', previewName: file.name, previewSource: thumb.href });
      if (made.isConnected) tell();
      return;
    }
    const kind = PICTURES.includes(stored.type) ? 'picture' : stored.type === 'application/pdf' ? 'pdf' : '';
    const link = element('a', 'upload-name', file.name);
    Object.assign(link, { href: `/attachments/${stored.id}`, title: file.name, download: '' });
    if (kind) {
      const source = `/attachments/${stored.id}/preview`;
      Object.assign(link.dataset, { preview: kind, previewName: file.name, previewSource: source });
    }
    made.querySelector('.upload-name').replaceWith(link);
    added(made);
    if (made.isConnected) tell();
  }

  function send(made, file, bar) {
    const again = () => begin(made, file);
    return new Promise(resolve => {
      const request = new XMLHttpRequest();
      const body = new FormData();
      body.append('file', file);
      request.open('POST', place.dataset.address ?? '/attachments');
      request.setRequestHeader('Accept', 'application/json');
      Object.entries(proof()).forEach(([name, value]) => request.setRequestHeader(name, value));
      request.responseType = 'json';
      request.upload.onprogress = event => { bar.value = 100 * event.loaded / event.total; };
      request.onloadend = resolve;
      request.onerror = () => refuse(made, sentence('uploadOffline'), again);
      request.onload = () => {
        const { status, response } = request;
        if (status < 300 && response?.id) return done(made, file, response);
        const ended = status === 401 || status === 403;
        if (ended) tellExpired();
        const final = [413, 415, 422].includes(status);
        refuse(made, ended ? sentence('uploadExpired') : response?.detail ?? sentence('failed'), final ? null : again);
      };
      made.stop = () => request.abort();
      request.send(body);
    });
  }

  function take(file, sent = () => {}) {
    const wrong = refusal(file);
    // A single file gives way only to one that can be sent.
    const replaced = several ? [] : list.querySelectorAll(wrong ? '.upload-refused' : '.upload');
    replaced.forEach(old => {
      old.stop?.();
      old.remove();
    });
    const made = row(file);
    if (!wrong) return begin(made, file, sent);
    sent();
    return refuse(made, wrong);
  }

  function refusal(file) {
    if (file.size > most * MEGABYTE) return sentence('tooLarge', most);
    if (!file.size) return sentence('uploadEmpty');
    return accepts(input.accept, file) ? '' : sentence('uploadKind', place.dataset.kinds ?? input.accept);
  }

  function takeAll(files) {
    const chosen = [...files].slice(0, several ? undefined : 1);
    const kept = list.querySelectorAll('.upload:not(.upload-refused)').length;
    const room = several ? Math.max(0, filesMost - kept) : 1;
    chosen.slice(0, room).forEach(file => take(file));
    chosen.slice(room).forEach(file => refuse(row(file), sentence('uploadMany', filesMost)));
  }

  place.addEventListener('upload:file', event => take(event.detail.file, event.detail.sent));
  input.removeAttribute('name');
  input.addEventListener('change', event => {
    event.stopPropagation();
    takeAll(input.files);
    input.value = '';
  });
  place.addEventListener('click', event => {
    const remove = event.target.closest('[data-file-remove]');
    if (!remove) return;
    event.preventDefault();
    const gone = remove.closest('li');
    gone.stop?.();
    gone.remove();
    input.focus();
    tell();
  });
  place.addEventListener('dragover', event => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    place.classList.add('upload-over');
  });
  place.addEventListener('dragleave', event => {
    if (!place.contains(event.relatedTarget)) place.classList.remove('upload-over');
  });
  place.addEventListener('drop', event => {
    place.classList.remove('upload-over');
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    takeAll(event.dataTransfer.files);
  });
  place.addEventListener('paste', event => {
    if (!event.clipboardData.files.length) return;
    event.preventDefault();
    takeAll(event.clipboardData.files);
  });
});

// A file dropped beside its field would replace the page and everything typed on it.
for (const name of ['dragover', 'drop']) {
  document.addEventListener(name, event => {
    if (event.dataTransfer?.types.includes('Files') && document.querySelector('[data-upload]')) event.preventDefault();
  });
}

// What did not arrive is sent once more after signing in again.
document.addEventListener('dacheng:signed-in', () =>
  document.querySelectorAll('[data-file-retry]').forEach(retry => retry.click()));

// Nothing is submitted without a file that is still on its way.
document.addEventListener('submit', event => {
  const unsent = event.target.querySelector?.('[data-files] progress, [data-file-retry]');
  if (!unsent || event.submitter?.name === 'refresh') return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const place = unsent.closest('[data-upload]');
  const said = place.querySelector('.upload-said') ?? element('p', 'upload-said upload-error');
  said.setAttribute('role', 'alert');
  said.textContent = sentence(unsent.matches('progress') ? 'uploadWait' : 'uploadUnsent');
  place.querySelector('[data-files]').after(said);
  unsent.closest('li').querySelector('button')?.focus();
}, true);
addEventListener('beforeunload', event => {
  if (document.querySelector('[data-files] progress')) event.preventDefault();
});
