// The inbox beside what is chosen in it: a row opens in the pane when the pane is there, else as a page. After a decision
// the row goes and the next one opens.
import { each } from './page.js';

const rows = () => [...document.querySelectorAll('[data-inbox] [data-row]')];
const pane = () => document.getElementById('pane');
const beside = () => pane()?.checkVisibility() ?? false;

function mark(row) {
  rows().forEach(other => other.removeAttribute('aria-current'));
  row.setAttribute('aria-current', 'true');
}

function open(row) {
  const link = row?.querySelector('[data-open]');
  if (!link || link.pathname.endsWith('/resubmission')) return;
  mark(row);
  row.scrollIntoView({ block: 'nearest' });
  window.htmx.ajax('GET', link.pathname, { target: '#pane', swap: 'innerHTML' });
}

function leave(task) {
  const row = rows().find(one => one.dataset.task === task);
  if (!row) return null;
  const next = row.nextElementSibling?.matches('[data-row]') ? row.nextElementSibling : row.previousElementSibling;
  row.remove();
  // The last one of this slice: what waits beyond it, or that nothing does, the server says.
  if (!rows().length) window.htmx.ajax('GET', location.pathname + location.search, { target: '#list', swap: 'outerHTML' });
  return next;
}

each('[data-inbox]', inbox => {
  inbox.addEventListener('click', event => {
    const link = event.target.closest('[data-open]');
    if (!link || !beside() || event.ctrlKey || event.metaKey || link.pathname.endsWith('/resubmission')) return;
    event.preventDefault();
    open(link.closest('[data-row]'));
  });
  if (beside()) open(rows()[0]);
});

document.addEventListener('task-decided', event => open(leave(event.detail.task)));
document.addEventListener('task-gone', event => {
  const next = leave(event.detail.task);
  if (next) mark(next);
});
