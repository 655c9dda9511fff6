/* Voter: a statement, hands counted row by row, before and after, and what moved. */

/** What was erased, to bring back, by id of the statement. @type {Map<string, Tally>} */
const erasedTallies = new Map();
const statementAt = () => selectOf("vote-statement").value;
const phaseAt = () => (partOf(byId("vote-phase"), ":checked", HTMLInputElement).value === "after" ? "after" : "before");

function startVote() {
  onClick("vote-", {
    add: () => changeRows(1),
    remove: () => changeRows(-1),
    erase: eraseOrRestore,
    "send-statement": () => sendVote("vote"),
    "send-chart": () => sendVote("shift"),
    print: () => window.print(),
  });
  for (const name of ["statement", "phase"]) byId(`vote-${name}`).addEventListener("change", drawVote);
  for (const typed of ["input", "change"]) byId("vote-rows").addEventListener(typed, count);
  byId("vote-rows").addEventListener("focusin", (event) => around(event, "input", HTMLInputElement)?.select());
  document.addEventListener("erased", () => {
    for (const id of Object.keys(tallies)) delete tallies[id];
    erasedTallies.clear();
    drawVote();
  });
  drawVote();
}

/** @param {(tally: Tally) => void} change to the counts of the present statement */
function changeTally(change) {
  const tally = tallyOf(statementAt());
  change(tally);
  erasedTallies.delete(statementAt());
  keepTally(statementAt(), tally);
}

function drawVote() {
  const vote = data.votes.find(({ id }) => id === statementAt());
  const rows = tallyOf(statementAt())[phaseAt()];
  say("vote-text", vote?.text ?? "");
  say("vote-follow", vote?.follow_up ?? "");
  byId("vote-rows").replaceChildren(...rows.map(rowOf));
  buttonOf("vote-remove").disabled = rows.length === 1;
  buttonOf("vote-add").disabled = rows.length === MOST_ROWS;
  drawResult();
}

/** One row of seats: a number for each shape. @param {number[]} counts @param {number} index */
function rowOf(counts, index) {
  const filled = copyOf("vote-row");
  const row = word("vote.row", { number: index + 1 });
  partOf(filled, "legend").textContent = row;
  for (const [at, cell] of filled.querySelectorAll(".vote-cell").entries()) {
    nameControls(cell, "vote", { row, shape: word(`vote.shape.${SHAPES[at]}`) });
    partOf(cell, "input", HTMLInputElement).value = String(counts[at]);
  }
  return filled;
}

/** Keep what a field says, and let it say what was kept; its place among all fields is its row and shape. */
function count(/** @type {Event} */ event) {
  const field = around(event, "input", HTMLInputElement);
  const place = [...byId("vote-rows").querySelectorAll("input")].findIndex((each) => each === field);
  if (!field || place < 0) return;
  const hands = handsIn(field.value);
  if (event.type === "change") field.value = String(hands);
  field.setCustomValidity(hands === Number(field.value) ? "" : word("vote.most", { most: MOST_HANDS }));
  field.reportValidity();
  changeTally((tally) => tally[phaseAt()][Math.floor(place / SHAPES.length)]?.splice(place % SHAPES.length, 1, hands));
  drawResult();
}

const sumsNow = ({ before, after } = tallyOf(statementAt())) => ({ before: sumsOf(before), after: sumsOf(after) });

/** Sums at once; chart, table and sentences as soon as there is a number. */
function drawResult() {
  const { before, after } = sumsNow();
  const [was, is] = [totalOf(before), totalOf(after)];
  say("vote-before", String(was));
  say("vote-after", String(is));
  byId("vote-nothing").hidden = was + is > 0;
  byId("vote-result").hidden = was + is === 0;
  byId("vote-chart").replaceChildren(shiftChart(before, after));
  drawShiftTable(before, after);
  byId("vote-said").replaceChildren(...(was && is ? shiftSaid(before, after) : []));
  buttonOf("vote-send-chart").disabled = is === 0;
  byId("vote-wait").hidden = is > 0;
  const erased = erasedTallies.has(statementAt());
  buttonOf("vote-erase").disabled = was + is === 0 && !erased;
  say("vote-erase", word(erased ? "vote.restore" : "vote.erase"));
}

/** Erase the counts of this statement; the same button brings them back. */
function eraseOrRestore() {
  const back = erasedTallies.get(statementAt());
  if (!erasedTallies.delete(statementAt())) erasedTallies.set(statementAt(), tallyOf(statementAt()));
  keepTally(statementAt(), back ?? tallyOf(""));
  announce(word(back ? "vote.restored" : "vote.erased"));
  drawVote();
}

function changeRows(/** @type {1 | -1} */ by) {
  const change = (/** @type {number[][]} */ rows) => (by > 0 ? rows.push([0, 0, 0, 0]) : rows.pop());
  changeTally(({ before, after }) => [before, after].forEach(change));
  const { length } = tallyOf(statementAt()).before;
  announce(word(by > 0 ? "vote.row_added" : "vote.row_removed", { number: by > 0 ? length : length + 1 }));
  drawVote();
}

function sendVote(/** @type {"vote" | "shift"} */ kind) {
  const counts = kind === "shift" ? Object.values(sumsNow()) : [];
  showAside(screenOf(kind, { key: `vote:${statementAt()}`, part: "say", counts }));
  say("vote-sent", word("vote.sent"));
}
