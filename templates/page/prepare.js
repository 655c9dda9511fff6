/* Préparer: ask for a session, see its time, save it, load it, print it, erase it. */

/** Fields whose change asks the planner's table again. */
const PLANNING = ["audience", "minutes", "people", "seating"];
/** What an audience's usual session decides, until somebody chose otherwise. */
const USUAL = /** @type {const} */ (["minutes", "people", "seating", "start", "seen", "level"]);

/** The request that waits for an answer. @type {Request | null} */
let waitingRequest = null;

function startPrepare() {
  const form = byId("prepare-form");
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => askFor(target));
  const does = {
    undo: () => announce(word(undoSession() ? "prepare.undone" : "prepare.nothing_to_undo")),
    reset: () => replan(session().request),
    replan: () => answer(() => waitingRequest && replan(waitingRequest)),
    "keep-steps": () => answer(() => waitingRequest && requestOnly(waitingRequest)),
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
  window.addEventListener("beforeprint", () => document.body.dataset.view === "prepare" && drawSheet());
  onSession(drawPrepare);
  drawPrepare();
}

/** @param {string} name of a field of the form @returns {HTMLInputElement} */
function fieldOf(name) {
  return /** @type {HTMLInputElement} */ (byId(`prepare-${name}`));
}

/** A field of the form was changed. @param {EventTarget | null} target */
function askFor(target) {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  const name = target.name;
  const value = target.type === "checkbox" ? fieldOf(name).checked : target.type === "number" ? Number(target.value) : target.value;
  const fits = REQUEST_SHAPE[name]?.(value) ?? false;
  target.setAttribute("aria-invalid", String(!fits));
  say("prepare-range", fits ? "" : word(`prepare.range.${name}`));
  if (!fits) return;
  const request = /** @type {Request} */ ({ ...session().request, [name]: value });
  if (name === "audience") followUsual(request, session().request.audience);
  if (!PLANNING.includes(name)) requestOnly(request);
  else if (session().edited) ask(request);
  else replan(request);
}

/** What was left as it usually is for one audience becomes what is usual for the other.
 * @param {Request} request @param {Audience} before */
function followUsual(request, before) {
  for (const name of USUAL) {
    if (request[name] === data.usual[before][name]) Object.assign(request, { [name]: data.usual[request.audience][name] });
  }
}

/** Ask before steps made by hand are replaced. @param {Request} request */
function ask(request) {
  waitingRequest = request;
  byId("prepare-question").hidden = false;
  byId("prepare-keep-steps").focus();
}

/** @param {() => void} act */
function answer(act) {
  byId("prepare-question").hidden = true;
  act();
  waitingRequest = null;
  byId("title-steps").focus();
}

/** Take the plan of a request; the session before can be brought back. @param {Request} request */
function replan(request) {
  changeSession((changed) => Object.assign(changed, plannedSession(request, changed.scenes)));
}

/** Keep the steps, change what is around them. @param {Request} request */
function requestOnly(request) {
  changeSession((changed) => Object.assign(changed, { request }));
}

/** Everything in the view, from the session at hand. */
function drawPrepare() {
  const { request, edited } = session();
  for (const [name, value] of Object.entries(request)) {
    const field = document.getElementById(`prepare-${name}`);
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = value === true;
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = String(value);
    field?.removeAttribute("aria-invalid");
  }
  say("prepare-range", "");
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
  const { request, steps, edited } = session();
  if (steps.length === 0) return word("prepare.no_plan");
  const left = request.minutes - totalMinutes();
  const said = { n: counted("prepare.minutes", Math.abs(left)) };
  const state = left < 0 ? "over" : left === 0 ? "exact" : edited ? "under" : "slack";
  return [word("prepare.time", { minutes: counted("prepare.minutes", totalMinutes()), end: clockAt(steps.length) }), word(`prepare.${state}`, said)].join(" ");
}

/** What to drop first, and what it wins back. */
function cutsSaid() {
  const cuts = session().cuts.slice(0, 3).map((step) =>
    word("prepare.cut", { step: stepHeading(step), gain: counted("prepare.minutes", step.minutes) }));
  return cuts.length ? word("prepare.cut_first", { cuts: cuts.join(word("prepare.then")) }) : "";
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

function addChosen() {
  const record = recordOf(fieldOf("add").value);
  if (record) addStep(handmadeStep(record, "", fittingMinutes(session().request, record, middleOf(record.minutes))));
}

/** @param {Span} span */
function middleOf([least, most]) {
  return Math.round((least + most) / 2);
}

/** One's own words as a step. */
function addOwn() {
  const text = fieldOf("own");
  const minutes = Number(fieldOf("own-minutes").value);
  const fits = isWhole(1, 240)(minutes);
  fieldOf("own-minutes").setCustomValidity(fits ? "" : word("prepare.range.own"));
  if (!isPrintable(text, true) || !fieldOf("own-minutes").reportValidity()) return;
  addStep(handmadeStep(null, text.value.trim(), minutes));
  text.value = "";
}

/** Whether paper can show a text; else its field says which characters it cannot.
 * @param {HTMLInputElement} field @param {boolean} [needed] */
function isPrintable(field, needed = false) {
  const odd = [...field.value].filter((character) => UNPRINTABLE.test(character));
  const empty = needed && field.value.trim() === "";
  field.setCustomValidity(odd.length ? word("prepare.unprintable", { odd: [...new Set(odd)].join(" ") }) : empty ? word("prepare.empty") : "");
  return field.reportValidity();
}

/** Loading, by the button or by a file dropped on the view. */
function startLoading() {
  const view = byId("view-prepare");
  const field = fieldOf("load");
  field.addEventListener("change", () => {
    load(field.files?.[0]);
    field.value = "";
  });
  view.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  view.addEventListener("drop", (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    load(event.dataTransfer.files[0]);
  });
}

/** Load a file over the session at hand, which a bad file leaves as it is. @param {File | undefined} file */
async function load(file) {
  if (!file) return;
  const read = await openedSession(file);
  const { session: loaded, dropped, asked } = read;
  if (loaded) changeSession((changed) => Object.assign(changed, loaded));
  const lines = loaded
    ? [word("prepare.file.loaded", { name: file.name }),
      dropped.length ? word("prepare.file.dropped", { names: shortList(dropped) }) : "",
      asked.length ? word("prepare.file.asked", { names: shortList(asked) }) : ""]
    : [word("prepare.file.refused", { name: file.name }), ...read.faults.slice(0, 5)];
  byId("prepare-file").replaceChildren(...lines.filter(Boolean).map((line) => make("p", {}, line)));
}

/** @param {string[]} names */
function shortList(names) {
  return names.length > 8 ? `${names.slice(0, 8).join(", ")}…` : names.join(", ");
}

function eraseEverything() {
  eraseAll();
  watchStarted = 0;
  document.dispatchEvent(new Event("erased"));
  forgetSession();
  drawWatch();
  say("prepare-file", "");
  say("prepare-erased", word("prepare.erased"));
}
