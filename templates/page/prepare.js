/* Préparer: ask for a session, see its time, save it, load it, print it, erase it. */

function startPrepare() {
  const form = byId("prepare-form");
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => askFor(/** @type {HTMLInputElement} */ (target)));
  onClick("prepare-", {
    undo: undoSession,
    reset: () => replan(session().request),
    print: () => window.print(),
    save: saveSession,
    "add-do": addChosen,
    "own-do": addOwn,
    erase: eraseEverything,
  });
  startSteps();
  startScenes();
  startLoading();
  window.addEventListener("beforeprint", drawSheet);
  window.addEventListener("afterprint", () => byId("prepare-sheet").replaceChildren());
  document.addEventListener("session", drawPrepare);
  drawPrepare();
}

function drawPrepare() {
  const { request, edited } = session();
  for (const field of byId("prepare-form").querySelectorAll("input, select")) {
    const { name } = /** @type {HTMLInputElement} */ (field);
    const value = request[/** @type {keyof Request} */ (name)];
    Object.assign(field, typeof value === "boolean" ? { checked: value } : { value });
    field.removeAttribute("aria-invalid");
  }
  say("prepare-range", "");
  say("prepare-erased", "");
  say("prepare-time", timeSaid());
  say("prepare-cuts", cutsSaid());
  byId("prepare-reset").hidden = !edited;
  fieldOf("prepare-undo").disabled = earlierSessions.length === 0;
  drawSteps();
  drawAddable();
  drawScenes();
  drawLeftOut();
}

function timeSaid() {
  const end = session().steps.length;
  if (end === 0) return word("prepare.no_plan");
  const minutes = counted("prepare.minutes", totalMinutes());
  return `${word("prepare.time", { minutes, end: clockAt(end) })} ${balanceSaid()}`;
}

function balanceSaid() {
  const left = session().request.minutes - totalMinutes();
  const state = left < 0 ? "over" : left === 0 ? "exact" : session().edited ? "under" : "slack";
  return word(`prepare.${state}`, { n: counted("prepare.minutes", Math.abs(left)) });
}

function cutsSaid() {
  const cuts = session().cuts.slice(0, 3).map((step) =>
    word("prepare.cut", { step: stepHeading(step), gain: counted("prepare.minutes", step.minutes) }));
  return cuts.length ? word("prepare.cut_first", { cuts: cuts.join(`, ${word("prepare.then")} `) }) : "";
}

/** What is not in the plan, by reason; an edited session has no such reasons. */
function drawLeftOut() {
  const out = (session().edited ? null : planFor(session().request))?.out ?? "";
  const reasonOf = (/** @type {Rec} */ record) => data.reasons[out[data.records.indexOf(record)] ?? ""] ?? "";
  const groups = [...grouped(data.records.filter(reasonOf), reasonOf)].map(([reason, records]) =>
    make("div", {},
      make("dt", {}, `${reason} (${records.length})`),
      make("dd", {}, records.map(({ label }) => label).join(", "))));
  byId("prepare-out").hidden = out === "";
  byId("prepare-out-list").replaceChildren(...groups);
}

function eraseEverything() {
  eraseAll();
  forgetSession();
  say("prepare-file", "");
  say("prepare-erased", word("prepare.erased"));
}
