// Charts of goals, drawn from the table that stands beside them: <figure data-chart="bars">…<div
// class="board-canvas"></div> …<td data-value="12"></figure>. The library is fetched when the first chart is there;
// without it the tables remain.
import { each } from './page.js';

let library;

function echarts() {
  library ??= new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: '/lib/echarts.min.js' });
    script.onload = () => resolve(window.echarts);
    script.onerror = reject;
    document.head.append(script);
  });
  return library;
}

const token = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
const tones = ['good', 'warn', 'bad', 'calm'];

function read(figure) {
  const rows = [...figure.querySelectorAll('tbody tr')];
  const label = row => row.querySelector('th').dataset.label ?? row.querySelector('th').textContent.trim();
  const values = row => [...row.querySelectorAll('[data-value]')].map(cell => Number(cell.dataset.value));
  return {
    labels: rows.map(label),
    tones: rows.map(row => row.dataset.tone),
    values: rows.map(values),
    heads: [...figure.querySelectorAll('thead th')].map(head => head.textContent.trim()),
  };
}

const tooltip = () => ({
  renderMode: 'richText', backgroundColor: token('paper'), borderColor: token('line'),
  textStyle: { color: token('ink'), fontSize: 12 },
});
const legend = () => ({
  bottom: 0, icon: 'circle', itemWidth: 9, itemHeight: 9, textStyle: { color: token('ink-quiet'), fontSize: 12 },
});
const quiet = () => ({ color: token('ink-quiet'), fontSize: 11 });
const noLine = { axisLine: { show: false }, axisTick: { show: false } };
const ground = () => ({
  axisLabel: quiet(), axisTick: { show: false }, axisLine: { lineStyle: { color: token('line') } },
});
const across = () => ({
  type: 'value', minInterval: 1, splitLine: { lineStyle: { color: token('line') } }, axisLabel: quiet(), ...noLine,
});
const percent = value => `${Math.round(value * 100)}%`;

const drawings = {
  donut: data => ({
    tooltip: { ...tooltip(), trigger: 'item' },
    legend: legend(),
    series: [{
      type: 'pie', radius: ['52%', '74%'], center: ['50%', '44%'], avoidLabelOverlap: true,
      itemStyle: { borderColor: token('paper'), borderWidth: 2 },
      label: { color: token('ink'), formatter: '{c}', fontWeight: 600 }, labelLine: { length: 6, length2: 6 },
      data: data.labels
        .map((name, at) => ({ name, value: data.values[at][0], itemStyle: { color: token(data.tones[at]) } }))
        .filter(part => part.value > 0),
    }],
  }),
  bars: data => ({
    tooltip: { ...tooltip(), trigger: 'axis', axisPointer: { type: 'shadow' } },
    // Room for the last label, such as 90–100%, which is wider than its column on narrow screens.
    grid: { left: 4, right: 16, top: 20, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category', data: data.labels, ...ground(), axisLabel: { ...quiet(), interval: 0, hideOverlap: true },
    },
    yAxis: across(),
    series: [{
      name: data.heads[1], type: 'bar', barCategoryGap: '28%',
      itemStyle: { color: token('accent'), borderRadius: [4, 4, 0, 0] },
      label: { show: true, position: 'top', color: token('ink-quiet'), formatter: part => part.value || '' },
      data: data.values.map(one => one[0]),
    }],
  }),
  lines: data => ({
    tooltip: { ...tooltip(), trigger: 'axis', valueFormatter: percent },
    legend: legend(),
    grid: { left: 4, right: 16, top: 16, bottom: 32, containLabel: true },
    xAxis: { type: 'category', boundaryGap: false, data: data.labels, ...ground() },
    yAxis: { ...across(), minInterval: 0, min: 0, max: 1, axisLabel: { ...quiet(), formatter: percent } },
    series: [
      {
        name: data.heads[1], type: 'line', smooth: .25, symbolSize: 6,
        lineStyle: { width: 2.5, color: token('accent') },
        itemStyle: { color: token('accent') },
        areaStyle: { color: token('accent'), opacity: .1 },
        data: data.values.map(one => one[0]),
      },
      {
        name: data.heads[2], type: 'line', showSymbol: false,
        lineStyle: { width: 1.5, type: 'dashed', color: token('ink-faint') },
        itemStyle: { color: token('ink-faint') },
        data: data.values.map(one => one[1]),
      },
    ],
  }),
  stacks: data => ({
    tooltip: { ...tooltip(), trigger: 'axis', axisPointer: { type: 'shadow' } },
    legend: legend(),
    // The library estimates how wide a shortened name is: some room for its error.
    grid: { left: 14, right: 16, top: 8, bottom: 32, containLabel: true },
    xAxis: across(),
    yAxis: {
      type: 'category', inverse: true, data: data.labels,
      axisLabel: { ...quiet(), width: 120, overflow: 'truncate' }, ...noLine,
    },
    series: tones.map((tone, at) => ({
      name: data.heads[4 + at], type: 'bar', stack: 'all', barMaxWidth: 18,
      itemStyle: { color: token(tone) },
      data: data.values.map(one => one[at]),
    })),
  }),
};

const drawn = new Set();

function draw(place) {
  const figure = place.closest('[data-chart]');
  const data = read(figure);
  if (place.classList.contains('board-canvas-tall')) place.style.height = `${70 + data.labels.length * 34}px`;
  const drawing = drawings[figure.dataset.chart](data);
  const chart = window.echarts.getInstanceByDom(place) ?? window.echarts.init(place, null, { renderer: 'svg' });
  chart.setOption({ animation: false, textStyle: { fontFamily: token('font') }, ...drawing }, true);
}

each('[data-chart] .board-canvas', async place => {
  try {
    await echarts();
    draw(place);
    drawn.add(place);
    new ResizeObserver(() => window.echarts.getInstanceByDom(place)?.resize()).observe(place);
  } catch {
    place.hidden = true;
  }
});

// The colours are those of the theme, so another theme means drawing again.
new MutationObserver(() => drawn.forEach(place => (place.isConnected ? draw(place) : drawn.delete(place))))
  .observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });
