// Puts the published files of the front-end libraries, one sprite of the icons named in icons.txt, the font of PDF
// files and the administrative divisions of China where the jar takes them from. Called by Maven with the target
// folder; does nothing when nothing changed, and needs the network only when node_modules does not match
// package-lock.json.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const lock = join(here, 'package-lock.json');
const icons = join(here, 'icons.txt');
const installed = join(modules, '.dacheng-lock.json');
const target = process.argv[2];

const files = {
  'tabler.min.css': '@tabler/core/dist/css/tabler.min.css',
  'echarts.min.js': 'echarts/dist/echarts.min.js',
  'sortable.min.js': 'sortablejs/Sortable.min.js',
  'htmx.min.js': 'htmx.org/dist/htmx.min.js',
  'bpmn/viewer.min.js': 'bpmn-js/dist/bpmn-navigated-viewer.production.min.js',
  'bpmn/bpmn-js.css': 'bpmn-js/dist/assets/bpmn-js.css',
  'bpmn/diagram-js.css': 'bpmn-js/dist/assets/diagram-js.css',
};

function install() {
  if (existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(lock, 'utf8')) return;
  // Maven runs without a terminal: npm's own messages are the best ones to show when the network fails.
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
  copyFileSync(lock, installed);
}

// The font of PDF files, next to the static files and not among them: browsers have their own.
function font() {
  const folder = join(target, '../../fonts');
  const sources = { 'sheet.ttf': '400Regular/NotoSansSC_400Regular.ttf', 'sheet-licence.txt': 'LICENSE_FONT' };
  mkdirSync(folder, { recursive: true });
  for (const [name, from] of Object.entries(sources)) {
    const copy = join(folder, name);
    if (stale(copy, installed)) copyFileSync(join(modules, '@expo-google-fonts/noto-sans-sc', from), copy);
  }
}

// The administrative divisions of China as a tree, which the address field and its script read.
async function divisions() {
  const copy = join(target, 'divisions.json');
  if (!stale(copy, installed)) return;
  const source = join(modules, '@vant/area-data/dist/index.js');
  const { areaList } = await import(pathToFileURL(source));
  const below = (list, prefix) => Object.entries(list)
    .filter(([code]) => code.startsWith(prefix))
    .map(([code, name]) => ({ code, name }));
  const tree = below(areaList.province_list, '').map(province => ({
    ...province,
    children: below(areaList.city_list, province.code.slice(0, 2)).map(city => ({
      ...city,
      children: below(areaList.county_list, city.code.slice(0, 4)),
    })),
  }));
  writeFileSync(copy, JSON.stringify(tree));
}

// Published files carry the date of no one's clock, so the date of the installation stands for theirs.
function stale(copy, ...sources) {
  return !existsSync(copy) || sources.some(source => statSync(source).mtimeMs > statSync(copy).mtimeMs);
}

function copyAll() {
  for (const [name, from] of Object.entries(files)) {
    const source = join(modules, from);
    const copy = join(target, name);
    if (!stale(copy, installed)) continue;
    mkdirSync(dirname(copy), { recursive: true });
    // Without its map, a reference to the map would only be a missing file in the browser's console.
    const text = readFileSync(source, 'utf8').replace(/\n?(\/\*|\/\/)# sourceMappingURL=.*$/m, '');
    writeFileSync(copy, text);
  }
}

function symbol(name) {
  const svg = readFileSync(join(modules, '@tabler/icons/icons/outline', `${name}.svg`), 'utf8');
  const shapes = svg.replace(/<!--[\s\S]*?-->/, '').replace(/<path stroke="none" d="M0 0h24v24H0z"[^>]*>/, '').replace(/<svg[\s\S]*?>/, '').replace('</svg>', '').trim();
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-linecap="round" `
    + `stroke-linejoin="round">${shapes.replace(/\n\s*/g, '')}</symbol>`;
}

function sprite() {
  const copy = join(target, 'icons.svg');
  if (!stale(copy, icons, installed)) return;
  const names = readFileSync(icons, 'utf8').split('\n').map(name => name.trim()).filter(Boolean);
  writeFileSync(copy, `<svg xmlns="http://www.w3.org/2000/svg">\n${names.map(symbol).join('\n')}\n</svg>\n`);
}

if (!target) throw new Error(`usage: node ${basename(process.argv[1])} <folder>`);
install();
mkdirSync(target, { recursive: true });
copyAll();
font();
sprite();
await divisions();
