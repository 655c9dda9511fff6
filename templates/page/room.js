/* What the room sees: one screen, as large as its words allow, in a window of its own or in this one. */

/** Of the smallest size, which is 32 points where the window is 1280 by 720. */
const SIZES = [2.4, 2.1, 1.8, 1.6, 1.4, 1.2, 1.1, 1];
const isRoom = () => location.hash === "#room";
const roomHere = () => document.getElementById("room");

function enterRoom(/** @type {(action: string) => void} */ act) {
  const room = copyOf("room-template");
  document.body.append(room);
  document.body.classList.add("in-room");
  room.addEventListener("click", (event) => {
    const button = around(event, "button", HTMLButtonElement);
    act(button?.value ?? (event.clientX < innerWidth / 2 ? "previous" : "next"));
  });
  room.focus();
}

function drawRoom(/** @type {Shown} */ { screen, cover }) {
  const room = roomHere();
  if (!room) return;
  const said = JSON.stringify(screen);
  if (room.dataset.screen !== said) {
    byId("room-stage").replaceChildren(drawScreen(screen));
    byId("room-stage").scrollTop = 0;
  }
  Object.assign(room.dataset, { screen: said, cover });
  say("room-cover", cover && word("project.sees.black"));
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

/** Whether we have the whole screen, as asked: the browser's own way out of it is a wish to leave the room. */
let hasFull = false;
const leftFull = () => hasFull && !document.fullscreenElement;

/** Ask for the whole screen, or give it back; a browser that will not is left alone. */
function toggleFull() {
  hasFull = false; // until it is given: the end of an earlier one may be told after this was asked
  const whole = document.documentElement;
  const given = () => void (hasFull = true);
  const asked = document.fullscreenElement ? document.exitFullscreen() : whole.requestFullscreen?.().then(given);
  asked?.catch(() => {});
}

/** The second window: it shows what the first one says, and tells it which keys were pressed. */
function startRoom() {
  const presenter = () => /** @type {Window | null} */ (window.opener);
  const act = (/** @type {string} */ action) => action === "full" ? toggleFull() : sendTo(presenter(), "act", { action });
  document.documentElement.dataset.view = "room";
  document.title = `${word("project.room")} · ${data.title}`;
  enterRoom(act);
  roomHere()?.classList.add("apart");
  drawRoom({ screen: screenOf("opening"), cover: "" });
  say("room-note", word("project.waiting"));
  hearFrom(presenter, {
    show: (what) => {
      const shown = readShown(what);
      if (shown) drawRoom(shown);
      if (shown) say("room-note", "");
    },
  });
  document.addEventListener("keydown", (event) => hearKey(event, act));
  window.addEventListener("resize", () => fit(byId("room-stage")));
  const alone = () => presenter()?.closed ?? true; // one that was loaded anew knows no room yet
  setInterval(() => (alone() ? say("room-note", word("project.alone")) : sendTo(presenter(), "here", null)), 1000);
  sendTo(presenter(), "ask", null);
}
