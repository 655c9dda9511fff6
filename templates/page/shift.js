/* What moved between two votes: a chart, a table and sentences, from the same eight numbers. */

const FEWEST_FOR_PERCENT = 10;
/** In the units of the drawing, where its bars begin and how long the longest is. */
const BARS = { from: 502, longest: 420 };
/** With its sign: "+3", "−4", "0". */
const signed = (/** @type {number} */ shift) => (shift > 0 ? `+${shift}` : String(shift).replace("-", "−"));

/** Paired bars in the order of the shapes, each with its number. @param {number[]} before @param {number[]} after */
function shiftChart(before, after) {
  const chart = copyOf("shift-chart");
  const most = Math.max(1, ...before, ...after);
  for (const [phase, counts] of Object.entries({ before, after })) {
    const bars = chart.querySelectorAll(`.bar-${phase}`);
    const numbers = chart.querySelectorAll(`.count-${phase}`);
    for (const [at, count] of counts.entries()) {
      const width = (count / most) * BARS.longest;
      bars[at]?.setAttribute("width", String(width));
      numbers[at]?.setAttribute("x", String(BARS.from + width + 16));
      numbers[at]?.append(word(`vote.bar_${phase}`, { count }));
    }
  }
  return chart;
}

/** The same numbers in the table, with totals. @param {number[]} before @param {number[]} after */
function drawShiftTable(before, after) {
  const totals = [totalOf(before), totalOf(after)];
  for (const [at, row] of byId("vote-table").querySelectorAll(":not(thead) > tr").entries()) {
    const [was = 0, is = 0] = at < SHAPES.length ? [before[at], after[at]] : totals;
    const cells = [share(was, totals, 0), share(is, totals, 1), signed(is - was)];
    for (const [column, cell] of row.querySelectorAll("td").entries()) cell.textContent = cells[column] ?? "";
  }
}

/** A count, with its share where both votes are large enough for one. */
function share(/** @type {number} */ count, /** @type {number[]} */ totals, /** @type {0 | 1} */ at) {
  if (Math.min(...totals) < FEWEST_FOR_PERCENT) return String(count);
  return word("vote.share", { count, percent: Math.round((100 * count) / (totals[at] ?? 1)) });
}

/** In words, for who does not read charts. @param {number[]} before @param {number[]} after */
function shiftSaid(before, after) {
  const [was, is] = [totalOf(before), totalOf(after)];
  const shifts = SHAPES.map((shape, at) => {
    const [first = 0, second = 0] = [before[at], after[at]];
    const said = word("vote.sentence", { before: first, after: second, shift: signed(second - first) });
    return make("li", {}, piece("shape", shape), `${word("vote.colon")} ${said}`);
  });
  const cautions = [was !== is && "unequal", Math.min(was, is) < FEWEST_FOR_PERCENT && "few", "unseen"].filter(Boolean);
  const notes = cautions.map((name) => make("p", { class: "note" }, word(`vote.${name}`, { before: was, after: is })));
  return [make("ul", { class: "shift-said" }, ...shifts), ...notes];
}
