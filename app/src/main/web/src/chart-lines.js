// Lines, steps and stacked areas over time or another quantity, with bands for intervals and names at their ends.
import { areaY, axisX, axisY, gridY, line, plot, ruleX, ruleY, text } from "@observablehq/plot";
import { date } from "./chart-data.js";

const LABEL_STEP = 17;
let hatches = 0;

export function lines(data, { width, options, words }) {
  const stacked = options.chart === "area" && data.series.length > 1;
  const series = stacked ? stack(data.series, options) : data.series;
  const hatch = stacked && series.some((one) => one.rest) ? `hatch-${++hatches}` : null;
  const narrow = width < 560;
  const named = data.series.length > 1 && !narrow && data.series.length <= 6;
  const frame = {
    width,
    height: Number(options.height) || (narrow ? 280 : 360),
    marginTop: 28,
    marginBottom: 44,
    marginLeft: 8 + 8 * widest(series, words),
    marginRight: named ? Math.min(220, 20 + 7.4 * Math.max(...series.map((one) => one.label.length))) : 18,
  };
  const y = domain(series, options, stacked || options.chart === "area");
  const time = options.x === "date" || options.x === "month";
  const xs = series.flatMap((one) => one.points.map((point) => point.x));
  const svg = plot({
    ...frame,
    className: "geland-plot",
    x: { type: time ? "utc" : options.x === "number" || options.x === "months" ? "linear" : "point", label: null },
    y: { domain: y, label: null },
    marks: [
      gridY({ className: "chart-grid", strokeOpacity: 0.25, ticks: 5 }),
      axisY({ ticks: 5, tickSize: 0, tickFormat: words.tick, fontSize: 13, label: null, className: "chart-quiet", fill: "currentColor" }),
      xAxis(xs, time, narrow, words, options),
      options.yLabel ? [text([options.yLabel], { frameAnchor: "top-left", dy: -26, dx: 8 - frame.marginLeft, lineAnchor: "top", textAnchor: "start", fontSize: 13, className: "chart-quiet", fill: "currentColor" })] : [],
      series.map((one, index) => marks(one, index, options.chart, stacked, hatch)),
      ruleY([Math.max(0, y[0])], { className: "chart-grid" }),
      mark(options, frame),
      named ? names(series, frame, y, stacked) : [],
    ],
  });
  if (hatch) {
    svg.prepend(pattern(hatch));
  }
  if (data.series.length > 1 && !named) {
    svg.dataset.legend = "true";
  }
  return svg;
}

function widest(series, words) {
  const highest = Math.max(...series.flatMap((one) => one.points.map((point) => point.top ?? point.y)).filter(Number.isFinite));
  return Math.max(3, words.tick(highest).length);
}

function marks(one, index, chart, stacked, hatch) {
  const className = `series-${(index % 8) + 1}`;
  const curve = chart === "step" ? "step-after" : "linear";
  if (one.rest) {
    return [areaY(one.points, { x: "x", y1: "base", y2: "top", className: "chart-hidden", fill: `url(#${hatch})` })];
  }
  if (stacked) {
    return [areaY(one.points, { x: "x", y1: "base", y2: "top", className, fill: "currentColor", fillOpacity: 0.85 })];
  }
  const parts = [];
  if (chart === "area") {
    parts.push(areaY(one.points, { x: "x", y: "y", className, fill: "currentColor", fillOpacity: 0.2, curve }));
  }
  if (one.points.some((point) => Number.isFinite(point.lower))) {
    parts.push(areaY(one.points, { x: "x", y1: "lower", y2: "upper", className, fill: "currentColor", fillOpacity: 0.16, curve }));
  }
  const dash = [undefined, "7 3", "2 3", "10 3 2 3"][Math.floor(index / 2) % 4];
  parts.push(line(one.points, { x: "x", y: "y", className, stroke: "currentColor", strokeWidth: 2.5, strokeDasharray: dash, strokeLinejoin: "round", curve }));
  return parts;
}

/**
 * Series on top of each other. What is not shown is no zero: where a part is hidden, it is left out and the room up to the
 * known total is drawn as not shown. With hidden parts, every value holds until the next one, so that no slope is made up.
 */
function stack(series, options) {
  const hides = series.some((one) => one.points.some((point) => point.hidden));
  const totals = new Map();
  const parts = series.map((one) => ({
    ...one,
    points: one.points.map((point) => {
      if (!Number.isFinite(point.y)) {
        return { ...point, base: NaN, top: NaN };
      }
      const base = totals.get(Number(point.x)) ?? 0;
      totals.set(Number(point.x), base + point.y);
      return { ...point, base, top: base + point.y };
    }),
  }));
  if (!hides) {
    return parts;
  }
  const total = Number(options.yMax ?? NaN);
  const points = series[0].points.map((point, at) => {
    const hidden = Number.isFinite(total) && series.some((one) => one.points[at].hidden);
    return { x: point.x, y: NaN, base: hidden ? (totals.get(Number(point.x)) ?? 0) : NaN, top: hidden ? total : NaN };
  });
  const rest = { key: "", label: options.hiddenLabel ?? "", rest: true, points };
  return [...parts, rest].map((one) => ({ ...one, points: held(one.points) }));
}

