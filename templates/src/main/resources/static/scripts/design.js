// The designer of forms and flows. Everything on the page is a form or a link and works without this script; with it,
// steps are sent without loading the page, elements are dragged, and the keyboard does what the mouse does.
//   [data-designer data-address] … [data-list] > [data-element] … #drawer [data-settings]
import { isBusy, leaveLater, refresh, step } from './design-steps.js';
import { complete } from './completion.js';
import { found } from './field-chooser.js';
import { check, checkLater } from './expression-check.js';
import { press as pressRows } from './condition-rows.js';
import { forget, keep, kept } from './unapplied.js';
import './design-problems.js';
import { draggable } from './design-drag.js';
import { draggableCards, openMenu } from './flow-canvas.js';
import { choose, current, element, extend, links, mark, select, selected } from './design-selection.js';

const POLL = 10_000;
const TYPING = 600;

const designer = document.querySelector('[data-designer][data-address]');
if (designer) start();

function start() {
  const { address } = designer.dataset;
  const drawer = document.getElementById('drawer');
  const dialog = document.getElementById('design-dialog');
  const search = document.getElementById('palette-search');
  let waiting = 0;
  let typed = null;
  // What was sent of each setting last, or shown at first: it is not sent again.
  const sent = new WeakMap();

  function decorate() {
    mark();
    designer.querySelectorAll('.has-problem').forEach(one => one.classList.remove('has-problem'));
    document.querySelectorAll('[data-problem]').forEach(one =>
      element(one.dataset.problem)?.classList.add('has-problem'));
    designer.querySelectorAll('[data-when]').forEach(fold);
    drawer.querySelectorAll('.slot').forEach(open);
  }

  // A slot that is new on the page: what it shows is stored, and what was entered into it before comes back.
  function open(slot) {
    if (sent.has(slot)) return;
    sent.set(slot, JSON.stringify(inputs(slot)));
    const expression = slot.querySelector('.feel, [data-rows]');
    const before = expression && kept(slot);
    if (before) restore(slot, before);
    else if (expression) check(expression);
  }

  async function restore(slot, parameters) {
    const { slot: member } = slot.dataset;
    const named = name => parameters.find(([one]) => one === `${member}${name}`)?.[1];
    const when = slot.querySelector('[data-when]');
    if (when) {
      when.value = named('#when');
      fold(when);
    }
    const asked = when || parameters.some(([name]) => name.startsWith(`${member}#`));
    if (asked && !await pressRows(slot, 'show', () => parameters, true)) return;
    const text = slot.querySelector('.feel');
    if (text && named('') !== undefined) text.value = named('');
    check(slot.querySelector('.feel, [data-rows]'));
  }

  function fold(select) {
    const { value } = select;
    select.dataset.when = ['if', 'unless'].includes(value) ? 'show' : 'hide';
  }

  // A new field brings its drawer; a drawer that was asked for before is not shown any more.
  let added = 0;
  const loads = new WeakMap();
  document.addEventListener('htmx:beforeRequest', event => {
    if (event.detail.target === drawer) loads.set(event.detail.xhr, added);
  });
  document.addEventListener('htmx:beforeSwap', event => {
    const { xhr } = event.detail;
    if (loads.has(xhr) && loads.get(xhr) !== added) event.detail.shouldSwap = false;
  });

  async function add(type, to) {
    if (type) added++;
    if (type && await step(`${address}/${designer.dataset.adds ?? 'fields'}`, [['type', type], ['to', to]])) reveal();
  }

  // What was added is in view, and its label is written next.
  function reveal() {
    current()?.scrollIntoView({ block: 'nearest' });
    const label = drawer.querySelector('.settings input[type="text"]');
    label?.focus();
    label?.select();
  }

  // New elements go behind the selected one: into its group, or into the form; nodes also to the beginning of a branch.
  function behind() {
    const at = current();
    const into = at?.parentElement.matches('.flow-branches');
    return at ? `${into ? 'into' : 'behind'}:${at.dataset.element}` : 'into:';
  }

  const ids = (fields = selected()) => fields.map(id => ['id', id]);

  const place = (moved, to) => step(`${address}/selection/place`, [...ids(moved), ['to', to]]);
  if (designer.querySelector('.paper')) {
    draggable(designer, dragged, (what, to) => what.type ? add(what.type, to) : place(what.ids, to));
  } else {
    // A branch stays with its node.
    draggableCards(at => {
      const moved = dragged(at)?.ids.filter(id => !isBranch(element(id))) ?? [];
      return at.closest('.flow-branches > [data-element] > .canvas-head') || moved.length === 0 ? null : moved;
    }, place);
  }

  // A field that is one of several selected takes the others with it.
  function dragged(at) {
    const entry = at.closest('.palette-entry');
    if (entry) return { type: entry.value };
    const field = at.closest('.canvas-head')?.closest('[data-element]');
    if (!field) return null;
    const id = field.dataset.element;
    return { ids: selected().includes(id) ? selected() : [id] };
  }

  // Forms of the page: their button says what to do.
  document.addEventListener('submit', async event => {
    const form = event.target;
    if (!form.matches('[data-design]')) return;
    event.preventDefault();
    const { submitter } = event;
    if (form.matches('[data-palette]')) return submitter && choosePalette(form, submitter.value);
    if (form.matches('[data-add-inside]')) return add(form.type.value, form.to.value);
    if (form.matches('[data-settings]')) {
      return submitter?.name ? pressed(submitter) : sendSetting(document.activeElement);
    }
    const parameters = [...new FormData(form)];
    if (submitter?.name) parameters.push([submitter.name, submitter.value]);
    if (form.matches('[data-paste]')) parameters.push(['to', behind()]);
    const after = submitter?.matches('[data-remove], [data-cut]') ? neighbour() : '';
    form.closest('dialog')?.close();
    form.closest('details[data-menu]')?.removeAttribute('open');
    const done = await step(form.action, parameters);
    // A text that was refused is shown again, so that it can be corrected.
    if (!done && form.matches('dialog form:has(textarea)')) form.closest('dialog').showModal();
    if (done && submitter?.matches('[data-remove], [data-cut]') && !element(after)) {
      designer.querySelector('.canvas-select, [data-add-at]')?.focus();
    } else if (done && after) choose(after);
    else if (done && form.matches('[data-paste]')) current()?.querySelector('.canvas-select')?.focus();
  });

  function choosePalette(form, type) {
    const { to } = form.dataset;
    if (form.popover) form.hidePopover();
    delete form.dataset.to;
    return add(type, to || behind());
  }

  // After a deletion the next field has the focus, or the one before.
  function neighbour() {
    const gone = new Set(selected());
    const siblings = [...(current()?.parentElement.children ?? [])].map(one => one.dataset.element);
    const last = siblings.findLastIndex(id => gone.has(id));
    return siblings.slice(last + 1).find(id => !gone.has(id))
      ?? siblings.slice(0, last).findLast(id => !gone.has(id)) ?? '';
  }

  // A setting is sent when it has changed, text also while it is typed. Rows that lack something and text that cannot
  // be read are not sent.
  async function sendSetting(control) {
    clearTimeout(waiting);
    typed = null;
    const slot = control?.isConnected && control.closest('[data-settings] .slot');
    if (!slot) return;
    const parameters = control.closest('.per-field') ? [[control.name, control.value]] : inputs(slot);
    if (sent.get(slot) === JSON.stringify(parameters)) return forget(slot);
    const when = slot.querySelector('[data-when]');
    const conditional = !when || ['if', 'unless'].includes(when.value);
    if (conditional && slot.querySelector('[data-rows]')) {
      return changeRows(slot, 'show', control.matches('[data-structure]'));
    }
    const expression = conditional ? slot.querySelector('.feel') : null;
    if (expression && when && !expression.value.trim()) return expression.focus();
    const { action } = slot.closest('form');
    if (expression?.value.trim()) {
      keep(slot, parameters);
      if (!await check(expression)) return;
    }
    deliver(slot, action, parameters);
  }

  // What others have changed since the drawer was shown is not overwritten unseen, also when the page shows it already.
  function deliver(slot, action, parameters) {
    if (sent.get(slot) === JSON.stringify(parameters)) return Promise.resolve();
    sent.set(slot, JSON.stringify(parameters));
    if (slot.isConnected) forget(slot);
    const { value: seen } = slot.closest('form').elements.revision;
    return step(action, [...parameters, ['seen', seen]]).then(done => {
      if (done) accept(slot);
      else sent.set(slot, '');
    });
  }

  function pressed(button) {
    const slot = button.closest('.slot');
    if (!slot.querySelector('[data-entries]')) return changeRows(slot, button.value, true);
    return changeEntries(slot, [...inputs(slot), [button.name, button.value]]);
  }

  // Entries are numbered: nothing else is entered into them until those of the answer are there.
  async function changeEntries(slot, parameters) {
    const { slot: member } = slot.dataset;
    slot.inert = true;
    await deliver(slot, slot.closest('form').action, parameters);
    slot.inert = false;
    if (document.activeElement !== document.body) return;
    const entries = [...drawer.querySelectorAll('[data-slot]')].find(one => one.dataset.slot === member);
    entries?.querySelector('.entry:last-of-type .entry-kind, button')?.focus();
  }

  async function changeRows(slot, action, structure) {
    const { action: address } = slot.closest('form');
    keep(slot, inputs(slot));
    if (!await pressRows(slot, action, () => inputs(slot), structure)) return;
    const rows = slot.querySelector('[data-rows]');
    const parameters = inputs(slot);
    keep(slot, parameters);
    if (sent.get(slot) === JSON.stringify(parameters)) forget(slot);
    if (!rows) {
      settle(slot);
      return;
    }
    check(rows);
    if (rows.dataset.complete) deliver(slot, address, parameters);
  }

  // Text in place of rows says the same; it is sent when it changes.
  function settle(slot) {
    sent.set(slot, JSON.stringify(inputs(slot)));
    forget(slot);
    check(slot.querySelector('.feel'));
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
    if (event.target.matches('.entry-kind')) {
      changeEntries(event.target.closest('.slot'), inputs(event.target.closest('.slot')));
    } else sendSetting(event.target);
  });
  drawer.addEventListener('input', event => {
    if (!event.target.matches('input[type="text"], textarea')) return;
    mirror(event.target);
    clearTimeout(waiting);
    typed = event.target;
    if (event.target.matches('.feel')) {
      keep(event.target.closest('.slot'), inputs(event.target.closest('.slot')));
      return checkLater(event.target, sendTyped);
    }
    // Half a number is no number: it is sent when it is complete.
    if (!event.target.matches('.number')) waiting = setTimeout(sendTyped, TYPING);
  });

  complete(drawer);

  // What was typed last goes off before anything else happens to the drawer.
  function sendTyped() {
    if (typed?.isConnected) sendSetting(typed);
  }
  document.addEventListener('click', event => {
    sendTyped();
    leaveLater(event, '[hx-get], [data-drawer-close], [data-show], [data-setting], [data-add-at], .canvas-select');
  }, true);
  addEventListener('beforeunload', event => { if (typed?.isConnected) event.preventDefault(); });
  addEventListener('load', decorate);

  // The label on the canvas follows while it is typed; the answer of the server corrects it.
  function mirror(input) {
    const language = document.documentElement.lang.startsWith('zh') ? 'zh_CN' : 'en';
    if (![`/label/${language}`, `/name/${language}`].includes(input.name)) return;
    const own = input.form.action.split('/').at(-1);
    const label = element(own)?.querySelector(':scope > .canvas-head .field-label');
    if (label) (label.querySelector('span:first-child') ?? label).textContent = input.value;
  }

  // The palette is searched in place; Enter adds the first that is found.
  const entries = [...designer.querySelectorAll('.palette-entry')];
  search.addEventListener('input', () => {
    const some = new Set(found(entries, search.value, one => one.dataset.search));
    entries.forEach(one => { one.hidden = !some.has(one); });
  });
  search.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    const first = found(entries, search.value, one => one.dataset.search)[0] ?? entries.find(one => !one.hidden);
    if (!first) return;
    search.value = '';
    search.dispatchEvent(new Event('input'));
    choosePalette(search.form, first.value);
  });

  const press = name => designer.querySelector(`[data-${name}]`)?.click();

  document.addEventListener('keydown', event => {
    const typing = event.target.matches?.('input, textarea, select') || event.isComposing;
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && event.target.matches?.('#drawer input[type="text"]') && !event.isComposing) {
      event.preventDefault();
      sendSetting(event.target);
    } else if (event.key === 'Escape' && event.target.closest?.('#drawer')) {
      current()?.querySelector('.canvas-select')?.focus();
    } else if (!typing && !document.querySelector('dialog[open]')) {
      shortcut(event, command);
    }
  });

  function shortcut(event, command) {
    const at = current();
    const some = selected().length > 0;
    const key = event.key.toLowerCase();
    const marked = getSelection()?.toString();
    const actions = [
      [key === '/' && !command, find],
      [command && key === 'z', () => press(event.shiftKey ? 'redo-step' : 'undo-step')],
      [command && key === 'd' && some, () => press('copy')],
      [key === '*' && some, () => press('require')],
      [command && key === 'c' && some && !marked, () => press('clip')],
      [command && key === 'x' && some && !marked, () => press('cut')],
      [command && key === 'v', () => designer.querySelector('[data-paste] button').click()],
      [command && key === 'a' && onCanvas(event) && at, () => select(everyField(at))],
      [['delete', 'backspace'].includes(key) && some && onCanvas(event), () => press('remove')],
      [key === 'f2' && some, () => drawer.querySelector('.settings input[type="text"]')?.focus()],
      [event.altKey && key === 'arrowup' && some, () => press('move-up')],
      [event.altKey && key === 'arrowdown' && some, () => press('move-down')],
      [event.altKey && key === 'arrowleft' && isBranch(at), () => press('move-up')],
      [event.altKey && key === 'arrowright' && isBranch(at), () => press('move-down')],
      [key === 'escape' && selected().length > 1, () => choose(at.dataset.element)],
      [key === 'arrowup' && at && onCanvas(event), () => walk(-1, event.shiftKey)],
      [key === 'arrowdown' && at && onCanvas(event), () => walk(1, event.shiftKey)],
    ];
    const found = actions.find(([holds]) => holds);
    if (!found) return;
    event.preventDefault();
    found[1]();
  }

  const isBranch = at => at?.parentElement.matches('.flow-branches') ?? false;

  // What can be added is searched for: in the palette, or in the menu behind the selected node.
  function find() {
    if (!search.form.popover) return search.focus();
    const at = current();
    openMenu([...(at ?? designer).querySelectorAll('[data-add-at]')].at(at && !isBranch(at) ? -1 : 0));
  }

  const everyField = at => [...at.parentElement.children].map(one => one.dataset.element).filter(Boolean);

  const onCanvas = event => event.target === document.body || event.target.closest('.canvas, .canvas-flow') !== null;

  // With Shift the selection grows; otherwise only the focus moves.
  function walk(by, grows) {
    const all = links();
    const from = document.activeElement?.closest?.('[data-element]') ?? current();
    const to = all[all.indexOf(from?.querySelector('.canvas-select')) + by];
    if (!to) return;
    if (grows) extend(to.closest('[data-element]').dataset.element);
    else to.focus();
  }

  document.addEventListener('dacheng:designed', decorate);
  document.addEventListener('htmx:afterSwap', event => {
    if (event.target === drawer) decorate();
  });
  // Only now is what is typed into it sent.
  document.addEventListener('htmx:afterSettle', event => {
    if (event.detail.target === dialog && !dialog.open) dialog.showModal();
  });
  document.addEventListener('click', event => {
    if (!event.target.closest('[data-drawer-close]')) return;
    event.preventDefault();
    const at = current()?.querySelector('.canvas-select');
    drawer.classList.remove('is-open');
    if (designer.dataset.whole) showWhole();
    else drawer.replaceChildren();
    decorate();
    at?.focus();
  });

  // The settings of a flow as a whole are there while nothing is selected; on a narrow page a button opens them.
  const showWhole = () => window.htmx.ajax('GET', address, { target: '#drawer', swap: 'innerHTML' });
  document.addEventListener('click', event => {
    if (!event.target.closest('[data-whole-flow]')) return;
    drawer.classList.add('is-open');
    showWhole();
  });

  // The drawer stays as it is while the focus is on one of its settings.
  setInterval(() => {
    if (document.visibilityState !== 'visible' || isBusy() || typed) return;
    const writes = drawer.contains(document.activeElement) && document.activeElement.matches('input, textarea, select');
    refresh(`${address}/changes`, writes ? '' : selected().join(',')).then(changed => { stale ||= changed && writes; });
  }, POLL);

  // It is shown again once nothing is written in it any more.
  let stale = false;
  drawer.addEventListener('focusout', () => setTimeout(() => {
    if (!stale || typed?.isConnected || isBusy() || drawer.contains(document.activeElement)) return;
    stale = false;
    select(selected());
  }));

  // What others have changed is marked while its list is open, and shown by a click.
  document.addEventListener('toggle', event => {
    if (!event.target.matches?.('[data-news]')) return;
    event.target.querySelectorAll('[data-show]').forEach(link => link.dataset.show.split(' ').forEach(id =>
      element(id)?.classList.toggle('is-news', event.target.open)));
  }, true);
  document.addEventListener('click', event => {
    const link = event.target.closest?.('[data-show]');
    const shown = link?.dataset.show.split(' ').filter(id => element(id)) ?? [];
    if (shown.length === 0) return;
    event.preventDefault();
    element(shown[0]).scrollIntoView({ block: 'center' });
    select(shown);
  });
  decorate();
}
