// On a narrow screen a row of tabs scrolls: the current one is brought into view. That is measured with the next frame,
// since measuring at once would lay out a page that is still being changed.
import { each } from './page.js';

each('.tabs [aria-current]', current => requestAnimationFrame(() => {
  const row = current.closest('.tabs');
  if (row) row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
}));
