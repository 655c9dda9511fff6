/* The presenter's view: what the room sees, what comes next, the words to say, the clock against the plan. */

/** @param {string} id @returns {HTMLButtonElement} */
function buttonOf(id) {
  return /** @type {HTMLButtonElement} */ (byId(`project-${id}`));
}

/** Everything that changes with the screen. @param {Shown} shown @param {RoomScreen | undefined} next */
function drawPresenter({ screen, cover, place }, next) {
  const { steps } = session();
  const step = steps[stepAt()];
  byId("project-empty").hidden = steps.length > 0;
  for (const part of ["ways", "run"]) byId(`project-${part}`).hidden = steps.length === 0;
  if (!step) return;
  const preview = byId("project-preview");
  preview.replaceChildren(drawScreen(screen, "p"));
  fit(preview);
  say("project-cover", cover && `· ${word(`project.${cover}_on`)}`);
  say("project-place", place);
  say("project-then", next ? sayScreen(next) : word("project.then_nothing"));
  say("project-what", stepHeading(step));
  byId("project-say").replaceChildren(stepSays(step) ?? make("p", { class: "say" }, stepTitle(step)));
  byId("project-how").replaceChildren(stepHow(step));
  byId("project-how-title").hidden = !byId("project-how").hasChildNodes();
  for (const name of COVERS.slice(1)) buttonOf(name).setAttribute("aria-pressed", String(cover === name));
  drawRun();
  drawClock();
}

/** One line: what a screen is and what it says. @param {RoomScreen} screen */
function sayScreen(screen) {
  return [screenLabel(screen), screenWords(screen).textContent?.trim()].filter(Boolean).join(" · ");
}

/** The steps, each a button that goes there; what was cut can be put back. */
function drawRun() {
  const place = byId("project-steps");
  const current = stepAt();
  const items = session().steps.map((step, index) => {
    const cut = projection.skipped.includes(index);
    const go = make("button", { type: "button", value: String(index), "aria-current": index === current && "step" },
      make("span", { class: "project-hour" }, clockAt(index)),
      make("span", {}, `${stepHeading(step)} · ${word("project.minutes", { minutes: step.minutes })}${cut ? ` · ${word("project.is_cut")}` : ""}`));
    const back = cut ? make("button", { type: "button", value: String(index), class: "project-restore" },
      word("project.restore"), make("span", { class: "unseen" }, ` ${stepTitle(step)}`)) : null;
    return make("li", { class: cut ? "cut-out" : "" }, go, back);
  });
  const focused = place.contains(document.activeElement) ? /** @type {HTMLButtonElement} */ (document.activeElement).value : null;
  place.replaceChildren(...items);
  if (focused !== null) place.querySelector("li")?.parentElement?.children[Number(focused)]?.querySelector("button")?.focus();
}

/** Everything that changes with time; live regions hear it when a minute turned. */
function drawClock() {
  const { steps } = session();
  const planned = steps[stepAt()]?.minutes ?? 0;
  const used = Math.floor((elapsed() - pace.entered) / MINUTE);
  const state = !pace.begun ? "planned" : used > planned ? "over" : "left";
  say("project-time", timeOfDay(now()));
  say("project-end", endTime());
  say("project-used", word(`project.step_${state}`, { planned, used, left: planned - used, over: used - planned }));
  say("project-pause", word(pace.held ? "project.resume" : "project.pause"));
  for (const name of ["pause", "reset"]) buttonOf(name).hidden = !pace.begun;
  buttonOf("start").hidden = pace.begun > 0;
  const late = pace.begun ? lateBy(stepAt(), projection.skipped) : 0;
  const cut = late >= MINUTE ? nextCut(stepAt(), projection.skipped) : -1;
  buttonOf("cut").hidden = cut < 0;
  say("project-pace", paceSaid(late, steps[cut]));
  drawWindow();
}

/** @param {number} late in milliseconds, negative in advance @param {Step | undefined} cut what to drop first */
function paceSaid(late, cut) {
  if (!pace.begun) return word("project.not_started");
  const minutes = Math.floor(Math.abs(late) / MINUTE);
  const paused = pace.held ? `${word("project.paused")} ` : "";
  if (minutes === 0) return paused + word("project.on_time");
  if (late < 0) return paused + counted("project.early", minutes);
  const advice = cut ? word("project.cut", { title: stepTitle(cut), minutes: cut.minutes }) : word("project.no_cut");
  return `${paused}${counted("project.late", minutes)} ${advice}`;
}
