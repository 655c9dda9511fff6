/* Voter: a statement, hands counted row by row, before and after, and what moved. */

/** @type {Phase} */
let phase = "before";
/** What was erased last, to bring back. @type {{ id: string, tally: Tally } | null} */
let erasedTally = null;

function statementAt() {
  const chosen = /** @type {HTMLSelectElement} */ (byId("vote-statement")).value;
  return data.votes.find(({ id }) => id === chosen) ?? data.votes[0];
}

/** @param {(tally: Tally) => void} change to the counts of the present statement */
function changeTally(change) {
  const id = statementAt()?.id ?? "";
  const tally = tallyOf(id);
  change(tally);
  erasedTally = null;
  keepTally(id, tally);
}

/** The statement, its rows and its result. */
function drawVote() {
  const vote = statementAt();
  if (!vote) return;
  say("vote-text", vote.text);
  say("vote-follow", vote.follow_up);
  const rows = tallyOf(vote.id)[phase];
  byId("vote-rows").replaceChildren(...rows.map(rowOf));
  buttonIn("remove").disabled = rows.length === 1;
  buttonIn("add").disabled = rows.length === MOST_ROWS;
  drawResult();
}

/** @param {string} name @returns {HTMLButtonElement} */
function buttonIn(name) {
  return /** @type {HTMLButtonElement} */ (byId(`vote-${name}`));
}

/** One row of seats: a number for each shape, with buttons for thumbs. @param {number[]} counts @param {number} index */
function rowOf(counts, index) {
  const row = word("vote.row", { number: index + 1 });
  const cells = SHAPES.map((name, at) => {
    const shape = word(`vote.shape.${name}`);
    /** @type {HTMLInputElement} */
    const field = make("input", {
      type: "number", inputmode: "numeric", min: "0", max: String(MOST_HANDS), value: String(counts[at] ?? 0),
      "aria-label": word("vote.count", { row, shape }),
      input: () => count(field, index, at, handsIn(field.value)),
      change: () => (field.value = String(handsIn(field.value))),
      focus: () => field.select(),
    });
    const step = (/** @type {string} */ said, /** @type {number} */ by) =>
      make("button", { type: "button", "aria-label": word(`vote.${said}`, { row, shape }),
        click: () => (field.value = String(count(field, index, at, handsIn(field.value) + by))) }, by > 0 ? "+" : "−");
    return make("div", { class: "vote-cell" }, make("span", { "aria-hidden": "true" }, drawn(name), shape), step("less", -1), field, step("more", 1));
  });
  return make("fieldset", { class: "vote-row" }, make("legend", {}, row), ...cells);
}

/** @param {HTMLInputElement} field @param {number} index @param {number} at @param {number} hands */
function count(field, index, at, hands) {
  const sound = handsIn(hands);
  field.setCustomValidity(sound === Number(field.value) || field.value === "" ? "" : word("vote.most", { most: MOST_HANDS }));
  changeTally((tally) => {
    const row = tally[phase][index];
    if (row) row[at] = sound;
  });
  drawResult();
  return sound;
}

/** Sums at once; chart, table and sentences as soon as there is a number. */
function drawResult() {
  const { before, after } = sumsNow();
  say("vote-before", String(totalOf(before)));
  say("vote-after", String(totalOf(after)));
  const some = totalOf(before) + totalOf(after) > 0;
  const both = totalOf(before) > 0 && totalOf(after) > 0;
  byId("vote-nothing").hidden = some;
  byId("vote-result").hidden = !some;
  byId("vote-chart").replaceChildren(shiftChart(before, after));
  byId("vote-table").replaceChildren(shiftTable(before, after));
  byId("vote-said").replaceChildren(...(both ? shiftSaid(before, after) : []));
  const early = /** @type {HTMLInputElement} */ (byId("vote-early")).checked;
  buttonIn("send-chart").disabled = !some || (totalOf(after) === 0 && !early);
  byId("vote-wait").hidden = totalOf(after) > 0;
  buttonIn("erase").disabled = !some && erasedTally === null;
  say("vote-erase", word(erasedTally ? "vote.restore" : "vote.erase"));
}

function sumsNow() {
  const tally = tallyOf(statementAt()?.id ?? "");
  return { before: sumsOf(tally.before), after: sumsOf(tally.after) };
}

/** Erase the counts of this statement; the same button brings them back. */
function eraseOrRestore() {
  const id = statementAt()?.id ?? "";
  const back = erasedTally?.id === id ? erasedTally.tally : null;
  erasedTally = back ? null : { id, tally: tallyOf(id) };
  keepTally(id, back);
  announce(word(back ? "vote.restored" : "vote.erased"));
}

/** @param {1 | -1} by */
function changeRows(by) {
  changeTally((tally) => {
    for (const rows of [tally.before, tally.after]) if (by > 0) rows.push([0, 0, 0, 0]); else rows.pop();
  });
  const { length } = tallyOf(statementAt()?.id ?? "").before;
  announce(word(by > 0 ? "vote.row_added" : "vote.row_removed", { number: by > 0 ? length : length + 1 }));
}

/** @param {"vote" | "shift"} kind */
function sendVote(kind) {
  const { before, after } = sumsNow();
  showAside(screenOf(kind, { key: `vote:${statementAt()?.id}`, part: "say", counts: kind === "shift" ? [before, after] : [] }));
  say("vote-sent", word("vote.sent"));
}

function startVote() {
  byId("vote-statement").append(...data.votes.map(({ id, label, text }) => make("option", { value: id }, `${label} · ${text}`)));
  const presses = {
    add: () => changeRows(1),
    remove: () => changeRows(-1),
    erase: eraseOrRestore,
    "send-statement": () => sendVote("vote"),
    "send-chart": () => sendVote("shift"),
    print: () => window.print(),
  };
  for (const [name, press] of Object.entries(presses)) buttonIn(name).addEventListener("click", () => (press(), drawVote()));
  for (const name of ["statement", "early"]) byId(`vote-${name}`).addEventListener("change", () => ((erasedTally = null), drawVote()));
  byId("vote-phase").addEventListener("change", ({ target }) => {
    phase = /** @type {HTMLInputElement} */ (target).value === "after" ? "after" : "before";
    drawVote();
  });
  document.addEventListener("erased", () => {
    for (const { id } of data.votes) delete tallies[id];
    drawVote();
  });
  drawVote();
}
