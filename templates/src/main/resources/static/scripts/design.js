// The form designer. Everything on the page is a form or a link and works without this script; with it, steps are sent
// without loading the page, fields are dragged, and the keyboard does what the mouse does.
//   [data-designer data-address] … .canvas[data-list] > [data-element] … #drawer [data-settings]
import { isBusy, refresh, step, whenIdle } from './design-steps.js';
import { checkExpression } from './expression-check.js';

const POLL = 10_000;
const TYPING = 600;

const designer = document.querySelector('[data-designer][data-address]');
if (designer) start();

function start() {
  const { address } = designer.dataset;
  const drawer = document.getElementById('drawer');
  const search = document.getElementById('palette-search');
  let waiting = 0;
  let typed = null;
  // What was sent of each setting last, or shown at first: it is not sent again.
  const sent = new WeakMap();

  const selected = () => document.getElementById('design-selected')?.dataset.selected ?? '';
  const element = id => document.getElementById(`element-${id}`);
  const links = () => [...designer.querySelectorAll('.canvas-select')];
  const current = () => element(selected()) ?? document.activeElement?.closest?.('[data-element]');
  const next = list => list?.nextElementSibling?.dataset.element ?? '';

  function decorate() {
    designer.querySelectorAll('.is-selected').forEach(one => one.classList.remove('is-selected'));
    element(selected())?.classList.add('is-selected');
    designer.querySelectorAll('.has-problem').forEach(one => one.classList.remove('has-problem'));
    document.querySelectorAll('[data-problem]').forEach(one =>
      element(one.dataset.problem)?.classList.add('has-problem'));
    designer.querySelectorAll('[data-when]').forEach(fold);
    drawer.querySelectorAll('.feel').forEach(checkExpression);
    drawer.querySelectorAll('.slot').forEach(slot => sent.has(slot) || sent.set(slot, JSON.stringify(inputs(slot))));
    links().forEach(link => { link.draggable = false; });
    designer.querySelectorAll('.canvas').forEach(sortable);
    designer.querySelectorAll('[data-palette] fieldset').forEach(draggable);
  }

  function fold(select) {
    const { value } = select;
    select.dataset.when = ['if', 'unless'].includes(value) ? 'show' : 'hide';
  }

  function select(id) {
    const link = element(id)?.querySelector('.canvas-select');
    if (!link) return;
    link.focus();
    link.click();
  }

  async function add(type, owner, before) {
    if (type && await step(`${address}/fields`, [['type', type], ['owner', owner], ['before', before]])) {
      element(selected())?.scrollIntoView({ block: 'nearest' });
      const label = drawer.querySelector('input[type="text"]');
      label?.focus();
      label?.select();
    }
  }

  // New fields go behind the selected one: into its group, or into the form.
  function addBehind(type) {
    const at = element(selected());
    add(type, at?.closest('[data-list]')?.dataset.list ?? '', at ? next(at) : '');
  }

  // A move that was refused is only on the screen: the page is loaded as it is stored.
  async function place(id, owner, before) {
    if (!await step(`${address}/fields/${id}/place`, [['owner', owner], ['before', before]])) location.reload();
  }

  const owner = list => list.dataset.list ?? '';

  function sortable(list) {
    if (!window.Sortable || list.dataset.sortable !== undefined) return;
    list.dataset.sortable = '';
    window.Sortable.create(list, {
      group: 'canvas', draggable: '[data-element]', delay: 250, delayOnTouchOnly: true, emptyInsertThreshold: 40,
      onAdd: ({ item, to }) => {
        const { type } = item.dataset;
        if (!type) return place(item.dataset.element, owner(to), next(item));
        const before = next(item);
        item.remove();
        return add(type, owner(to), before);
      },
      onUpdate: ({ item, to }) => place(item.dataset.element, owner(to), next(item)),
    });
  }

  function draggable(group) {
    if (!window.Sortable || group.dataset.sortable !== undefined) return;
    group.dataset.sortable = '';
    window.Sortable.create(group, {
      group: { name: 'canvas', pull: 'clone', put: false }, sort: false, draggable: '.palette-entry',
      delay: 250, delayOnTouchOnly: true,
      onClone: ({ item, clone }) => { item.dataset.type = item.value; delete clone.dataset.type; },
      onEnd: ({ item }) => { delete item.dataset.type; },
    });
  }

  // Forms of the page: their button says what to do.
  document.addEventListener('submit', async event => {
    const form = event.target;
    if (!form.matches('[data-design]')) return;
    event.preventDefault();
    const { submitter } = event;
    if (form.matches('[data-palette]')) return submitter && addBehind(submitter.value);
    if (form.matches('[data-add-inside]')) return add(form.type.value, form.owner.value, '');
    if (form.matches('[data-settings]')) return sendSetting(document.activeElement);
    const parameters = [...new FormData(form)];
    if (submitter?.name) parameters.push([submitter.name, submitter.value]);
    const after = submitter?.matches('[data-remove]') ? neighbour(current()) : '';
    await step(form.action, parameters);
    if (after) select(after);
  });

  const neighbour = at => (at?.nextElementSibling ?? at?.previousElementSibling)?.dataset.element ?? '';

  // A setting is sent when it has changed, text also while it is typed.
  function sendSetting(control) {
    clearTimeout(waiting);
    typed = null;
    const slot = control?.isConnected && control.closest('[data-settings] .slot');
    if (!slot) return;
    const { form } = control;
    const condition = slot.querySelector('[data-condition]');
    const when = slot.querySelector('[data-when]');
    if (when && ['if', 'unless'].includes(when.value) && !condition.value.trim()) return condition.focus();
    const parameters = inputs(slot);
    if (sent.get(slot) === JSON.stringify(parameters)) return;
    sent.set(slot, JSON.stringify(parameters));
    step(form.action, parameters).then(done => done && accept(slot));
  }

  function inputs(slot) {
    const names = new Set([...slot.querySelectorAll('[name]')].map(one => one.name));
    return [...new FormData(slot.closest('form'))].filter(([name]) => names.has(name));
  }

  function accept(slot) {
    slot.classList.remove('field-refused');
    slot.querySelectorAll('.field-errors').forEach(errors => errors.remove());
    slot.querySelectorAll('[aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
  }

  drawer.addEventListener('change', event => {
    if (event.target.matches('[data-when]')) fold(event.target);
    sendSetting(event.target);
  });
  drawer.addEventListener('input', event => {
    if (!event.target.matches('input[type="text"], textarea')) return;
    mirror(event.target);
    if (event.target.matches('.feel')) checkExpression(event.target);
    clearTimeout(waiting);
    typed = event.target;
    // Half a number is no number: it is sent when it is complete.
    if (!event.target.matches('.number')) waiting = setTimeout(sendTyped, TYPING);
  });

  // What was typed last goes off before anything else happens to the drawer.
  function sendTyped() {
    if (typed?.isConnected) sendSetting(typed);
  }
  document.addEventListener('click', event => {
    sendTyped();
    const link = event.target.closest?.('a[href]');
    const leaves = link && !link.hasAttribute('hx-get') && !link.matches('[data-drawer-close]');
    if (!leaves || !isBusy() || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    whenIdle().then(() => location.assign(link.href));
  }, true);
  addEventListener('beforeunload', event => { if (typed?.isConnected) event.preventDefault(); });
  addEventListener('load', decorate);

  // The label on the canvas follows while it is typed; the answer of the server corrects it.
  function mirror(input) {
    const language = document.documentElement.lang.startsWith('zh') ? 'zh_CN' : 'en';
    if (input.name !== `/label/${language}`) return;
    const label = element(selected())?.querySelector(':scope > .canvas-head .field-label');
    if (label) (label.querySelector('span:first-child') ?? label).textContent = input.value;
  }

  // The palette is searched in place; Enter adds the first that is found.
  const entries = [...designer.querySelectorAll('.palette-entry')];
  search.addEventListener('input', () => {
    const text = search.value.trim().toLowerCase();
    entries.forEach(one => { one.hidden = !one.dataset.search.toLowerCase().includes(text); });
  });
  search.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    const found = entries.find(one => !one.hidden);
    if (!found) return;
    search.value = '';
    search.dispatchEvent(new Event('input'));
    addBehind(found.value);
  });

  const press = name => designer.querySelector(`[data-${name}]`)?.click();

  document.addEventListener('keydown', event => {
    const typing = event.target.matches?.('input, textarea, select') || event.isComposing;
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && event.target.matches?.('#drawer input[type="text"]') && !event.isComposing) {
      event.preventDefault();
      sendSetting(event.target);
    } else if (event.key === 'Escape' && event.target.closest?.('#drawer')) {
      element(selected())?.querySelector('.canvas-select')?.focus();
    } else if (!typing && !document.querySelector('dialog[open]')) {
      shortcut(event, command);
    }
  });

  function shortcut(event, command) {
    const at = current();
    const key = event.key.toLowerCase();
    const actions = [
      [key === '/' && !command, () => search.focus()],
      [command && key === 'z', () => press(event.shiftKey ? 'redo-step' : 'undo-step')],
      [command && key === 'd' && selected(), () => press('copy')],
      [['delete', 'backspace'].includes(key) && selected() && onCanvas(event), () => press('remove')],
      [key === 'f2' && selected(), () => drawer.querySelector('input[type="text"]')?.focus()],
      [event.altKey && key === 'arrowup' && selected(), () => press('move-up')],
      [event.altKey && key === 'arrowdown' && selected(), () => press('move-down')],
      [key === 'arrowup' && at, () => walk(at, -1)],
      [key === 'arrowdown' && at, () => walk(at, 1)],
    ];
    const found = actions.find(([holds]) => holds);
    if (!found) return;
    event.preventDefault();
    found[1]();
  }

  const onCanvas = event => event.target === document.body || event.target.closest('.canvas') !== null;

  function walk(at, by) {
    const all = links();
    all[all.indexOf(at.querySelector('.canvas-select')) + by]?.focus();
  }

  document.addEventListener('dacheng:designed', decorate);
  document.addEventListener('htmx:afterSwap', event => {
    if (event.target === drawer) decorate();
  });
  document.addEventListener('click', event => {
    if (!event.target.closest('[data-drawer-close]')) return;
    event.preventDefault();
    const at = element(selected())?.querySelector('.canvas-select');
    drawer.replaceChildren();
    decorate();
    at?.focus();
  });

  setInterval(() => {
    if (document.visibilityState === 'visible' && !isBusy() && !typed) refresh(`${address}/changes`, selected());
  }, POLL);
  decorate();
}
