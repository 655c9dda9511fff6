/* Projeter: one state, moved by buttons, keys, taps and the room window, and shown in both windows. */

/** `aside`: a screen that Voter sent, over the session's own. `skipped`: steps that were cut. */
const projection = { at: 0, cover: "", skipped: /** @type {number[]} */ ([]), aside: /** @type {RoomScreen | null} */ (null) };

const LONGEST_DEBATE = 6 * 60 * MINUTE;

/** @type {Window | null} */
let roomWindow = null;

/** The step that the present screen belongs to. */
function stepAt() {
  return screensOfSession()[projection.at]?.step ?? 0;
}

/** What each action does, whoever asks for it. @type {Record<string, (number: number) => void>} */
const ACTIONS = {
  next: () => goTo(nextScreen(1)),
  previous: () => goTo(nextScreen(-1)),
  first: () => goTo(0),
  last: () => goTo(screensOfSession().length - 1),
  go: (number) => goTo(number - 1),
  black: () => cover("black"),
  white: () => cover("white"),
  full: () => toggleFull(),
  switch: () => (document.getElementById("room") ? backToPresenter() : toRoom()),
  leave: () => document.getElementById("room") && backToPresenter(),
  help: showHelp,
};

/** @param {string} action @param {number} [number] */
function act(action, number = 0) {
  if (Object.hasOwn(ACTIONS, action)) ACTIONS[action]?.(number);
}

/** The nearest screen that was not cut; this one when there is none. @param {1 | -1} way */
function nextScreen(way) {
  if (projection.aside) return projection.at;
  const screens = screensOfSession();
  for (let at = projection.at + way; screens[at]; at += way) if (!projection.skipped.includes(screens[at]?.step ?? -1)) return at;
  return projection.at;
}

/** @param {number} at a screen, counted from 0; one that does not exist is left alone */
function goTo(at) {
  if (!screensOfSession()[at]) return;
  const before = stepAt();
  Object.assign(projection, { at, cover: "", aside: null });
  if (stepAt() !== before) pace.entered = elapsed();
  moved();
}

/** @param {string} colour over the room; again to take it away */
function cover(colour) {
  projection.cover = projection.cover === colour ? "" : colour;
  drawProjection();
}

/** Something from Voter, before the room's eyes until the next step. @param {RoomScreen} screen */
function showAside(screen) {
  Object.assign(projection, { aside: screen, cover: "" });
  if (!roomWindow || roomWindow.closed) projectHere();
  drawProjection();
}

/** The state changed: it is kept, so that a reload in mid-debate loses nothing. */
function moved() {
  const { at, skipped } = projection;
  keep("project", { at, skipped, pace, when: now() });
  drawProjection();
}

/** Both windows, from the state. */
function drawProjection() {
  const screens = screensOfSession();
  projection.at = Math.max(0, Math.min(projection.at, screens.length - 1));
  const { at, cover: covered, aside } = projection;
  const place = word("project.place", { number: at + 1, count: screens.length });
  const shown = { screen: aside ?? screens[at]?.screen ?? screenOf("opening"), cover: covered, place };
  drawPresenter(shown, screens[nextScreen(1) === at && !aside ? -1 : nextScreen(1)]?.screen);
  drawRoom(shown);
  sendTo(roomWindow, "show", shown);
}

function openRoom() {
  const address = `${location.href.replace(/#.*/, "")}#room`;
  roomWindow = window.open(address, `contrechamp-${data.film}`, "popup,width=1280,height=720");
  say("project-window", word(roomWindow ? "project.opened" : "project.blocked"));
  stayAwake();
  drawProjection();
}

function projectHere() {
  if (document.getElementById("room")) return;
  enterRoom(act);
  if (!document.fullscreenElement) toggleFull();
  drawProjection();
}

function toRoom() {
  if (roomWindow && !roomWindow.closed) roomWindow.focus();
  else projectHere();
}

function backToPresenter() {
  leaveRoom();
  drawProjection();
  byId(`view-${document.body.dataset.view}`).querySelector("h2")?.focus();
}

function showHelp() {
  if (document.getElementById("room")) backToPresenter();
  const help = /** @type {HTMLDetailsElement} */ (byId("project-help"));
  help.open = !help.open;
  if (help.open) help.querySelector("summary")?.focus();
}

/** Whether the room window is still there: people close windows. */
function drawWindow() {
  if (!roomWindow?.closed) return;
  roomWindow = null;
  say("project-open", word("project.reopen"));
  say("project-window", word("project.closed"));
}

/** @param {number} step to drop, or to take back */
function skip(step) {
  const { skipped } = projection;
  projection.skipped = skipped.includes(step) ? skipped.filter((each) => each !== step) : [...skipped, step];
  if (projection.skipped.includes(step)) announce(word("project.cut_done"));
  moved();
}

function startProject() {
  takeUp();
  const presses = {
    open: openRoom,
    here: projectHere,
    usual: () => changeSession((session) => Object.assign(session, plannedSession({ ...data.usual.cineclub, language: data.language }, []))),
    start: startPace,
    pause: holdPace,
    reset: () => forgive(lateBy(stepAt(), projection.skipped)),
    cut: () => skip(nextCut(stepAt(), projection.skipped)),
  };
  for (const [name, press] of Object.entries(presses)) {
    buttonOf(name).addEventListener("click", () => (press(), moved()));
  }
  for (const name of ["previous", "next", "black", "white"]) buttonOf(name).addEventListener("click", () => act(name));
  byId("project-steps").addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    if (button?.classList.contains("project-restore")) skip(Number(button.value));
    else if (button) goTo(screensOfSession().findIndex(({ step }) => step === Number(button.value)));
  });
  const letters = /** @type {HTMLInputElement} */ (byId("project-letters"));
  letters.checked = kept("letters", true);
  letters.addEventListener("change", () => keep("letters", letters.checked));
  hearRoom();
  whenOpened.project = drawProjection;
  drawProjection();
}

/** What comes from outside the view: keys, the room window, a changed session, the clock. */
function hearRoom() {
  const playing = () => document.body.dataset.view === "project" || document.getElementById("room") !== null;
  document.addEventListener("keydown", (event) => playing() && hearKey(event, act));
  hearFrom(() => roomWindow, {
    ask: drawProjection,
    act: (what) => act(Object(what).action, Number(Object(what).number) || 0),
  });
  onSession(() => {
    projection.skipped = [];
    drawProjection();
  });
  document.addEventListener("erased", () => Object.assign(projection, { at: 0, aside: null }, Object.assign(pace, { begun: 0, held: 0 })));
  document.addEventListener("visibilitychange", () => playing() && stayAwake());
  document.addEventListener("fullscreenchange", () => (leftFull() ? act("leave") : drawProjection()));
  window.addEventListener("resize", drawProjection);
  setInterval(drawClock, 1000);
}

/** Go on where this machine was when the page was closed, unless that was another day's debate. */
function takeUp() {
  const { at, skipped, pace: clock, when } = Object(kept("project", null));
  if (!Number.isInteger(at) || !Array.isArray(skipped) || !(now() - when < LONGEST_DEBATE)) return;
  Object.assign(projection, { at, skipped: skipped.filter(Number.isInteger) });
  for (const name of /** @type {(keyof typeof pace)[]} */ (Object.keys(pace))) pace[name] = Number(Object(clock)[name]) || 0;
}
