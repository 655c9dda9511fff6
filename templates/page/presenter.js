/* The presenter's view: the words to say, what the room sees, what comes next, the time left as height. */

/** The step whose last minutes were announced; they are announced once. */
let warned = -1;
const LAST_MINUTES = 2;

/** Everything that changes with the screen. @param {Shown} shown @param {{ step: number, screen: RoomScreen } | undefined} next */
function drawPresenter({ screen, cover }, next) {
  const { steps } = session();
  const step = steps[stepAt()];
  for (const part of ["empty", "ways", "run"]) byId(`project-${part}`).hidden = (part === "empty") === Boolean(step);
  if (!step) return;
  const answers = next?.screen.kind === "reveal";
  byId("project-picture").dataset.sees = cover || screen.kind;
  say("project-sees", word(`project.sees.${cover || screen.kind}`));
  say("project-go", word(answers ? "project.answer" : "project.next"));
  say("project-place", word("project.place", { number: projection.at + 1, count: screensOfSession().length }));
  byId("project-black").setAttribute("aria-pressed", String(cover !== ""));
  buttonOf("project-previous").disabled = projection.at === 0 && !projection.aside;
  drawWords(step);
  say("project-answer-when", word(screen.kind === "reveal" && !cover ? "project.seen" : "project.unseen"));
  drawNext(answers ? stepAt() + 1 : next?.step ?? steps.length);
  drawRun();
  drawClock();
}

/** What is said in a step, and how; the answer to a claim stands ready. */
function drawWords(/** @type {Step} */ step) {
  const answer = piece(stepKey(step), "reveal");
  say("project-what", stepHeading(step));
  byId("project-say").classList.toggle("of-claim", step.record?.kind === "claim");
  byId("project-say").replaceChildren(stepSays(step) ?? make("p", { class: "say" }, stepTitle(step)));
  byId("project-how").replaceChildren(...stepHow(step));
  byId("project-reveal").replaceChildren(answer ?? "");
  byId("project-answer").hidden = answer === null;
}

/** The step that follows, its hour, and what it needs. */
function drawNext(/** @type {number} */ index) {
  const step = session().steps[index];
  const needed = data.protocols[step?.protocol ?? ""]?.material ?? "";
  say("project-then-title", step ? word("project.then_at", { hour: hourOf(index) }) : word("project.then"));
  say("project-then", step ? stepTitle(step) : word("project.then_nothing"));
  say("project-bring", needed && word("prepare.change.bring", { needed }));
}

/** The steps on the ruler, each a button that goes there; what was cut can be put back. */
function drawRun() {
  const list = byId("project-steps");
  const focused = [...list.children].findIndex((row) => row.contains(document.activeElement));
  list.replaceChildren(...session().steps.map((step, index) => {
    const row = copyOf("run-row");
    const cut = projection.skipped.includes(index);
    row.className = cut ? "cut-out" : ["now", "past", ""][Math.sign(stepAt() - index)] ?? "";
    if (index === stepAt()) partOf(row, "button").setAttribute("aria-current", "step");
    partOf(row, ".project-about").textContent = stepTitle(step);
    partOf(row, ".project-lasts").textContent = word(`project.lasts${cut ? "_cut" : ""}`, { minutes: step.minutes });
    partOf(row, ".project-restore").hidden = !cut;
    return row;
  }));
  list.children[focused]?.querySelector("button")?.focus();
  drawRuler();
}

/** Time as height: a step is as high as it lasts, and hatched as far as it is spent. */
function drawRuler() {
  for (const [index, row] of [...byId("project-steps").children].entries()) {
    const spent = index > stepAt() || !pace.begun ? 0 : index < stepAt() ? 1 : spentHere() / (lengthOf(index) || 1);
    /** @type {HTMLElement} */ (row).style.cssText = `flex-grow: ${lengthOf(index) / MINUTE}; --spent: ${100 * spent}%`;
    partOf(row, ".project-hour").textContent = hourOf(index);
  }
}

/** Everything that changes with time: minutes, never seconds. */
function drawClock() {
  const { steps } = session();
  const left = (steps[stepAt()]?.minutes ?? 0) - Math.floor(spentHere() / MINUTE);
  const late = pace.begun && lateBy();
  const cut = late >= MINUTE ? nextCut() : -1;
  say("project-time", hourSaid(timeOfDay(Date.now())));
  say("project-end", word("project.end", { end: hourOf(steps.length) }));
  say("project-used", left < 0 ? word("project.too_long", { n: -left }) : word("project.minutes", { minutes: left }));
  say("project-start", word(pace.begun ? "project.restart" : "project.start"));
  say("project-pace", paceSaid(late, steps[cut]));
  byId("project-cut").hidden = cut < 0;
  // A step that lasts no longer has just been named: what is left is said beside its name, not in its place.
  const named = spentHere() < MINUTE ? `${screensOfSession()[projection.at]?.title ?? ""} ` : "";
  if (left === LAST_MINUTES && pace.begun && warned !== stepAt()) announce(named + counted("project.left", left));
  if (left === LAST_MINUTES) warned = stepAt();
  drawRuler();
  drawWindow();
}

/** In time, early or late; `late` in milliseconds, `cut` what to drop first. */
function paceSaid(/** @type {number} */ late, /** @type {Step | undefined} */ cut) {
  const minutes = Math.floor(Math.abs(late) / MINUTE);
  const advice = cut ? word("project.cut_says", { title: shortTitle(cut), minutes: cut.minutes }) : word("project.no_cut");
  if (!pace.begun || minutes === 0) return word(`project.${pace.begun ? "on_time" : "not_started"}`);
  return late < 0 ? counted("project.early", minutes) : `${counted("project.late", minutes)} ${advice}`;
}

/** The cards for hard moments, over this window only. */
function showRescue() {
  const cards = [...document.querySelector("#rescue ~ dl")?.cloneNode(true).childNodes ?? []];
  for (const card of cards) if (card instanceof Element) card.removeAttribute("id");
  byId("project-cards-list").replaceChildren(...cards);
  if (cards.length && !roomHere()) /** @type {HTMLDialogElement} */ (byId("project-cards")).showModal();
}
