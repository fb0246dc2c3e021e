// Draws the picture of a figure from the table inside it. The table is the figure; the picture is hidden from screen
// readers and adds nothing that the table does not say. Attributes: see README.md beside this file.
import { readLanes, readSeries } from "./chart-data.js";
import { bars } from "./chart-bars.js";
import { lines } from "./chart-lines.js";
import { timeline } from "./chart-timeline.js";
import { notation } from "./chart-notation.js";

const KINDS = {
  line: [readSeries, lines],
  step: [readSeries, lines],
  area: [readSeries, lines],
  bar: [readSeries, bars],
  "grouped-bar": [readSeries, bars],
  timeline: [readLanes, timeline],
};

export function draw(figure) {
  const kind = KINDS[figure.dataset.chart];
  const table = figure.querySelector("table");
  if (!kind || !table) {
    return;
  }
  const [read, paint] = kind;
  const data = read(table, figure.dataset);
  if (data.empty) {
    return;
  }
  const picture = document.createElement("div");
  picture.className = "figure__picture";
  picture.setAttribute("aria-hidden", "true");
  const words = notation(document.documentElement.lang, figure.dataset);
  figure.querySelector("figcaption").after(picture);
  const details = figure.querySelector("details");
  if (details) {
    details.open = false;
  }
  let width = 0;
  const fit = () => {
    const now = Math.floor(picture.clientWidth);
    if (now > 0 && now !== width) {
      width = now;
      const svg = paint(data, { width, options: figure.dataset, words });
      svg.querySelectorAll("style").forEach((style) => style.remove());
      svg.querySelectorAll("[aria-label]").forEach((part) => part.removeAttribute("aria-label"));
      picture.replaceChildren(...legend(data, svg, figure.dataset.hiddenLabel ?? ""), svg);
    }
  };
  fit();
  new ResizeObserver(() => requestAnimationFrame(fit)).observe(picture);
}

/** A key for series that the picture could not name beside their lines. */
function legend(data, svg, hiddenLabel) {
  if (!svg.dataset.legend) {
    return [];
  }
  const list = document.createElement("ul");
  list.className = "figure__legend";
  data.series.forEach((series, index) => {
    if (!series.points.some((point) => Number.isFinite(point.y))) {
      return;
    }
    list.append(entry(series.label, `series-${(index % 8) + 1}`));
  });
  if (svg.querySelector("pattern")) {
    list.append(entry(hiddenLabel, "chart-hidden"));
  }
  return [list];
}

function entry(label, className) {
  const item = document.createElement("li");
  const swatch = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  swatch.setAttribute("width", "14");
  swatch.setAttribute("height", "14");
  swatch.setAttribute("class", className);
  const square = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  square.setAttribute("width", "14");
  square.setAttribute("height", "14");
  square.setAttribute("rx", "3");
  square.setAttribute("fill", "currentColor");
  swatch.append(square);
  item.append(swatch, label);
  return item;
}
