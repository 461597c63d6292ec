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
  } catch {
    place.textContent = sentence('failed');
  }
}

const sight = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
  sight.unobserve(entry.target);
  draw(entry.target);
}));

each('[data-diagram]', place => sight.observe(place));
