/* Préparer: ask for a session, see its time, save it, load it, print it, erase it. */

function startPrepare() {
  const form = byId("prepare-form");
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => askFor(target));
  const does = {
    undo: () => announce(word(undoSession() ? "prepare.undone" : "prepare.nothing_to_undo")),
    reset: () => replan(session().request),
    replan: () => answer(replan),
    "keep-steps": () => answer(requestOnly),
    cancel: () => answer(drawPrepare),
    print: () => window.print(),
    save: () => announce(word("prepare.file.saved", { name: saveSession() })),
    "add-do": addChosen,
    "own-do": addOwn,
    erase: eraseEverything,
  };
  for (const [name, click] of Object.entries(does)) byId(`prepare-${name}`).addEventListener("click", click);
  startScenes();
  startLoading();
  window.addEventListener("beforeprint", drawSheet);
  window.addEventListener("afterprint", () => byId("prepare-sheet").replaceChildren());
  startPointer();
  onSession(drawWhenLifted);
  drawPrepare();
}

/** Whether a pointer is down, and whether the view is older than the session: a list drawn anew
 * under a pointer, because a field lost the focus to it, would swallow the click. */
const pointer = { down: false, stale: false };

function startPointer() {
  document.addEventListener("pointerdown", () => (pointer.down = true), true);
  document.addEventListener("click", () => (pointer.down = false), true);
  const lifted = () => {
    pointer.down = false;
    if (pointer.stale) drawPrepare();
  };
  document.addEventListener("pointerup", () => setTimeout(lifted, 100), true);
  document.addEventListener("pointercancel", lifted, true);
}

function drawWhenLifted() {
  if (pointer.down) pointer.stale = true;
  else drawPrepare();
}

/** @param {string} name of a field of the form @returns {HTMLInputElement} */
function fieldOf(name) {
  return /** @type {HTMLInputElement} */ (byId(`prepare-${name}`));
}

/** Everything in the view, from the session at hand. */
function drawPrepare() {
  const { request, edited } = session();
  pointer.stale = false;
  waitingRequest = null;
  byId("prepare-question").hidden = true;
  for (const [name, value] of Object.entries(request)) {
    const field = document.getElementById(`prepare-${name}`);
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = value === true;
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = String(value);
    field?.removeAttribute("aria-invalid");
  }
  say("prepare-range", "");
  say("prepare-erased", "");
  say("prepare-time", timeSaid());
  say("prepare-cuts", cutsSaid());
  byId("prepare-reset").hidden = !edited;
  fieldOf("undo").disabled = earlierSessions.length === 0;
  drawSteps();
  drawAddable();
  drawScenes();
  drawLeftOut();
}

/** Say a text where it is not said yet: a live region repeats nothing. @param {string} id @param {string} text */
function say(id, text) {
  const place = byId(id);
  if (place.textContent !== text) place.textContent = text;
}

/** Over, under or in time, in words. */
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

/** What to drop first, and what it wins back. */
function cutsSaid() {
  const cuts = session().cuts.slice(0, 3).map((step) =>
    word("prepare.cut", { step: stepHeading(step), gain: counted("prepare.minutes", step.minutes) }));
  return cuts.length ? word("prepare.cut_first", { cuts: cuts.join(`, ${word("prepare.then")} `) }) : "";
}

/** What is not in the plan, by reason; an edited session has no such reasons. */
function drawLeftOut() {
  const plan = session().edited ? null : planFor(session().request).plan;
  byId("prepare-out").hidden = plan === null;
  /** @type {Map<string, Rec[]>} */
  const groups = new Map();
  for (const [index, letter] of [...(plan?.out ?? "")].entries()) {
    const record = data.records[index];
    const reason = data.reasons[letter];
    if (record && reason) groups.set(reason, [...(groups.get(reason) ?? []), record]);
  }
  byId("prepare-out-list").replaceChildren(...[...groups].map(([reason, records]) =>
    make("div", {}, make("dt", {}, `${reason} (${records.length})`), make("dd", {}, records.map(({ label }) => label).join(", ")))));
}

function eraseEverything() {
  eraseAll();
  watchStarted = 0;
  forgetSession();
  document.dispatchEvent(new Event("erased"));
  eraseAll(); // what a view kept again on hearing of it
  drawWatch();
  say("prepare-file", "");
  say("prepare-erased", word("prepare.erased"));
}
