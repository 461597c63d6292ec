// The button that goes round light, dark, auto.
import { each } from './page.js';

const next = { light: 'dark', dark: 'auto', auto: 'light' };
const now = () => document.documentElement.dataset.theme;

each('[data-theme-switch]', button => {
  const name = () => {
    button.title = button.dataset[now()];
    button.setAttribute('aria-label', button.title);
  };
  button.hidden = false;
  name();
  button.addEventListener('click', () => {
    dispatchEvent(new CustomEvent('theme', { detail: next[now()] }));
    name();
  });
});
