// The map of goals as an ARIA tree: arrows walk it, right and left open and close, * opens the siblings, Enter opens
// the objective. Branches are fetched by htmx when they are first opened (hx-trigger="expand").
//   <ul role="tree" data-map>
//     <li role="treeitem" data-node aria-expanded="false">…<ul role="group" hidden hx-get="…"></ul></li>
//   </ul>
import { each } from './page.js';

const MOST_AT_ONCE = 60;

const nodes = tree => [...tree.querySelectorAll('[data-node]')].filter(node => !node.closest('[role="group"][hidden]'));
const branch = node => node.querySelector(':scope > [role="group"]');
const isOpen = node => node.getAttribute('aria-expanded') === 'true';
const isClosed = node => node.getAttribute('aria-expanded') === 'false';
const above = node => node.parentElement.closest('[data-node]');
const depth = node => (above(node) ? 1 + depth(above(node)) : 0);

function show(node, open) {
  const group = branch(node);
  if (!group) return;
  node.setAttribute('aria-expanded', String(open));
  group.hidden = !open;
  if (open) window.htmx?.trigger(group, 'expand');
}

function focus(tree, node) {
  if (!node) return;
  tree.querySelectorAll('[data-node][tabindex="0"]').forEach(other => { other.tabIndex = -1; });
  node.tabIndex = 0;
  node.focus({ preventScroll: true });
  node.firstElementChild.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const keys = {
  ArrowDown: (tree, node) => { const all = nodes(tree); focus(tree, all[all.indexOf(node) + 1]); },
  ArrowUp: (tree, node) => { const all = nodes(tree); focus(tree, all[all.indexOf(node) - 1]); },
  ArrowRight: (tree, node) => (isClosed(node)
    ? show(node, true) : focus(tree, branch(node)?.querySelector('[data-node]'))),
  ArrowLeft: (tree, node) => (isOpen(node) ? show(node, false) : focus(tree, above(node))),
  Home: tree => focus(tree, nodes(tree)[0]),
  End: tree => focus(tree, nodes(tree).at(-1)),
  Enter: (tree, node) => node.querySelector('[data-open]')?.click(),
  ' ': (tree, node) => show(node, !isOpen(node)),
  '*': (tree, node) => [...node.parentElement.children].filter(isClosed).slice(0, MOST_AT_ONCE)
    .forEach(one => show(one, true)),
};

each('[data-map]', tree => {
  const first = tree.querySelector('[data-node]');
  if (first) first.tabIndex = 0;

  tree.addEventListener('keydown', event => {
    const node = event.target.closest('[data-node]');
    const command = keys[event.key];
    if (!node || !command || event.target !== node || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    command(tree, node);
  });

  tree.addEventListener('click', event => {
    const toggle = event.target.closest('[data-map-toggle]');
    if (!toggle) return;
    const node = toggle.closest('[data-node]');
    show(node, !isOpen(node));
  });
});

// Opens the topmost level on which something is still closed; a click more opens what is left of it.
function nextLevel() {
  const closed = [...document.querySelectorAll('[data-map]')].flatMap(nodes).filter(isClosed);
  const level = Math.min(...closed.map(depth));
  closed.filter(node => depth(node) === level).slice(0, MOST_AT_ONCE).forEach(node => show(node, true));
}

document.addEventListener('click', event => {
  if (event.target.closest('[data-map-level]')) nextLevel();
  else if (event.target.closest('[data-map-collapse]')) {
    document.querySelectorAll('[data-map] [aria-expanded="true"]').forEach(node => show(node, false));
  }
  else if (event.target.closest('[data-print]')) window.print();
});
