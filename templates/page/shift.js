/* What moved between two votes: a chart, a table and sentences, from the same eight numbers. */

const FEWEST_FOR_PERCENT = 10;
const SVG = "http://www.w3.org/2000/svg";
/** In the units of the drawing, which is as wide as the stage of a room 1280 pixels wide: 44 is over 32 points. */
const CHART = { width: 1184, text: 44, bar: 44, pair: 96, from: 500, longest: 420 };

/** @param {number} shift @returns {string} with its sign: "+3", "−4", "0" */
function signed(shift) {
  return shift > 0 ? `+${shift}` : shift < 0 ? `−${-shift}` : "0";
}

/** @param {string} name @param {Record<string, string | number>} attributes @param {...(Node | string)} children */
function stroke(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** Paired bars in the order of the shapes: hollow before, solid after, each with its number. @param {number[]} before @param {number[]} after */
function shiftChart(before, after) {
  const most = Math.max(1, ...before, ...after);
  const parts = SHAPES.flatMap((shape, at) => {
    const top = at * CHART.pair;
    const bars = [before, after].flatMap((counts, second) =>
      barOf(counts[at] ?? 0, most, top + second * CHART.bar, ["bar_before", "bar_after"][second] ?? ""));
    return [
      stroke("use", { href: `#_${shape}`, x: 0, y: top + 26, width: 36, height: 36 }),
      stroke("text", { x: 56, y: top + 59, "font-size": CHART.text, class: "chart-label" }, word(`vote.shape.${shape}`)),
      ...bars,
    ];
  });
  const height = SHAPES.length * CHART.pair;
  return stroke("svg", { viewBox: `0 0 ${CHART.width} ${height}`, class: "shift-chart", role: "img", "aria-label": word("vote.chart") }, ...parts);
}

/** @param {number} count @param {number} most @param {number} top @param {string} said its word */
function barOf(count, most, top, said) {
  const width = (count / most) * CHART.longest;
  return [
    stroke("rect", { x: CHART.from + 2, y: top + 6, width, height: CHART.bar - 8, class: said.replace("_", "-") }),
    stroke("text", { x: CHART.from + width + 18, y: top + 38, "font-size": CHART.text }, word(`vote.${said}`, { count })),
  ];
}

/** The same numbers as a table, with totals. @param {number[]} before @param {number[]} after */
function shiftTable(before, after) {
  const totals = [totalOf(before), totalOf(after)];
  const row = (/** @type {string} */ name, /** @type {number} */ was, /** @type {number} */ is, /** @type {SVGElement | null} */ shape) =>
    make("tr", {}, make("th", { scope: "row" }, shape, name),
      ...[share(was, totals), share(is, totals, 1), signed(is - was)].map((said) => make("td", {}, said)));
  const heads = ["answer", "before", "after", "shift"].map((name) => make("th", { scope: "col" }, word(`vote.${name}`)));
  return make("table", { class: "shift-table" }, make("caption", {}, word("vote.caption")),
    make("thead", {}, make("tr", {}, ...heads)),
    make("tbody", {}, ...SHAPES.map((shape, at) => row(word(`vote.shape.${shape}`), before[at] ?? 0, after[at] ?? 0, drawn(shape)))),
    make("tfoot", {}, row(word("vote.total"), totals[0] ?? 0, totals[1] ?? 0, null)));
}

/** A count, with its share where both votes are large enough for one. @param {number} count @param {number[]} totals @param {number} [at] */
function share(count, totals, at = 0) {
  if (Math.min(...totals) < FEWEST_FOR_PERCENT) return String(count);
  return word("vote.share", { count, percent: Math.round((100 * count) / (totals[at] ?? 1)) });
}

/** In words, for who does not read charts. @param {number[]} before @param {number[]} after */
function shiftSaid(before, after) {
  const [was, is] = [totalOf(before), totalOf(after)];
  const cautions = [was !== is && "unequal", Math.min(was, is) < FEWEST_FOR_PERCENT && "few", "unseen"];
  const shifts = SHAPES.map((shape, at) => {
    const [first = 0, second = 0] = [before[at], after[at]];
    const said = word("vote.sentence", { before: first, after: second, shift: signed(second - first) });
    return make("li", {}, drawn(shape), `${word(`vote.shape.${shape}`)}${word("vote.colon")} ${said}`);
  });
  const notes = cautions.filter((name) => typeof name === "string").map((name) => make("p", { class: "note" }, word(`vote.${name}`, { before: was, after: is })));
  return [make("ul", { class: "shift-said" }, ...shifts), ...notes];
}
