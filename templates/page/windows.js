/* The room's window: opened on a click, found closed, opened again; or this one, with one screen. */

let roomWindow = /** @type {Window | null} */ (null);

function openRoom() {
  const address = `${location.href.replace(/#.*/, "")}#room`;
  roomWindow = window.open(address, `contrechamp-${data.film}`, "popup,width=1280,height=720");
  say("project-window", word(roomWindow ? "project.opened" : "project.blocked"));
  drawProjection();
}

/** Who may order us about: the room's window, and after a reload the one that this page had opened before. */
function roomOf(/** @type {any} */ source) {
  if (roomWindow || source.opener !== window) return roomWindow;
  roomWindow = source;
  say("project-window", word("project.opened"));
  drawProjection();
  return roomWindow;
}

function projectHere() {
  if (roomHere()) return;
  enterRoom(act);
  if (!document.fullscreenElement) toggleFull();
  drawProjection();
}

const toRoom = () => (roomWindow && !roomWindow.closed ? roomWindow.focus() : projectHere());

function backToPresenter() {
  roomHere()?.remove();
  document.body.classList.remove("in-room");
  if (document.fullscreenElement) toggleFull();
  drawProjection();
  document.getElementById(`title-${viewOpen()}`)?.focus(); // Lire, if one went back to it, has none
}

function drawWindow() {
  if (!roomWindow?.closed) return;
  roomWindow = null;
  say("project-open", word("project.reopen"));
  say("project-window", word("project.closed"));
}
