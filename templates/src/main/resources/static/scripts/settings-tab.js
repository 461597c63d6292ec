// Tabs of a process whose settings are sentences: what is entered is sent as a step of its own, so that what others
// have changed meanwhile stays. Without this script the form is sent as a whole.
//   <form data-settings-tab action="…"> … <span class="slot" data-slot="/member">
import { each } from './page.js';
import { leaveLater, step } from './design-steps.js';

const TYPING = 600;

each('[data-settings-tab]', form => {
  const sent = new WeakMap();
  let typed = null;
  let waiting = 0;

  function inputs(slot) {
    const names = new Set([...slot.querySelectorAll('[name]')].map(one => one.name));
    return [...new FormData(form)].filter(([name]) => names.has(name));
  }

  const state = slot => JSON.stringify(inputs(slot));
  form.querySelectorAll('.slot').forEach(slot => sent.set(slot, state(slot)));

  async function send(control) {
    clearTimeout(waiting);
    typed = null;
    const slot = control?.isConnected && control.closest('.slot');
    if (!slot || sent.get(slot) === state(slot)) return;
    sent.set(slot, state(slot));
    clear(slot);
    const done = await step(form.action, inputs(slot));
    if (done) clear(slot);
    else refuse(slot);
  }

  function clear(slot) {
    slot.classList.remove('field-refused');
    slot.querySelectorAll('.field-errors').forEach(errors => errors.remove());
    slot.querySelectorAll('[aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
  }

  function refuse(slot) {
    slot.classList.add('field-refused');
    slot.querySelectorAll('input, textarea').forEach(field => field.setAttribute('aria-invalid', 'true'));
  }

  form.addEventListener('change', event => send(event.target));
  form.addEventListener('input', event => {
    if (!event.target.matches('input[type="text"], textarea')) return;
    clearTimeout(waiting);
    typed = event.target;
    // Half a number is no number: it is sent when it is complete.
    if (!typed.matches('.number')) waiting = setTimeout(() => send(typed), TYPING);
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    send(document.activeElement);
  });
  document.addEventListener('click', event => {
    send(typed);
    leaveLater(event);
  }, true);
  addEventListener('beforeunload', event => { if (typed?.isConnected) event.preventDefault(); });
});
