/* Préparer: ask for a session, see what it changes and the sheet as it will be, print, save, load, erase. */

function startPrepare() {
  startSlips();
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
  byId("prepare-load").addEventListener("change", loadSession);
  document.addEventListener("opened-prepare", drawSheet);
  document.addEventListener("session", drawPrepare);
  drawPrepare();
}

function drawPrepare() {
  const { request, edited } = session();
  for (const field of byId("prepare-form").querySelectorAll("input, select")) {
    const { name, type, value: own } = /** @type {HTMLInputElement} */ (field);
    const value = request[/** @type {keyof Request} */ (name)];
    const chosen = typeof value === "boolean" ? (value ? "yes" : "no") : value;
    Object.assign(field, type === "radio" ? { checked: chosen === own } : { value });
    field.removeAttribute("aria-invalid");
  }
  for (const said of ["range", "file"]) say(`prepare-${said}`, "");
  say("prepare-time", timeSaid());
  say("prepare-until", word("prepare.until", { end: clockAt(session().steps.length) }));
  say("prepare-whom", ["audience", "seen", "level"].map((name) => chosenSaid(request, name)).join(", "));
  byId("prepare-reset").hidden = !edited;
  buttonOf("prepare-undo").disabled = earlierSessions.length === 0;
  drawChanges(sessionBefore);
  drawSteps();
  drawCuts();
  drawAddable();
  drawScenes();
  drawLeftOut();
  drawSheet();
}

function timeSaid() {
  const [minutes, end] = [counted("prepare.minutes", totalMinutes()), session().steps.length];
  return end === 0 ? word("prepare.no_plan") : `${word("prepare.time", { minutes, end: clockAt(end) })} ${balanceSaid()}`;
}

function balanceSaid() {
  const left = session().request.minutes - totalMinutes();
  const state = left < 0 ? "over" : left === 0 ? "exact" : session().edited ? "under" : "slack";
  return word(`prepare.${state}`, { n: counted("prepare.minutes", Math.abs(left)) });
}

/** What to skip when late: an order, with the minutes that each gives back. */
function drawCuts() {
  const cuts = session().cuts.slice(0, 3);
  byId("prepare-cuts").replaceChildren(...cuts.map((step) =>
    make("li", {}, word("prepare.skip", { step: shortTitle(step), gain: step.minutes }))));
  byId("prepare-late").hidden = cuts.length === 0;
}

/** What is not in the plan, by reason; an edited session has no such reasons. */
function drawLeftOut() {
  const out = data.outs[(session().edited ? null : planFor(session().request))?.out ?? -1] ?? "";
  const reasonOf = (/** @type {Rec} */ record) => data.reasons[out[data.records.indexOf(record)] ?? ""] ?? "";
  const groups = [...grouped(data.records.filter(reasonOf), reasonOf)].map(([reason, records]) =>
    make("div", {}, make("dt", {}, `${reason} (${records.length})`),
      make("dd", {}, records.map(({ label }) => label).join(", "))));
  byId("prepare-out").hidden = out === "";
  byId("prepare-out-list").replaceChildren(...groups);
}

function eraseEverything() {
  eraseAll();
  forgetSession();
  say("prepare-file", word("prepare.erased"));
}
