// The diagram of a request with its way coloured; the library is fetched when a diagram is first seen.
//   <div data-diagram="/requests/…/diagram.bpmn" data-visited="start,manager" data-active="head"></div>
import { each, sentence } from './page.js';

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

// A long flow would be too small to read: it is shown around the node that waits, and can be moved and zoomed.
function focus(canvas, node) {
  if (canvas.zoom() >= 0.7 || !node) return;
  canvas.zoom(0.8);
  canvas.scrollToElement(node, { left: 40, right: 40, top: 80, bottom: 80 });
}

async function draw(place) {
  try {
    const [Viewer, answer] = await Promise.all([viewer(), fetch(place.dataset.diagram)]);
    const shown = new Viewer({ container: place });
    await shown.importXML(await answer.text());
    const canvas = shown.get('canvas');
    const known = id => shown.get('elementRegistry').get(id);
    for (const kind of ['visited', 'active']) {
      (place.dataset[kind] ?? '').split(',').filter(known).forEach(id => canvas.addMarker(id, `node-${kind}`));
    }
    canvas.zoom('fit-viewport', 'auto');
    focus(canvas, known((place.dataset.active ?? '').split(',')[0]) ?? known('start'));
  } catch {
    place.textContent = sentence('failed');
  }
}

const sight = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
  sight.unobserve(entry.target);
  draw(entry.target);
}));

each('[data-diagram]', place => sight.observe(place));
