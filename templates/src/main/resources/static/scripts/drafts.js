// Keeps what is typed. A form with data-draft="address" is sent there a moment after the last change, and once more
// when the page is left; [data-draft-mark] inside it says how that went, in the words of the form (data-saved) when it
// has its own. Fields that save themselves by htmx (hx-trigger "input changed …") are sent when the page is left.
// Where the last save did not go well, leaving the page asks first. data-compare: see compare.js.
import { compared, conflict, leave, reads, renews, restore, settled } from './compare.js';
import { each, element, icon, sentence } from './page.js';
import { send } from './session.js';
import { flash } from './flashes.js';

const keepers = new Set();
const here = keeper => keeper.place.isConnected;
const PAUSE = 1200;
const LARGEST_LAST = 60_000;

const texts = (form, submitter) =>
  new URLSearchParams([...new FormData(form, submitter)].filter(([, value]) => typeof value === 'string'));

each('form[data-draft]', form => {
  const serial = form.querySelector('input[name="draft.serial"]');
  const mark = form.querySelector('[data-draft-mark]');
  const say = name => { if (mark) mark.textContent = form.dataset[name] ?? sentence(name); };
  let waiting;
  let sending = null;
  const keeper = { place: form, unsaved: false, failed: false, over: false };
  const compares = form.dataset.compare === undefined ? [] : [...form.querySelectorAll('textarea')];
  const read = reads(compares);

  // The server answers with one stored text. It belongs to the only text, or to the one that was changed here; where
  // that is not known, it is shown at the form, which is decided as a whole. What was typed stays in the fields.
  function choose(stored) {
    const changed = compares.filter(field => field.value !== read.values.get(field.name));
    const field = compares.length === 1 ? compares[0] : changed.length === 1 ? changed[0] : null;
    const place = field ?? form;
    [form, ...compares].filter(other => other !== place).forEach(settled);
    if (field && field.value === stored && read.values.get(field.name) !== stored) return agree(field, stored);
    return conflict(place, stored, {
      shown: true,
      take: field && (() => { field.value = stored; agree(field, stored); }),
      overwrite: () => { read.forget(); keeper.save(false); },
    });
  }

  // Other texts of the form may have changed since, so only this one is as the server has it.
  function agree(field, stored) {
    settled(field);
    read.learn(new Map([[field.name, stored]]));
    Object.assign(keeper, { unsaved: true, failed: false });
    keeper.save(false);
  }

  async function put(leaving) {
    clearTimeout(waiting);
    keeper.unsaved = false;
    say('saving');
    const body = texts(form);
    read.tell((name, value) => body.set(name, value));
    const keepalive = leaving && body.toString().length < LARGEST_LAST;
    const typed = compares.filter(field => field.value !== read.values.get(field.name));
    const forget = leaving ? typed.map(field => leave(field, read, body)) : [];
    const answer = await send(form.dataset.draft, { method: form.dataset.draftMethod ?? 'PUT', body, keepalive });
    const saved = answer?.ok ? await answer.json().catch(() => ({ state: 'saved' })) : null;
    keeper.failed = !saved;
    if (!saved) {
      keeper.unsaved = true;
      if (answer?.status === 409 && compares.length) {
        const problem = await answer.json().catch(() => ({}));
        choose(problem.stored);
      }
      say('notSaved');
      const reason = await refusal(answer);
      if (reason && mark) mark.textContent = reason;
      return null;
    }
    read.learn(body);
    forget.forEach(each => each());
    if (compares.length) [form, ...compares].forEach(settled);
    keeper.over = saved.state !== 'saved';
    say(saved.state === 'saved' ? 'saved' : saved.state);
    (saved.others ?? []).forEach(other => beside(form, other));
  }

  async function drain() {
    do await put(false); while (keeper.unsaved && !keeper.failed);
    sending = null;
  }

  // One after another, so that an earlier text never comes after a later one.
  keeper.save = leaving => {
    if (leaving) return put(true);
    sending ??= drain();
    return sending;
  };
  // The next page that reads the draft gets its last text: a save under way is followed by one of what came after it.
  keeper.settle = async () => {
    await sending;
    if (keeper.unsaved) await keeper.save(false);
  };

  // A field that is left sends "change" for what "input" has sent already. Counted again, it would be saved again, and
  // a page that has opened in between would take the draft for changed and leave it behind when it is submitted.
  const told = new WeakMap();
  const content = ({ type, checked, value }) => type === 'checkbox' || type === 'radio' ? checked : value;
  const isRepeated = ({ type, target }) => {
    const repeated = type === 'change' && told.has(target) && told.get(target) === content(target);
    if (type === 'input') told.set(target, content(target));
    else told.delete(target);
    return repeated;
  };

  const changed = event => {
    if (isRepeated(event) || keeper.over || event.target.matches?.('[data-no-draft]')) return;
    keeper.unsaved = true;
    if (serial) serial.value = Number(serial.value) + 1;
    clearTimeout(waiting);
    waiting = setTimeout(() => keeper.save(false), PAUSE);
  };
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', () => done(keeper, () => clearTimeout(waiting)));
  form.addEventListener('htmx:afterRequest', event => {
    const { requestConfig, successful } = event.detail;
    if (successful && requestConfig.verb === 'post' && event.target.matches('button')) {
      done(keeper, () => clearTimeout(waiting));
    }
  });
  compares.forEach(field => restore(field, read, choose));
  document.addEventListener('dacheng:signed-in', () => keeper.unsaved && form.isConnected && keeper.save(false));
  keepers.add(keeper);
});

