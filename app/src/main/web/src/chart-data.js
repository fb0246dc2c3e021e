// Reads the table of a figure: series with their points and intervals, or lanes with their spells.

const WHOLE = /^\d{4}(-\d{2}){0,2}$/;

export function date(text) {
  if (!text || !WHOLE.test(text)) {
    return null;
  }
  const [year, month = "01", day = "01"] = text.split("-");
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

function number(cell) {
  const text = cell?.dataset.value;
  return text === undefined || text === "" ? NaN : Number(text);
}

/** What a cell says instead of a number that exists but is not shown; null for any other cell. */
function hidden(cell) {
  return cell?.hasAttribute("data-hidden") ? cell.textContent.trim() : null;
}

export function readSeries(table, options) {
  const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
  const byBound = (bound, key) => heads.findIndex((head) => head.dataset[bound] === key);
  const series = heads
    .map((head, column) => ({ head, column, key: head.dataset.y }))
    .filter(({ key }) => key !== undefined)
    .map(({ head, column, key }) => ({
      key,
      label: head.dataset.label ?? head.textContent.trim(),
      column,
      lower: byBound("lower", key),
      upper: byBound("upper", key),
      points: [],
    }));
  for (const row of table.tBodies[0].rows) {
    const first = row.cells[0];
    const x = readX(first, options.x);
    if (x === null || row.hasAttribute("data-skip")) {
      continue;
    }
    for (const one of series) {
      one.points.push({
        x,
        y: number(row.cells[one.column]),
        hidden: hidden(row.cells[one.column]),
        lower: one.lower < 0 ? NaN : number(row.cells[one.lower]),
        upper: one.upper < 0 ? NaN : number(row.cells[one.upper]),
      });
    }
  }
  return { series, empty: !series.some((one) => one.points.some((point) => Number.isFinite(point.y))) };
}

function readX(cell, kind) {
  const text = cell?.dataset.value ?? cell?.textContent.trim() ?? "";
  if (kind === "date" || kind === "month") {
    return date(text);
  }
  if (kind === "number" || kind === "months") {
    return text === "" || !Number.isFinite(Number(text)) ? null : Number(text);
  }
  return cell.textContent.trim();
}

export function readLanes(table, options) {
  const rows = [...table.tBodies[0].rows];
  const until = date(options.mark) ?? new Date(Math.max(...rows.map((row) => date(row.dataset.to) ?? date(row.dataset.from) ?? 0)));
  const spells = [];
  const moments = [];
  for (const row of rows) {
    const lane = row.dataset.lane;
    const from = date(row.dataset.from);
    const at = date(row.dataset.at);
    const label = row.dataset.label ?? "";
    if (lane && at) {
      moments.push({ lane, at, label });
    } else if (lane && from) {
      const to = date(row.dataset.to);
      spells.push({ lane, from, to: to ?? until, open: !to, label, state: row.dataset.state ?? label });
    }
  }
  const lanes = [...new Set([...spells, ...moments].map((one) => one.lane))];
  return { spells, moments, lanes, until, series: [], empty: lanes.length === 0 };
}
