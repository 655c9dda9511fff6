/* Projeter: one state, moved by buttons, keys, taps and the room window, and shown in both windows. */

/** `aside`: a screen that Voter sent, over the session's own. `skipped`: steps that were cut. @type {Projection} */
const projection = { at: 0, cover: "", skipped: [], aside: null };

const stepAt = () => screensOfSession()[projection.at]?.step ?? 0;

/** What each action does, whoever asks for it. @type {Record<string, (number: number) => void>} */
const ACTIONS = {
  next: () => goTo(nextScreen(1)),
  previous: () => goTo(nextScreen(-1)),
  first: () => goTo(0),
  last: () => goTo(screensOfSession().length - 1),
  go: (number) => goTo(number - 1),
  black: () => cover("black"),
  white: () => cover("white"),
  full: toggleFull,
  switch: () => (roomHere() ? backToPresenter() : toRoom()),
  leave: () => roomHere() && backToPresenter(),
  open: openRoom,
  here: projectHere,
  usual: () => changeSession(usualSession()),
  start: startPace,
  cut: () => skip(nextCut()),
};

function act(/** @type {string} */ action, number = 0) {
  if (Object.hasOwn(ACTIONS, action)) ACTIONS[action]?.(number);
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
  Object.assign(projection, { at, cover: "", aside: null });
  if (stepAt() !== before) pace.entered = elapsed();
  moved();
}

/** A colour over the room; again to take it away. */
function cover(/** @type {string} */ colour) {
  projection.cover = projection.cover === colour ? "" : colour;
  drawProjection();
}

/** Something from Voter, before the room's eyes until the next step. */
function showAside(/** @type {RoomScreen} */ screen) {
  Object.assign(projection, { aside: screen, cover: "" });
  if (roomWindow?.closed ?? true) projectHere();
  drawProjection();
}

/** The state changed: it is kept, so that a reload in mid-debate loses nothing. */
function moved() {
  const { at, skipped } = projection;
  keep("project", { at, skipped, pace, when: Date.now() });
  drawProjection();
}

function drawProjection() {
  const screens = screensOfSession();
  projection.at = Math.max(0, Math.min(projection.at, screens.length - 1));
  const { at, cover: covered, aside } = projection;
  const next = nextScreen(1);
  const place = word("project.place", { number: at + 1, count: screens.length });
  const shown = { screen: aside ?? screens[at]?.screen ?? screenOf("opening"), cover: covered, place };
  drawPresenter(shown, next === at && !aside ? undefined : screens[next]?.screen);
  drawRoom(shown);
  sendTo(roomWindow, "show", shown);
}

/** Drop a step, or take it back. */
function skip(/** @type {number} */ step) {
  const { skipped } = projection;
  projection.skipped = skipped.includes(step) ? skipped.filter((each) => each !== step) : [...skipped, step];
  if (projection.skipped.includes(step)) announce(word("project.cut_done"));
  moved();
}

function startProject() {
  takeUp();
  byId("view-project").addEventListener("click", (event) =>
    act(around(event, "button", HTMLButtonElement)?.id.replace("project-", "") ?? ""));
  byId("project-steps").addEventListener("click", (event) => {
    const step = indexIn(byId("project-steps"), around(event, "li", Element));
    if (around(event, ".project-restore", Element)) skip(step);
    else goTo(screensOfSession().findIndex((screen) => screen.step === step));
  });
  const letters = fieldOf("project-letters");
  letters.checked = kept("letters", true);
  letters.addEventListener("change", () => keep("letters", letters.checked));
  hearRoom();
  drawProjection();
}

/** What comes from outside the view: keys, the room window, a changed session, the clock. */
function hearRoom() {
  const playing = () => document.body.dataset.view === "project" || roomHere();
  document.addEventListener("keydown", (event) => playing() && hearKey(event, act));
  hearFrom(() => roomWindow, {
    ask: drawProjection,
    act: (what) => act(Object(what).action, Number(Object(what).number) || 0),
  });
  document.addEventListener("session", () => {
    projection.skipped = [];
    drawProjection();
  });
  document.addEventListener("erased", () => {
    Object.assign(projection, { at: 0, aside: null });
    pace.begun = 0;
  });
  document.addEventListener("opened-project", drawProjection);
  document.addEventListener("fullscreenchange", () => (leftFull() ? act("leave") : drawProjection()));
  window.addEventListener("resize", drawProjection);
  setInterval(drawClock, 1000);
}

/** Go on where this machine was when the page was closed, unless that was another day's debate. */
function takeUp() {
  const { at, skipped, pace: clock, when } = Object(kept("project", null));
  if (!Number.isInteger(at) || !Array.isArray(skipped) || !(Date.now() - when < LONGEST_DEBATE)) return;
  Object.assign(projection, { at, skipped: skipped.filter(Number.isInteger) });
  Object.assign(pace, Object.fromEntries(Object.keys(pace).map((name) => [name, Number(Object(clock)[name]) || 0])));
}
