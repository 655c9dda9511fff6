/* Projeter: one state, moved by buttons, keys, taps and the room window, and shown in both windows. */

/** `aside`: a screen that Voter sent, over the session's own. `skipped`: steps that were cut. @type {Projection} */
const projection = { at: 0, cover: "", skipped: [], aside: null };
const stepAt = () => screensOfSession()[projection.at]?.step ?? 0;

/** What each action does, whoever asks for it. @type {Record<string, () => void>} */
const ACTIONS = {
  next: goOn,
  previous: () => goTo(nextScreen(-1)),
  black: () => moved({ cover: projection.cover ? "" : "black" }),
  rescue: showRescue,
  full: toggleFull,
  switch: () => (roomHere() ? backToPresenter() : toRoom()),
  leave: () => roomHere() && backToPresenter(),
  open: openRoom,
  here: projectHere,
  usual: () => changeSession(usualSession()),
  start: () => startPace(),
  cut: () => nextCut() >= 0 && skip(nextCut()),
};

const act = (/** @type {string} */ action) => Object.hasOwn(ACTIONS, action) && ACTIONS[action]?.();

/** A remote control that presses twice reveals no answer: for half a second the second press is nothing. */
const TWICE = 500;
let heardOn = -TWICE;

function goOn() {
  if (performance.now() - heardOn < TWICE) return;
  heardOn = performance.now();
  goTo(nextScreen(1));
}

/** The nearest screen that was not cut; this one when there is none. @param {1 | -1} way */
function nextScreen(way) {
  const screens = screensOfSession();
  let at = projection.aside ? projection.at : projection.at + way;
  for (; screens[at]; at += way) if (!projection.skipped.includes(screens[at]?.step ?? -1)) return at;
  return projection.at;
}

/** Show a screen, counted from 0; one that does not exist is left alone. */
function goTo(/** @type {number} */ at) {
  if (!screensOfSession()[at]) return;
  const before = stepAt();
  if (!pace.begun && before === 0 && at > 0) startPace((session().steps[0]?.minutes ?? 0) * MINUTE);
  const spent = spentHere();
  projection.at = at;
  if (stepAt() !== before) {
    pace.spent[before] = spent;
    pace.entered = elapsed();
    announce(screensOfSession()[at]?.title ?? "");
    byId("project-words").scrollTop = 0;
    if (byId("project-words").getBoundingClientRect().top < 0) byId("project-words").scrollIntoView();
  }
  moved({ cover: "", aside: null });
}

/** Something from Voter, before the room's eyes until the next step. */
function showAside(/** @type {RoomScreen} */ screen) {
  if (roomWindow?.closed ?? true) projectHere();
  moved({ aside: screen, cover: "" });
}

/** The state changed: it is kept, so that a reload in mid-debate loses nothing. */
function moved(/** @type {Partial<Projection>} */ change = {}) {
  const { at, skipped } = Object.assign(projection, change);
  keep("project", { at, skipped, pace, when: Date.now() });
  drawProjection();
}

function drawProjection() {
  const screens = screensOfSession();
  projection.at = Math.max(0, Math.min(projection.at, screens.length - 1));
  const { at, cover, aside } = projection;
  const next = nextScreen(1);
  const shown = { screen: aside ?? screens[at]?.screen ?? screenOf("opening"), cover };
  drawPresenter(shown, next === at && !aside ? undefined : screens[next]);
  drawRoom(shown);
  sendTo(roomWindow, "show", shown);
}

/** Drop a step, or take it back. */
function skip(/** @type {number} */ step) {
  const skipped = projection.skipped.filter((each) => each !== step);
  if (skipped.length === projection.skipped.length) skipped.push(step);
  if (skipped.includes(step)) announce(word("project.cut_done"));
  moved({ skipped });
}

function startProject() {
  takeUp();
  byId("view-project").addEventListener("click", (event) => {
    const button = around(event, "button", HTMLButtonElement);
    if (event.detail) button?.blur(); // who clicks goes on with Space, which would press the button again
    act(button?.id.replace("project-", "") ?? "");
  });
  byId("project-steps").addEventListener("click", (event) => {
    const step = [...byId("project-steps").children].findIndex((row) => row === around(event, "li", Element));
    if (around(event, ".project-restore", Element)) skip(step);
    else goTo(screensOfSession().findIndex((screen) => screen.step === step));
  });
  const letters = fieldOf("project-letters");
  letters.checked = kept("letters", true);
  letters.addEventListener("change", () => keep("letters", letters.checked));
  document.addEventListener("keydown", (event) => (viewOpen() === "project" || roomHere()) && hearKey(event, act));
  hearFrom(roomOf, { ask: drawProjection, act: (what) => act(Object(what).action) });
  document.addEventListener("session", () => {
    projection.skipped = [];
    drawProjection();
  });
  document.addEventListener("erased", () => {
    Object.assign(projection, { at: 0, aside: null });
    Object.assign(pace, { begun: 0, spent: [] });
  });
  document.addEventListener("opened-project", drawProjection);
  document.addEventListener("fullscreenchange", () => (leftFull() ? act("leave") : drawProjection()));
  window.addEventListener("resize", drawProjection);
  setInterval(drawClock, 1000);
  drawProjection();
}

/** Go on where this machine was when the page was closed, unless that was another day's debate. */
function takeUp() {
  const { at, skipped, pace: clock, when } = Object(kept("project", null));
  if (!Number.isInteger(at) || !isList(skipped) || !(Math.abs(Date.now() - when) < LONGEST_DEBATE)) return;
  Object.assign(projection, { at, skipped: skipped.filter(Number.isInteger) });
  const { begun, due, entered, spent } = Object(clock);
  const sound = isList(spent) && [begun, due, entered, ...spent].every((each) => each === null || Number.isFinite(each));
  if (sound) Object.assign(pace, { begun, due, entered, spent });
}