const PATIENCE = 3000;

/** Saves what was typed into forms inside; done when the server has it, or does not answer. */
export function settle(place) {
  const inside = [...keepers].filter(keeper => keeper.settle && here(keeper) && place.contains(keeper.place));
  const late = new Promise(resolve => { setTimeout(resolve, PATIENCE); });
  return Promise.race([late, Promise.all(inside.map(keeper => keeper.settle()))]);
}

/** What the server says is wrong with what was typed, such as a text that is too long. */
async function refusal(answer) {
  if (answer?.status !== 422) return '';
  const problem = await answer.json().catch(() => ({}));
  return problem.errors?.[0]?.detail ?? problem.detail ?? '';
}

function done(keeper, stop) {
  stop();
  Object.assign(keeper, { unsaved: false, failed: false });
}

/** Another page keeps a draft of the same form: both stay, and the person may look at either. */
function beside(form, other) {
  if (document.querySelector(`[data-draft-other="${CSS.escape(other.page)}"]`)) return;
  const message = element('div', 'flash flash-late');
  const link = element('a', 'btn btn-small', sentence('besideOpen'));
  const address = new URL(form.dataset.draftOpens ?? location.pathname, location);
  address.searchParams.set('draft', other.page);
  Object.assign(link, { href: address, target: '_blank', rel: 'noopener' });
  message.dataset.draftOther = other.page;
  message.setAttribute('role', 'alert');
  message.append(icon('copy'), element('span', '', sentence('beside')), link);
  form.before(message);
}

// Fields that save themselves.
each('[hx-post][hx-trigger*="input changed"]', field => {
  const read = field.dataset.compare !== undefined ? compared(field) : null;
  const keeper = { place: field, read, unsaved: false, failed: false };
  const values = () => {
    const all = field.form ? texts(field.form) : new URLSearchParams([[field.name, field.value]]);
    const wanted = field.getAttribute('hx-params');
    const names = wanted && wanted !== '*' ? wanted.split(',').map(name => name.trim()) : [...all.keys()];
    return new URLSearchParams([...all].filter(([name]) => names.includes(name)));
  };
  keeper.save = async () => {
    keeper.unsaved = false;
    const body = values();
    read?.tell((name, value) => body.set(name, value));
    const forget = read ? leave(field, read, body) : null;
    const headers = { 'HX-Request': 'true' };
    const answer = await send(field.getAttribute('hx-post'), { method: 'POST', body, keepalive: true, headers });
    if (answer?.ok) forget?.();
  };
  field.addEventListener('input', () => { keeper.unsaved = true; });
  field.addEventListener('htmx:beforeRequest', event => { if (event.target === field) keeper.unsaved = false; });
  field.addEventListener('htmx:afterRequest', event => {
    if (event.target !== field) return;
    // What was refused says so in an answer that is shown, which htmx calls successful.
    keeper.failed = !event.detail.successful || event.detail.xhr?.status >= 400;
    keeper.unsaved ||= keeper.failed;
  });
  keepers.add(keeper);
});

// Text in forms that keep no draft.
const written = new WeakSet();
const plain = form => form?.method === 'post' && !form.matches('[data-draft], [data-live]');
document.addEventListener('input', event => {
  if (event.target.matches('textarea:not([hx-post])') && plain(event.target.form)) written.add(event.target.form);
});
document.addEventListener('submit', event => written.delete(event.target));
document.addEventListener('htmx:afterRequest', event => {
  if (event.detail.successful) written.delete(event.target.closest?.('form') ?? event.target);
});

addEventListener('pagehide', () => keepers.forEach(keeper => keeper.unsaved && here(keeper) && keeper.save(true)));
addEventListener('beforeunload', event => {
  const lost = [...keepers].some(keeper => here(keeper) && keeper.unsaved && (keeper.failed || large(keeper.place)))
    || [...document.forms].some(form => written.has(form));
  if (lost) event.preventDefault();
});
const large = place => place.matches('form') && texts(place).toString().length >= LARGEST_LAST;

// What htmx takes away is saved before.
document.addEventListener('htmx:beforeSwap', event => keepers.forEach(keeper => {
  if (!here(keeper)) keepers.delete(keeper);
  else if (keeper.unsaved && renews(event, keeper.place)) keeper.save(true);
}));

// A field that moves with another, such as a weight, is not taken from under the person who writes in it: what the page
// has just read of it is what it held.
document.addEventListener('htmx:oobBeforeSwap', event => {
  const { target, fragment } = event.detail;
  const keeper = [...keepers].find(one => one.place === target && one.unsaved);
  if (!keeper) return;
  event.detail.shouldSwap = false;
  const read = fragment.querySelector('[name]');
  if (!keeper.failed && read) keeper.read?.learn(new Map([[read.name, read.value]]));
});

// A page out of the browser's memory belongs to a form that may be submitted already.
addEventListener('pageshow', event => {
  if (event.persisted && document.querySelector('form[data-draft]')) location.reload();
});

document.addEventListener('dacheng:offline', () => flash(sentence('offline')));
