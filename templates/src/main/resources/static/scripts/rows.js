// Lists that are walked with j and k. [data-rows] holds rows [data-row]; the current one has aria-current and is opened
// with o or Enter (its [data-open] link), marked with x (its checkbox),
// and with n somebody in it is reminded (its [data-nudge] link). A click on a row opens it as well.
const rows = () => [...document.querySelectorAll('[data-rows] [data-row]')];
const current = () => rows().find(row => row.hasAttribute('aria-current'));

function mark(row) {
  rows().forEach(other => other.removeAttribute('aria-current'));
  row.setAttribute('aria-current', 'true');
}

function go(to) {
  if (!to) return;
  mark(to);
  to.scrollIntoView({ block: 'nearest' });
  opener(to)?.focus({ preventScroll: true });
}

const opener = row => row.querySelector('[data-open]');

const commands = {
  j: () => go(rows()[rows().indexOf(current()) + 1]),
  k: () => go(rows()[rows().indexOf(current()) - 1]),
  o: () => opener(current() ?? rows()[0])?.click(),
  x: () => current()?.querySelector('input[type="checkbox"]')?.click(),
  n: () => (current() ?? rows()[0]).querySelector('[data-nudge]')?.click(),
};

document.addEventListener('keydown', event => {
  const busy = event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (busy || !commands[event.key] || !rows().length || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  commands[event.key]();
});

document.addEventListener('click', event => {
  const row = event.target.closest('[data-row]');
  if (!row) return;
  mark(row);
  if (!event.target.closest('a, button, input, label, summary') && !getSelection().toString()) opener(row)?.click();
});
