/* What the room sees: one screen, as large as its words allow, in a window of its own or in this one. */

/** Of the smallest size, which is 32 points where the window is 1280 by 720. */
const SIZES = [2.4, 2.1, 1.8, 1.6, 1.4, 1.2, 1.1, 1];

/** This file plays the room when its address says so. */
function isRoom() {
  return location.hash === "#room";
}

/**
 * Turn this window into the room.
 * @param {(action: string) => void} act
 * @returns {HTMLElement}
 */
function enterRoom(act) {
  const template = /** @type {HTMLTemplateElement} */ (byId("room-template"));
  document.body.append(template.content.cloneNode(true));
  document.body.classList.add("in-room");
  const room = byId("room");
  room.addEventListener("click", ({ target, clientX }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    act(button ? button.value : clientX < innerWidth / 2 ? "previous" : "next");
  });
  room.focus();
  stayAwake();
  return room;
}

function leaveRoom() {
  document.getElementById("room")?.remove();
  document.body.classList.remove("in-room");
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
}

/** @param {Shown} shown */
function drawRoom({ screen, cover, place }) {
  const room = document.getElementById("room");
  if (!room) return;
  const said = JSON.stringify(screen);
  if (room.dataset.screen !== said) byId("room-stage").replaceChildren(drawScreen(screen, "h1"));
  room.dataset.screen = said;
  room.dataset.cover = cover;
  say("room-place", place);
  say("room-cover", cover && word(`project.${cover}_on`));
  byId("room-cover").hidden = cover === "";
  fit(byId("room-stage"));
}

/** The largest size at which nothing is cut off; never under the smallest, which scrolls instead. */
function fit(/** @type {HTMLElement} */ stage) {
  stage.removeAttribute("tabindex");
  for (const size of SIZES) {
    stage.style.setProperty("--size", String(size));
    if (stage.scrollHeight <= stage.clientHeight && stage.scrollWidth <= stage.clientWidth) return;
  }
  if (stage.id === "room-stage") stage.tabIndex = 0;
}

/** Whether the whole screen was asked for: the browser's own way out is a wish to leave the room. */
let wantsFull = false;

/** Ask for the whole screen, or give it back; a browser that will not is left alone. */
function toggleFull() {
  wantsFull = !document.fullscreenElement;
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  else document.documentElement.requestFullscreen?.().catch(() => {});
}

/** Somebody pressed Escape, and the browser kept the key to itself. */
function leftFull() {
  return wantsFull && !document.fullscreenElement;
}

/** A screen that goes dark in the middle of a debate helps nobody. */
function stayAwake() {
  navigator.wakeLock?.request("screen").catch(() => {});
}

/** The second window: it shows what the first one says, and tells it which keys were pressed. */
function startRoom() {
  const presenter = () => /** @type {Window | null} */ (window.opener);
  const act = (/** @type {string} */ action, number = 0) => {
    if (action === "full") toggleFull();
    else sendTo(presenter(), "act", { action, number });
  };
  document.title = `${word("project.room")} · ${data.title}`;
  enterRoom(act).classList.add("apart");
  drawRoom({ screen: screenOf("opening"), cover: "", place: "" });
  say("room-note", word("project.waiting"));
  hearFrom(presenter, {
    show(what) {
      const shown = readShown(what);
      if (shown) drawRoom(shown);
      if (shown) say("room-note", "");
    },
  });
  document.addEventListener("keydown", (event) => hearKey(event, act));
  document.addEventListener("visibilitychange", stayAwake);
  window.addEventListener("resize", () => fit(byId("room-stage")));
  setInterval(() => {
    if (!presenter() || presenter()?.closed) say("room-note", word("project.alone"));
  }, 1000);
  sendTo(presenter(), "ask", null);
}