/** Each point twice: where it begins and where the next one does. */
function held(points) {
  return points.flatMap((point, at) => (at + 1 < points.length ? [point, { ...point, x: points[at + 1].x }] : [point]));
}

/** Grey stripes: something is here that is not shown. */
function pattern(id) {
  const svg = (name, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  };
  const stripes = svg("pattern", { id, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)", class: "chart-hidden" });
  stripes.append(svg("rect", { width: 7, height: 7, fill: "currentColor", "fill-opacity": 0.15 }), svg("rect", { width: 2, height: 7, fill: "currentColor", "fill-opacity": 0.55 }));
  const defs = svg("defs", {});
  defs.append(stripes);
  return defs;
}

function domain(series, options, fromZero) {
  const values = series.flatMap((one) => one.points.flatMap((point) => [point.top ?? point.y, point.lower, point.upper])).filter(Number.isFinite);
  const lowest = options.yMin === undefined ? Math.min(...values, fromZero ? 0 : Infinity) : Number(options.yMin);
  const highest = options.yMax === undefined ? Math.max(...values) : Number(options.yMax);
  const bottom = options.yMin === undefined && lowest > 0 && lowest < highest * 0.5 ? 0 : lowest;
  return bottom === highest ? [bottom, bottom + 1] : [bottom, options.yMax === undefined ? highest + (highest - bottom) * 0.04 : highest];
}

function xAxis(xs, time, narrow, words, options) {
  const common = { fontSize: 13, label: null, tickSize: 5, className: "chart-quiet", fill: "currentColor" };
  if (options.x === "months") {
    return years(xs, narrow, common, options.xLabel ?? "");
  }
  if (!time) {
    return axisX({ ...common, ticks: narrow ? 4 : 8 });
  }
  const first = Math.min(...xs);
  const last = Math.max(...xs);
  return axisX({ ...common, ticks: narrow ? 4 : 8, tickFormat: words.time(first, last) });
}

/** Months counted from something, told in years; what they are counted from stands below. */
function years(xs, narrow, common, label) {
  const last = Math.max(...xs);
  const step = last <= 24 ? 6 : narrow && last > 60 ? 24 : 12;
  const ticks = Array.from({ length: Math.floor(last / step) + 1 }, (none, index) => index * step);
  return [
    axisX({ ...common, ticks, tickFormat: (month) => String(month / 12).replace(".", ",") }),
    text([label], { frameAnchor: "bottom-right", dy: 40, textAnchor: "end", fontSize: 13, className: "chart-quiet", fill: "currentColor" }),
  ];
}

function mark(options, frame) {
  const at = options.x === "number" || options.x === "months" ? Number(options.mark ?? NaN) : date(options.mark);
  if (!at) {
    return [];
  }
  return [
    ruleX([at], { className: "chart-text", stroke: "currentColor", strokeDasharray: "4 3" }),
    text([at], { x: (value) => value, text: () => options.markLabel ?? "", y: null, frameAnchor: "top", dy: -frame.marginTop + 14, lineAnchor: "middle", textAnchor: "end", fontSize: 13, className: "chart-quiet", fill: "currentColor" }),
  ];
}

/** The name of each line beside its last point, of each area at the right edge; pushed apart where they would touch. */
function names(series, frame, [bottom, top], stacked) {
  const room = frame.height - frame.marginTop - frame.marginBottom;
  const edgeX = series.flatMap((one) => one.points.map((point) => point.x)).reduce((a, b) => (b > a ? b : a));
  const within = series.find((one) => one.rest && !Number.isFinite(one.points.at(-1).top));
  const ends = series
    .filter((one) => one !== within)
    .map((one, index) => {
      const last = one.points.findLast((point) => Number.isFinite(stacked ? point.top : point.y));
      const value = stacked && last ? (last.base + last.top) / 2 : last?.y;
      return { one, index, last, at: room * (1 - (value - bottom) / (top - bottom)), value };
    })
    .filter((end) => end.last)
    .sort((a, b) => a.at - b.at);
  let edge = -Infinity;
  for (const end of ends) {
    end.place = Math.max(end.at, edge + LABEL_STEP);
    edge = end.place;
  }
  let floor = room + LABEL_STEP;
  for (const end of ends.toReversed()) {
    end.place = Math.min(end.place, floor - LABEL_STEP);
    floor = end.place;
  }
  return [inside(within), ...ends.map((end) =>
    text([end.last], { x: stacked ? () => edgeX : "x", y: () => end.value, text: () => end.one.label, dx: 8, dy: end.place - end.at, textAnchor: "start", fontSize: 13.5, fontWeight: 650, className: end.one.rest ? "chart-quiet" : `series-${(end.index % 8) + 1}`, fill: "currentColor" }),
  )];
}

/** The name of what is not shown in the middle of its highest part, where it does not last to the right edge. */
function inside(rest) {
  const points = rest?.points.filter((point) => Number.isFinite(point.top)) ?? [];
  const height = Math.max(...points.map((point) => point.top - point.base));
  const highest = points.filter((point) => point.top - point.base === height);
  const at = highest[Math.floor(highest.length / 2)];
  return at
    ? text([at], { x: "x", y: (point) => (point.base + point.top) / 2, text: () => rest.label, fontSize: 13.5, fontWeight: 650, className: "chart-text chart-halo", fill: "currentColor" })
    : [];
}
