/* Slips of a room, counted before and after: numbers alone, forgotten with the page. */

/** Of each slip, right answers and lines believed, before and after. @type {Slip[]} */
const slips = [];
const SLIP_FIELDS = ["right-before", "believed-before", "right-after", "believed-after"];

function startSlips() {
  if (!data.slips) return;
  onClick("slips-", { add: addSlip, undo: () => (slips.pop(), saySlips()) });
  saySlips();
}

/** Take the four numbers of a slip, if a slip can have them, and make room for the next. */
function addSlip() {
  const fields = SLIP_FIELDS.map((name) => fieldOf(`slips-${name}`));
  const read = fields.map(({ value }) => (value === "" ? NaN : Number(value)));
  const [right = NaN, believed = NaN, rightAfter = NaN, believedAfter = NaN] = read;
  const sound = couldBe(right, believed) && couldBe(rightAfter, believedAfter);
  if (sound) slips.push([right, believed, rightAfter, believedAfter]);
  if (sound) for (const field of fields) field.value = "";
  saySlips(sound ? "" : word("slips.again"));
  fields[0]?.focus();
}

/** Right answers and lines believed of one half: what is believed of the true and of the false, 0 to 4. */
const couldBe = (/** @type {number} */ right, /** @type {number} */ believed) =>
  [right + believed - 4, believed - right + 4].every((twice) => [0, 2, 4, 6, 8].includes(twice));

/** As `guides/measuring/slips.py` has it. @param {number} count @param {number} spread */
function marginOf(count, spread) {
  const { factors, imagined } = /** @type {Measure} */ (data.slips);
  const factor = factors.filter(([least]) => least <= count).at(-1)?.[1] ?? 0;
  let most = 0;
  while (100 * most * most < factor * (spread + imagined)) most += 1;
  return most;
}

/** How a number of the slips changed: its sums, its margin, and where it went for certain. @param {0 | 1} at */
function movedIn(at) {
  const [before, after] = [at, at + 2].map((place) => totalOf(slips.map((slip) => slip[place] ?? 0)));
  const changes = slips.map((slip) => (slip[at + 2] ?? 0) - (slip[at] ?? 0));
  const total = totalOf(changes);
  const margin = marginOf(slips.length, totalOf(changes.map((change) => change * change)));
  const way = Math.abs(total) <= margin ? "same" : total > 0 ? "up" : "down";
  return { before: before ?? 0, after: after ?? 0, total, margin, way };
}

/** How many there are; from twelve on, both numbers with their intervals, and the sentence. */
function saySlips(fault = "") {
  const said = [word("slips.count", { count: slips.length })];
  if (slips.length < (data.slips?.fewest ?? 0)) said.push(word("counted.few"));
  else {
    const [right, believed] = [movedIn(0), movedIn(1)];
    said.push(slipLine("discernment", right, 4, 1), slipLine("tendency", believed, 8, 0));
    said.push(word(`counted.${right.way}_${believed.way}`));
  }
  byId("slips-said").replaceChildren(...[fault, ...said].filter(Boolean).map((text) => make("p", {}, text)));
  buttonOf("slips-undo").disabled = slips.length === 0;
}

/** @param {string} name @param {ReturnType<typeof movedIn>} moved @param {number} parts of one @param {number} less than the mean */
function slipLine(name, { before, after, total, margin }, parts, less) {
  const shown = (/** @type {number} */ sum, from = 0) => {
    const hundredths = Math.round((100 * sum) / (parts * slips.length)) - 100 * from;
    const digits = (Math.abs(hundredths) / 100).toFixed(2).replace(".", word("slips.decimal"));
    return `${hundredths < 0 ? "−" : ""}${digits}`;
  };
  const change = { change: shown(total), from: shown(total - margin), to: shown(total + margin) };
  return word(`slips.${name}`, { before: shown(before, less), after: shown(after, less), ...change });
}
