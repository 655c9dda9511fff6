/* Counted hands: four shapes by row of seats, before and after. They stay on this machine. */

const MOST_HANDS = 300;
const MOST_ROWS = 60;
/** By id of the statement. @type {Record<string, Tally>} */
const tallies = Object.assign({}, kept("votes", {}));

/** What was kept of a statement, as far as it can be read. @returns {Tally} */
function tallyOf(/** @type {string} */ id) {
  const found = Object(Object.hasOwn(tallies, id) ? tallies[id] : null);
  const rows = Math.min(MOST_ROWS, Math.max(1, Object(found.before).length || 0, Object(found.after).length || 0));
  const read = (/** @type {Phase} */ phase) =>
    Array.from({ length: rows }, (_, row) => SHAPES.map((_shape, at) => handsIn(found[phase]?.[row]?.[at])));
  return { before: read("before"), after: read("after") };
}

/** Hands as a whole number from 0 to the most; what is no number counts nobody. */
const handsIn = (/** @type {unknown} */ value) => Math.min(MOST_HANDS, Math.max(0, Math.trunc(Number(value)) || 0));
/** @param {string} id @param {Tally} tally */
const keepTally = (id, tally) => keep("votes", Object.assign(tallies, { [id]: tally }));
const sumsOf = (/** @type {number[][]} */ rows) => SHAPES.map((_, at) => totalOf(rows.map((row) => row[at] ?? 0)));
const totalOf = (/** @type {number[]} */ counts) => counts.reduce((sum, count) => sum + count, 0);
