// One person's story or a plan: a lane per track, a bar per spell with its name inside, a dot per moment.
import { axisX, barX, dot, gridX, plot, ruleX, text } from "@observablehq/plot";

const CHARACTER = 7;

export function timeline(data, { width, options, words }) {
  const narrow = width < 560;
  const lane = narrow ? 58 : 44;
  const left = narrow ? 4 : Math.min(200, 24 + Math.max(...data.lanes.map((name) => name.length)) * 7.6);
  const days = [...data.spells.flatMap((one) => [one.from, one.to]), ...data.moments.map((one) => one.at), data.until];
  const first = new Date(Math.min(...days));
  const last = new Date(Math.max(...days));
  const room = width - left - 24;
  const pixels = (from, to) => (room * (to - from)) / Math.max(1, last - first);
  const states = [...new Set(data.spells.map((one) => one.state))];
  const middle = narrow ? 12 : 0;
  return plot({
    className: "geland-plot",
    width,
    height: data.lanes.length * lane + 64,
    marginLeft: left,
    marginRight: 24,
    marginTop: 20,
    marginBottom: 44,
    x: { type: "utc", domain: [first, last], label: null },
    y: { type: "band", domain: data.lanes, axis: null, padding: narrow ? 0.5 : 0.3 },
    marks: [
      gridX({ className: "chart-grid", strokeOpacity: 0.25, ticks: narrow ? 4 : 8 }),
      axisX({ ticks: narrow ? 4 : 8, tickFormat: words.time(first, last), tickSize: 5, fontSize: 13, className: "chart-quiet", fill: "currentColor", label: null }),
      text(data.lanes, {
        y: (name) => name,
        text: (name) => name,
        frameAnchor: "left",
        dx: narrow ? 0 : -12,
        dy: narrow ? -lane / 2 + 12 : 0,
        textAnchor: narrow ? "start" : "end",
        fontSize: 14,
        fontWeight: 600,
        className: "chart-text",
        fill: "currentColor",
      }),
      data.spells.map((one) => spell(one, states.indexOf(one.state), pixels(one.from, one.to), middle)),
      dot(data.moments, { x: "at", y: "lane", r: 6, dy: middle, className: "chart-text", fill: "currentColor", stroke: "var(--geland-page)", strokeWidth: 2 }),
      options.mark ? ruleX([data.until], { className: "chart-text", stroke: "currentColor", strokeDasharray: "4 3" }) : [],
      options.mark && options.markLabel
        ? text([data.until], { x: (day) => day, text: () => options.markLabel, frameAnchor: "top", dy: -12, textAnchor: "end", fontSize: 13, className: "chart-quiet", fill: "currentColor" })
        : [],
    ],
  });
}

function spell(one, index, room, middle) {
  const fits = Math.floor((room - 14) / CHARACTER);
  const name = one.label.length <= fits ? one.label : fits >= 5 ? `${one.label.slice(0, fits - 1)}…` : "";
  return [
    barX([one], { x1: "from", x2: "to", y: "lane", dy: middle, insetLeft: 1, insetRight: 1, rx: 4, className: `series-${(index % 8) + 1} chart-spell`, fill: "currentColor" }),
    text([one], { x: "from", y: "lane", dx: 8, dy: middle, text: () => name, textAnchor: "start", fontSize: 13, fontWeight: 600, className: "chart-inside", fill: "currentColor" }),
  ];
}
