// <time data-ago> reads "3 hours ago" and stays true while the page stands open; after a week the server's date stays.
import { each } from './page.js';

const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' });
const steps = [['minute', 60, 3600], ['hour', 3600, 86400], ['day', 86400, 604800]];

function tell(time) {
  const seconds = (Date.now() - new Date(time.dateTime)) / 1000;
  const step = steps.find(([, , below]) => seconds < below);
  if (step) time.textContent = words.format(-Math.floor(seconds / step[1]), step[0]);
}

each('time[data-ago]', tell);
setInterval(() => document.querySelectorAll('time[data-ago]').forEach(tell), 60_000);
