// The diagram of a request with its way coloured; the library is fetched when a diagram is first seen.
//   <div data-diagram="/requests/…/diagram.bpmn" data-done="manager" data-active="head" data-refused data-stopped
//        data-zoom-in="…" data-zoom-out="…" data-fit="…" data-full="…"></div>
// It is as high as its content asks for; wheel, keys and buttons zoom, dragging moves, and it can fill the screen.
import { each, element, icon, sentence } from './page.js';

const KINDS = ['done', 'active', 'refused', 'stopped'];
const READABLE = 0.6;
const LOWEST = 200;
const HIGHEST = 480;
const MARGIN = 24;
// Below the drawing stand the buttons and the mark of the library.
const FOOT = 32;

let library;

function viewer() {
  library ??= new Promise((resolve, reject) => {
    for (const sheet of ['diagram-js', 'bpmn-js']) {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `/lib/bpmn/${sheet}.css` });
      document.head.append(link);
    }
    const script = Object.assign(document.createElement('script'), { src: '/lib/bpmn/viewer.min.js' });
    script.onload = () => resolve(window.BpmnJS);
    script.onerror = reject;
    document.head.append(script);
  });
  return library;
}

const ids = (place, kind) => (place.dataset[kind] ?? '').split(',').filter(Boolean);

function fit(canvas) {
  canvas.resized();
  const { inner, outer } = canvas.viewbox();
  const free = outer.height - 2 * MARGIN - FOOT;
  const scale = Math.min(1, (outer.width - 2 * MARGIN) / inner.width, free / inner.height);
  const width = outer.width / scale;
  const height = outer.height / scale;
  canvas.viewbox({
    x: inner.x - (width - inner.width) / 2,
    y: inner.y - (height - FOOT / scale - inner.height) / 2,
    width,
    height,
  });
  return scale;
}

// A long flow would be too small to read: it is shown around the node that waits.
function begin(canvas, node) {
  if (fit(canvas) >= READABLE || !node) return;
  canvas.zoom(READABLE + 0.1);
  canvas.scrollToElement(node, { left: 40, right: 40, top: 60, bottom: 60 });
}

function button(name, label, act) {
  const made = element('button', 'tool');
  made.type = 'button';
  made.title = label;
  made.setAttribute('aria-label', label);
  made.append(icon(name));
  made.addEventListener('click', act);
  return made;
}

function controls(place, canvas) {
  const bar = element('div', 'diagram-tools');
  const zoom = by => canvas.zoom(Math.min(3, Math.max(0.2, canvas.zoom() * by)));
  const { zoomIn, zoomOut, fit: all, full } = place.dataset;
  bar.append(
    button('minus', zoomOut, () => zoom(1 / 1.25)),
    button('plus', zoomIn, () => zoom(1.25)),
    button('focus-centered', all, () => fit(canvas)));
  if (place.requestFullscreen) {
    const toggle = () => (document.fullscreenElement ? document.exitFullscreen() : place.requestFullscreen());
    bar.append(button('maximize', full, toggle));
    place.addEventListener('fullscreenchange', () => fit(canvas));
  }
  place.append(bar);
  place.tabIndex = 0;
  place.addEventListener('keydown', event => {
    const by = { '+': 1.25, '=': 1.25, '-': 1 / 1.25 }[event.key];
    if (!by || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    zoom(by);
  });
}

async function draw(place) {
  try {
    const [Viewer, answer] = await Promise.all([viewer(), fetch(place.dataset.diagram)]);
    const shown = new Viewer({ container: place });
    await shown.importXML(await answer.text());
    const canvas = shown.get('canvas');
    const known = id => shown.get('elementRegistry').get(id);
    KINDS.forEach(kind => ids(place, kind).filter(known).forEach(id => canvas.addMarker(id, `node-${kind}`)));
    const { inner, outer } = canvas.viewbox();
    const wanted = inner.height * Math.min(1, outer.width / (inner.width + 2 * MARGIN)) + 3 * MARGIN + FOOT;
    place.style.blockSize = `${Math.min(HIGHEST, Math.max(LOWEST, wanted))}px`;
    const [at] = [...ids(place, 'active'), ...ids(place, 'refused'), ...ids(place, 'stopped')];
    begin(canvas, known(at) ?? known('start'));
    controls(place, canvas);
  } catch {
    place.textContent = sentence('failed');
  }
}

const sight = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
  sight.unobserve(entry.target);
  draw(entry.target);
}));

each('[data-diagram]', place => sight.observe(place));
