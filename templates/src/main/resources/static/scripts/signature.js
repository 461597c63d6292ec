// A pad for a signature: drawn with mouse, finger or pen, or written as a typed name. The finished picture goes up like
// a chosen file; it is finished by its button, by a click elsewhere, or when the form is sent.
import { each } from './page.js';

const ink = '#14213d';
const paper = '#ffffff';
const scale = 2;
const script = '"STXingkai", "Xingkai SC", "KaiTi", "STKaiti", "Kaiti SC", "Segoe Script", cursive';

each('[data-signature]', pad => {
  const place = pad.closest('[data-upload]');
  const canvas = pad.querySelector('canvas');
  const name = pad.querySelector('[data-signature-name]');
  const button = kind => pad.querySelector(`[data-signature-${kind}]`);
  const signed = () => place.querySelector('[data-files] .upload') !== null;
  let strokes = [];
  let current = null;
  let sending = null;

  function show() {
    const used = strokes.length > 0 || name.value.trim() !== '';
    pad.hidden = signed();
    pad.classList.toggle('signature-used', used);
    button('undo').disabled = strokes.length === 0;
    button('clear').disabled = !used;
    button('done').disabled = !used;
    if (!pad.hidden) draw();
  }

  function draw() {
    canvas.width = canvas.clientWidth * scale;
    canvas.height = canvas.clientHeight * scale;
    const brush = canvas.getContext('2d');
    brush.fillStyle = paper;
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.scale(scale, scale);
    brush.strokeStyle = brush.fillStyle = ink;
    brush.lineCap = brush.lineJoin = 'round';
    write(brush);
    strokes.forEach(stroke => line(brush, stroke));
  }

  function write(brush) {
    const text = name.value.trim();
    if (!text) return;
    const { clientWidth: width, clientHeight: height } = canvas;
    const font = size => `italic ${size}px ${script}`;
    brush.font = font(height / 2);
    const fits = Math.min(1, width * 0.9 / brush.measureText(text).width);
    brush.font = font(height / 2 * fits);
    brush.textAlign = 'center';
    brush.textBaseline = 'middle';
    brush.fillText(text, width / 2, height / 2);
  }

  // A curve through the middles between the points; a dot for a touch.
  function line(brush, stroke) {
    brush.lineWidth = stroke.width;
    brush.beginPath();
    const [first, ...rest] = stroke.points;
    brush.moveTo(first.x, first.y);
    if (!rest.length) brush.lineTo(first.x + 0.1, first.y);
    rest.forEach((point, at) => {
      const next = rest[at + 1] ?? point;
      brush.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
    });
    brush.stroke();
  }

  const point = event => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  canvas.addEventListener('pointerdown', event => {
    // A pad that was put back into a refreshed form has lost its pointer.
    if (event.button !== 0 || current && canvas.hasPointerCapture(current.id)) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    const width = event.pointerType === 'pen' && event.pressure ? 1.5 + 3 * event.pressure : 2.6;
    current = { id: event.pointerId, width, points: [point(event)] };
    strokes.push(current);
    show();
  });
  canvas.addEventListener('pointermove', event => {
    if (event.pointerId !== current?.id) return;
    const events = event.getCoalescedEvents?.() ?? [];
    (events.length ? events : [event]).forEach(one => current.points.push(point(one)));
    draw();
  });
  for (const end of ['pointerup', 'pointercancel']) {
    canvas.addEventListener(end, event => { if (event.pointerId === current?.id) current = null; });
  }

  function clear() {
    strokes = [];
    name.value = '';
    show();
  }

  // Resolves once the picture is among the files, or was refused there.
  function finish() {
    if (!sending && (strokes.length || name.value.trim())) sending = send().finally(() => { sending = null; });
    return sending ?? Promise.resolve();
  }

  async function send() {
    const picture = await new Promise(resolve => { canvas.toBlob(resolve, 'image/png'); });
    const file = new File([picture], pad.dataset.file, { type: 'image/png' });
    strokes = [];
    name.value = '';
    await new Promise(resolve => {
      place.dispatchEvent(new CustomEvent('upload:file', { detail: { file, sent: resolve } }));
    });
    show();
  }

  button('undo').addEventListener('click', () => { strokes.pop(); show(); });
  button('clear').addEventListener('click', clear);
  button('done').addEventListener('click', finish);
  name.addEventListener('input', event => { event.stopPropagation(); show(); });
  name.addEventListener('change', event => event.stopPropagation());
  name.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    finish();
  });
  place.addEventListener('change', show);
  // Pads of forms that were refreshed are not kept.
  const gone = new AbortController();
  const { signal } = gone;
  // A click, and not a touch, which may be the beginning of scrolling.
  document.addEventListener('click', event => {
    if (!pad.isConnected) gone.abort();
    else if (!pad.hidden && !place.contains(event.target)) finish();
  }, { signal });
  document.addEventListener('submit', async event => {
    const pending = sending || strokes.length || name.value.trim();
    if (!pending || !pad.isConnected || !event.target.contains(pad)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    await finish();
    event.target.requestSubmit(event.submitter);
  }, { capture: true, signal });
  new ResizeObserver(() => { if (!pad.hidden && canvas.width !== canvas.clientWidth * scale) draw(); }).observe(canvas);
  place.classList.add('signature-scripted');
  show();
});
