// Native dialogs: data-dialog="id" opens, data-close closes; what is wrong inside one opens it with
// data-opens-dialog; data-confirm="question" on a form or a button asks first.
import { each } from './page.js';

each('[data-opens-dialog]', wrong => wrong.closest('dialog')?.showModal());

document.addEventListener('click', event => {
  const opener = event.target.closest('[data-dialog]');
  if (opener) {
    event.preventDefault();
    document.getElementById(opener.dataset.dialog)?.showModal();
  } else if (event.target.closest('[data-close]') || event.target.matches('dialog')) {
    // A click on the dialog itself, and not on something in it, is a click beside it.
    event.target.closest('dialog')?.close();
  }
});

function ask(question, label) {
  const dialog = document.getElementById('confirm');
  dialog.querySelector('#confirm-text').textContent = question;
  if (label) dialog.querySelector('[data-confirm-yes]').textContent = label;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise(resolve =>
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true }));
}

document.addEventListener('submit', async event => {
  const { target: form, submitter } = event;
  const asked = submitter?.dataset.confirm !== undefined ? submitter : form;
  if (asked.dataset.confirm === undefined || form.dataset.confirmed) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!(await ask(asked.dataset.confirm, asked.dataset.confirmLabel ?? submitter?.textContent.trim()))) return;
  form.dataset.confirmed = 'yes';
  form.requestSubmit(submitter);
  delete form.dataset.confirmed;
}, true);
