// Lists that are walked with j and k. [data-rows] holds rows [data-row]; the current one has aria-current and is
// opened with o or Enter (its [data-open] link), marked with x (its checkbox), and with n somebody in it is reminded
// (its [data-nudge] link). A click on a row opens it as well. Walking tells each row that it is current with the
// event dacheng:current.
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
  to.dispatchEvent(new CustomEvent('dacheng:current', { bubbles: true }));
}

// Where the one that was current has gone, the one after it comes next.
const next = () => rows().find(row => row.hasAttribute('data-next')) ?? rows()[0];
const opener = row => row.querySelector('[data-open]');

const commands = {
  j: () => go(current() ? rows()[rows().indexOf(current()) + 1] : next()),
  k: () => go(rows()[rows().indexOf(current()) - 1]),
  o: () => opener(current() ?? rows()[0])?.click(),
  x: () => current()?.querySelector('input[type="checkbox"]')?.click(),
  n: () => (current() ?? rows()[0]).querySelector('[data-nudge]')?.click(),
};

document.addEventListener('keydown', event => {
  const busy = event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (busy || !commands[event.key] || !rows().length || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  // Held down, a key walks through the list and does nothing else.
  if (!event.repeat || event.key === 'j' || event.key === 'k') commands[event.key]();
});

document.addEventListener('click', event => {
  const row = event.target.closest('[data-row]');
  if (!row) return;
  // Ticking a row or pressing something in it does not choose it: what a key then decides is what is shown.
  if (event.target.closest('input, label')) return;
  mark(row);
  if (!event.target.closest('a, button, summary') && !getSelection().toString()) opener(row)?.click();
});
