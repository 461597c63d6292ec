// Progress over time: [data-okr-chart] carries [{name, points: [[moment, percent]]}]; the table beside it has the same.
import { each } from './page.js';

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

each('[data-okr-chart]', place => {
  if (!window.echarts) return;
  const chart = window.echarts.init(place, null, { renderer: 'svg' });
  const draw = () => chart.setOption({
    animation: false,
    color: [0, 1, 2, 3, 4, 5, 6, 7].map(at => colour(`--face-${at}`)),
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 44, right: 16, top: 16, bottom: 56 },
    legend: { bottom: 0, type: 'scroll', textStyle: { color: colour('--ink-quiet') } },
    tooltip: { trigger: 'axis', valueFormatter: value => `${Math.round(value)}%` },
    xAxis: {
      type: 'time', axisLabel: { color: colour('--ink-quiet'), hideOverlap: true, formatter: '{M}-{d}' },
      axisLine: { lineStyle: { color: colour('--line') } },
    },
    yAxis: {
      min: 0, max: 100, axisLabel: { color: colour('--ink-quiet'), formatter: '{value}%' },
      splitLine: { lineStyle: { color: colour('--line') } },
    },
    series: JSON.parse(place.dataset.okrChart)
      .map(line => ({ name: line.name, data: line.points, type: 'line', step: 'end', symbolSize: 6 })),
  });
  draw();
  new ResizeObserver(() => chart.resize()).observe(place);
  new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });
});
