/* The presenter's view: what the room sees, what comes next, the words to say, the clock against the plan. */

/** Everything that changes with the screen. @param {Shown} shown @param {RoomScreen | undefined} next */
function drawPresenter({ screen, cover, place }, next) {
  const { steps } = session();
  const step = steps[stepAt()];
  byId("project-empty").hidden = steps.length > 0;
  for (const part of ["ways", "run"]) byId(`project-${part}`).hidden = steps.length === 0;
  if (!step) return;
  byId("project-preview").replaceChildren(drawScreen(screen, "p"));
  fit(byId("project-preview"));
  say("project-cover", cover && `· ${word(`project.${cover}_on`)}`);
  say("project-place", place);
  say("project-then", next ? sayScreen(next) : word("project.then_nothing"));
  say("project-what", stepHeading(step));
  byId("project-say").replaceChildren(stepSays(step) ?? make("p", { class: "say" }, stepTitle(step)));
  byId("project-how").replaceChildren(...stepHow(step));
  byId("project-how-title").hidden = !byId("project-how").hasChildNodes();
  for (const name of ["black", "white"]) byId(`project-${name}`).ariaPressed = String(cover === name);
  drawRun();
  drawClock();
}

const sayScreen = (/** @type {RoomScreen} */ screen) =>
  [screenLabel(screen), screenWords(screen).textContent?.trim()].filter(Boolean).join(" · ");

/** The steps, each a button that goes there; what was cut can be put back. */
function drawRun() {
  const list = byId("project-steps");
  const focused = [...list.children].findIndex((row) => row.contains(document.activeElement));
  list.replaceChildren(...session().steps.map((step, index) => {
    const row = copyOf("run-row");
    const cut = projection.skipped.includes(index);
    const length = word("project.minutes", { minutes: step.minutes });
    row.classList.toggle("cut-out", cut);
    partOf(row, "button").ariaCurrent = index === stepAt() ? "step" : null;
    partOf(row, ".project-hour").textContent = clockAt(index);
    partOf(row, ".project-about").textContent =
      [stepHeading(step), length, cut && word("project.is_cut")].filter(Boolean).join(" · ");
    partOf(row, ".unseen").textContent = ` ${stepTitle(step)}`;
    if (!cut) partOf(row, ".project-restore").remove();
    return row;
  }));
  list.children[focused]?.querySelector("button")?.focus();
}

/** Everything that changes with time; live regions hear it when a minute turned. */
function drawClock() {
  const { steps } = session();
  const planned = steps[stepAt()]?.minutes ?? 0;
  const used = Math.floor((elapsed() - pace.entered) / MINUTE);
  const state = !pace.begun ? "planned" : used > planned ? "over" : "left";
  const late = pace.begun ? lateBy() : 0;
  const cut = late >= MINUTE ? nextCut() : -1;
  say("project-time", timeOfDay(Date.now()));
  say("project-end", endTime());
  say("project-used", word(`project.step_${state}`, { planned, used, left: planned - used, over: used - planned }));
  say("project-start", word(pace.begun ? "project.restart" : "project.start"));
  say("project-pace", paceSaid(late, steps[cut]));
  byId("project-cut").hidden = cut < 0;
  drawWindow();
}

/** In time, early or late; `late` in milliseconds, `cut` what to drop first. */
function paceSaid(/** @type {number} */ late, /** @type {Step | undefined} */ cut) {
  if (!pace.begun) return word("project.not_started");
  const minutes = Math.floor(Math.abs(late) / MINUTE);
  const advice = cut ? word("project.cut", { title: stepTitle(cut), minutes: cut.minutes }) : word("project.no_cut");
  if (minutes === 0) return word("project.on_time");
  return late < 0 ? counted("project.early", minutes) : `${counted("project.late", minutes)} ${advice}`;
}
