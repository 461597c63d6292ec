// What every page needs. Each module finds its elements by their data-* attributes, also in what htmx puts in later.
import './requests.js';
import './theme-switch.js';
import './dialogs.js';
import './menus.js';
import './tabs.js';
import './flashes.js';
import './times.js';
import './keys.js';
import './drafts.js';
import './line-items.js';
import './mentions.js';
import './people-picker.js';
import './uploads.js';
import './rows.js';
import './diagram.js';
import './okr-map.js';
import './okr-charts.js';
