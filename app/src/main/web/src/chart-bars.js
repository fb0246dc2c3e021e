// Bars: lying for names, one under the other so that long Dutch words fit; standing for time. Intervals are whiskers.
import { axisX, axisY, barX, barY, gridX, gridY, plot, ruleX, ruleY, text } from "@observablehq/plot";

const CHARACTER = 7.2;

export function bars(data, view) {
  const time = view.options.x === "date" || view.options.x === "month";
  const svg = time && data.series.length === 1 ? standing(data, view) : lying(data, view);
  if (data.series.length > 1) {
    svg.dataset.legend = "true";
  }
  return svg;
}

function lying(data, { width, options, words }) {
  const narrow = width < 560;
  const rows = data.series[0].points.map((point) => point.x);
  const longest = Math.max(...rows.map((row) => String(row).length));
  const left = narrow ? 4 : Math.min(width * 0.36, 40 + longest * CHARACTER);
  const lineWidth = (left - 20) / 13.5;
  const each = data.series.length > 1 ? 20 : 26;
  const wrapped = narrow ? 1 : Math.ceil((longest * CHARACTER) / Math.max(1, left - 20));
  const band = Math.max(data.series.length * each + (narrow ? 30 : 12), wrapped * 18 + 8);
  const bars = data.series.flatMap((one, index) => one.points.map((point) => ({ ...point, series: one.key, index })));
  const reach = bars.flatMap((bar) => [bar.y, bar.upper, bar.lower]).filter(Number.isFinite);
  const low = Math.min(0, ...reach, Number(options.yMin ?? 0));
  const high = Math.max(...reach, Number(options.yMax ?? -Infinity), low + Number.EPSILON);
  return plot({
    className: "geland-plot",
    width,
    height: rows.length * band + 44,
    marginLeft: left,
    marginRight: 24 + CHARACTER * Math.max(...bars.map((bar) => told(bar, words).length)),
    marginTop: 26,
    marginBottom: 18,
    x: { domain: [low, high], label: null, ...(narrow ? { axis: null } : {}) },
    y: { type: "band", domain: data.series.map((one) => one.key), axis: null, paddingInner: 0.12, paddingOuter: narrow ? 0 : 0.1 },
    fy: { domain: rows, axis: null, padding: narrow ? 30 / band : 12 / band },
    marks: [
      gridX({ className: "chart-grid", strokeOpacity: 0.25, ticks: narrow ? 3 : 5 }),
      narrow ? [] : axisX({ anchor: "top", ticks: 5, tickSize: 0, tickFormat: words.tick, fontSize: 13, className: "chart-quiet", fill: "currentColor", label: null }),
      narrow
        ? text(rows, { fy: (row) => row, text: (row) => row, frameAnchor: "top-left", dy: -19, lineAnchor: "top", textAnchor: "start", fontSize: 14, className: "chart-text", fill: "currentColor" })
        : text(rows, { fy: (row) => row, text: (row) => row, frameAnchor: "left", dx: -12, textAnchor: "end", fontSize: 14, lineWidth, className: "chart-text", fill: "currentColor" }),
      data.series.map((one, index) => part(one, index, words)),
      ruleX([0], { className: "chart-text", stroke: "currentColor" }),
    ],
  });
}

function part(one, index, words) {
  const className = `series-${(index % 8) + 1}`;
  const whiskers = one.points.filter((point) => Number.isFinite(point.lower) && Number.isFinite(point.upper));
  const end = (point) => (!Number.isFinite(point.y) ? 0 : Number.isFinite(point.upper) ? Math.max(point.upper, point.y) : Math.max(point.y, 0));
  return [
    barX(one.points, { x: "y", y: () => one.key, fy: "x", className, fill: "currentColor", fillOpacity: whiskers.length ? 0.75 : 1, rx: 2 }),
    ruleY(whiskers, { x1: "lower", x2: "upper", y: () => one.key, fy: "x", className: "chart-text", stroke: "currentColor", strokeWidth: 2 }),
    text(one.points.filter((point) => !point.hidden), { x: end, y: () => one.key, fy: "x", text: (point) => words.value(point.y), dx: 7, textAnchor: "start", fontSize: 13.5, fontWeight: 600, className: "chart-text", fill: "currentColor" }),
    text(one.points.filter((point) => point.hidden), { x: () => 0, y: () => one.key, fy: "x", text: "hidden", dx: 7, textAnchor: "start", fontSize: 13, className: "chart-quiet", fill: "currentColor" }),
  ];
}

/** What stands beside a bar: its value, or why there is none. */
function told(bar, words) {
  return bar.hidden ?? words.value(bar.y);
}

function standing(data, { width, options, words }) {
  const narrow = width < 560;
  const [one] = data.series;
  const days = one.points.map((point) => point.x);
  const label = words.time(Math.min(...days), Math.max(...days));
  const every = Math.ceil(days.length / (narrow ? 5 : 12));
  const shown = days.filter((day, index) => index % every === 0);
  const highest = Math.max(...one.points.flatMap((point) => [point.y, point.upper]).filter(Number.isFinite), Number(options.yMax ?? -Infinity));
  const whiskers = one.points.filter((point) => Number.isFinite(point.lower) && Number.isFinite(point.upper));
  return plot({
    className: "geland-plot",
    width,
    height: Number(options.height) || (narrow ? 260 : 320),
    marginLeft: 12 + 8 * Math.max(3, words.tick(highest).length),
    marginTop: 20,
    marginBottom: 44,
    x: { type: "band", domain: days, label: null, padding: 0.18 },
    y: { domain: [Math.min(0, ...one.points.map((point) => point.y).filter(Number.isFinite)), highest || 1], label: null },
    marks: [
      gridY({ className: "chart-grid", strokeOpacity: 0.25, ticks: 5 }),
      axisY({ ticks: 5, tickSize: 0, tickFormat: words.tick, fontSize: 13, className: "chart-quiet", fill: "currentColor", label: null }),
      axisX({ ticks: shown, tickFormat: label, tickSize: 0, fontSize: 13, className: "chart-quiet", fill: "currentColor", label: null }),
      barY(one.points, { x: "x", y: "y", className: "series-1", fill: "currentColor", rx: 1 }),
      ruleX(whiskers, { x: "x", y1: "lower", y2: "upper", className: "chart-text", stroke: "currentColor", strokeWidth: 2 }),
      ruleY([0], { className: "chart-text", stroke: "currentColor" }),
    ],
  });
}
