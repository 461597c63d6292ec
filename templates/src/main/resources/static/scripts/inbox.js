// The inbox beside what is chosen in it. The pane shows the current row, and the address names its request, so that
// it stands after a reload and the way back. After a decision the row goes and the next one is shown; undone, it
// comes back.
import { settle } from './drafts.js';
import { each } from './page.js';

const PARAMETER = 'request';
const SKIM = 150;

const rows = () => [...document.querySelectorAll('[data-inbox] [data-row]')];
const current = () => rows().find(row => row.hasAttribute('aria-current'));
const rowOf = request => rows().find(row => row.dataset.request === request);
const pane = () => document.getElementById('pane');
const beside = () => pane()?.checkVisibility() ?? false;
const named = () => new URL(location).searchParams.get(PARAMETER);

let wanted = null;
let skimming;

function mark(row) {
  rows().forEach(other => other.removeAttribute('aria-current'));
  row?.setAttribute('aria-current', 'true');
}

function remember(request, push = false) {
  const url = new URL(location);
  if (request === named() && !push) return;
  url.searchParams.set(PARAMETER, request);
  if (push) history.pushState({ inbox: true }, '', url);
  else history.replaceState(history.state ?? { inbox: true }, '', url);
}

// Until the answer is there, nothing in the pane can be decided. A comment that is half written is kept first: it is
// shown again when its request is chosen again.
function show(request, after = 0) {
  const address = `/requests/${request}`;
  wanted = address;
  pane().setAttribute('aria-busy', 'true');
  clearTimeout(skimming);
  skimming = setTimeout(async () => {
    await settle(pane());
    if (wanted === address) window.htmx.ajax('GET', address, { target: '#pane', swap: 'innerHTML' });
  }, after);
}

function open(row, { push = false, after = 0 } = {}) {
  if (!row || !beside()) return;
  mark(row);
  row.scrollIntoView({ block: 'nearest' });
  remember(row.dataset.request, push);
  show(row.dataset.request, after);
}

/** What the address names, else the first. */
function openNamed() {
  if (!beside()) return;
  const row = named() ? rowOf(named()) : rows()[0];
  if (row) open(row);
  else if (named()) show(named());
}

const reload = () =>
  window.htmx.ajax('GET', location.pathname + location.search, { target: '#list', swap: 'outerHTML' });

function leave(task) {
  const row = rows().find(one => one.dataset.task === task);
  if (!row) return null;
  const next = row.nextElementSibling?.matches('[data-row]') ? row.nextElementSibling : row.previousElementSibling;
  row.remove();
  // The last one of this slice: what waits beyond it, or that nothing does, the server says.
  if (!rows().length) reload();
  return next?.matches('[data-row]') ? next : null;
}

each('[data-inbox]', inbox => {
  const filter = new URL(location);
  filter.searchParams.delete(PARAMETER);
  inbox.dataset.listed = filter.search;
  inbox.addEventListener('click', event => {
    const link = event.target.closest('[data-open]');
    if (!link || !beside() || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    open(link.closest('[data-row]'), { push: true });
  });
  inbox.addEventListener('dacheng:current', event => open(event.target, { after: SKIM }));
  // The first entry is ours as well, or the way back to it would change the address alone.
  if (!history.state) history.replaceState({ inbox: true }, '');
  openNamed();
});

addEventListener('popstate', event => {
  const inbox = document.querySelector('[data-inbox]');
  if (!inbox || !event.state?.inbox) return;
  const filter = new URL(location);
  filter.searchParams.delete(PARAMETER);
  if (filter.search === inbox.dataset.listed) openNamed();
  else location.reload();
});

// An answer that comes late shows nothing that is no longer chosen.
document.addEventListener('htmx:beforeSwap', event => {
  const { target, requestConfig } = event.detail;
  if (target?.id === 'pane' && requestConfig?.verb === 'get' && wanted && requestConfig.path !== wanted) {
    event.detail.shouldSwap = false;
  }
});
document.addEventListener('htmx:afterRequest', event => {
  const { requestConfig } = event.detail;
  if (requestConfig?.path === wanted && requestConfig?.verb === 'get') pane()?.setAttribute('aria-busy', 'false');
});

document.addEventListener('htmx:afterSwap', event => {
  const inbox = document.querySelector('[data-inbox]');
  if (event.detail.target?.id !== 'list' || !inbox) return;
  const filter = new URL(location);
  const shown = filter.searchParams.get(PARAMETER) ?? wanted?.replace('/requests/', '');
  filter.searchParams.delete(PARAMETER);
  inbox.dataset.listed = filter.search;
  if (rowOf(shown)) {
    mark(rowOf(shown));
    remember(shown);
    if (wanted !== `/requests/${shown}`) show(shown);
  } else if (rows().length) {
    open(rows()[0]);
  }
});

document.addEventListener('task-decided', event => {
  const chosen = current();
  const gone = chosen?.dataset.task === event.detail.task;
  const next = leave(event.detail.task);
  // The answer has taken the pane: what is chosen by now is shown again.
  if (gone ? next : chosen) open(gone ? next : chosen);
  else wanted = null;
});

document.addEventListener('task-gone', event => {
  const chosen = current();
  const gone = chosen?.dataset.task === event.detail.task;
  const next = leave(event.detail.task);
  // Somebody was faster, and the pane says so: the next one is chosen when the person goes on.
  if (gone) next?.setAttribute('data-next', '');
  else if (chosen) open(chosen);
});

document.addEventListener('task-undone', event => {
  const url = new URL(location);
  url.searchParams.set(PARAMETER, event.detail.request);
  if (!pane()) {
    location.assign(url);
    return;
  }
  wanted = null;
  history.replaceState(history.state, '', url);
  reload();
});
