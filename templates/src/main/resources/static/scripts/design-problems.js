// A problem of a form leads to the setting that corrects it: its field is selected, and the setting has the focus.
import { element, select } from './design-selection.js';

const drawer = document.getElementById('drawer');

/** Puts the focus on a setting of the field whose drawer is shown. */
function focusSetting(member) {
  const slot = [...drawer.querySelectorAll('.slot')]
    .find(({ dataset }) => member === dataset.slot || member.startsWith(`${dataset.slot}/`));
  const control = slot?.querySelector(`[name="${CSS.escape(member)}"], .feel`)
    ?? (slot ?? drawer.querySelector('.settings'))?.querySelector('input:not([type="hidden"]), select, textarea');
  control?.closest('details')?.setAttribute('open', '');
  control?.focus();
}

document.addEventListener('click', async event => {
  const link = event.target.closest?.('a[data-setting]');
  const field = link && new URL(link.href).searchParams.get('field');
  if (!field || !element(field) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const { setting } = link.dataset;
  element(field).scrollIntoView({ block: 'center' });
  await select([field]);
  focusSetting(setting);
});

const asked = new URLSearchParams(location.search).get('setting');
if (asked !== null && drawer) focusSetting(asked);
