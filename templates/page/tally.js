/* Counted hands: four shapes by row of seats, before and after. They stay on this machine. */

/** @typedef {"before" | "after"} Phase */
/** @typedef {Record<Phase, number[][]>} Tally as many rows before as after, four counts each */

const MOST_HANDS = 300;
const MOST_ROWS = 60;

/** By id of the statement. @type {Record<string, Tally>} */
const tallies = Object(kept("votes", {}));

/** @param {string} id of a statement @returns {Tally} what was kept, as far as it can be read */
function tallyOf(id) {
  const found = Object(Object.hasOwn(tallies, id) ? tallies[id] : null);
  const rows = Math.min(MOST_ROWS, Math.max(1, Object(found.before).length || 0, Object(found.after).length || 0));
  const read = (/** @type {Phase} */ phase) =>
    Array.from({ length: rows }, (_, row) => SHAPES.map((_shape, at) => handsIn(found[phase]?.[row]?.[at])));
  return { before: read("before"), after: read("after") };
}

/** Hands as a whole number from 0 to the most; what is no number counts nobody. @param {unknown} value */
function handsIn(value) {
  return Math.min(MOST_HANDS, Math.max(0, Math.trunc(Number(value)) || 0));
}

/** @param {string} id @param {Tally | null} tally null forgets it */
function keepTally(id, tally) {
  if (tally) tallies[id] = tally;
  else delete tallies[id];
  keep("votes", tallies);
}

/** Hands for each shape, over all rows. @param {number[][]} rows */
function sumsOf(rows) {
  return SHAPES.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
}

/** @param {number[]} counts */
function totalOf(counts) {
  return counts.reduce((sum, count) => sum + count, 0);
}
