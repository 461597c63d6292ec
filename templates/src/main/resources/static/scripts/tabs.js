// On a narrow screen a row of tabs scrolls: the current one is brought into view.
import { each } from './page.js';

each('.tabs [aria-current]', current => {
  const row = current.closest('.tabs');
  row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
});
