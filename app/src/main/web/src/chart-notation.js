// Writes numbers and dates on axes as the language of the page does.

export function notation(language, options) {
  const digits = Number(options.digits) || 0;
  const exact = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const plain = new Intl.NumberFormat(language, exact);
  const short = new Intl.NumberFormat(language, { maximumFractionDigits: Math.max(digits, 1) });
  const month = new Intl.DateTimeFormat(language, { month: "short", timeZone: "UTC" });
  const percent = options.format === "percent";
  const sign = options.format === "euro" ? "€ " : "";
  const write = (format, value) => (percent ? `${format.format(value * 100)}%` : sign + format.format(value));
  return {
    value: (value) => (Number.isFinite(value) ? write(plain, value) : ""),
    tick: (value) => write(short, value),
    time: (from, to) => {
      const years = (to - from) / 31_557_600_000;
      if (years > 4) {
        return (day) => String(day.getUTCFullYear());
      }
      let seen = null;
      return (day, index) => {
        const year = day.getUTCFullYear();
        const text = month.format(day).replace(".", "");
        const first = index === 0 || year !== seen;
        seen = year;
        return first ? `${text}\n${year}` : text;
      };
    },
  };
}
