/* The keys of slide programs, for both windows; never those that somebody types with. */

/** @type {Record<string, string>} */
const KEYS = {
  ...{ ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next", Enter: "next" },
  ...{ ArrowLeft: "previous", ArrowUp: "previous", PageUp: "previous", Backspace: "previous" },
  ...{ Home: "first", End: "last", Escape: "leave" },
  ...{ b: "black", ".": "black", w: "white", f: "full", p: "switch", s: "switch" },
};

/** Elements that want keys for themselves: what is pressed, what scrolls, what is typed in. */
const PRESSES = "button, a, summary, input";
const SCROLLS = "[tabindex='0']";
/** @type {Record<string, string>} */
const TAKEN = { " ": PRESSES, Enter: PRESSES, ArrowDown: SCROLLS, ArrowUp: SCROLLS };
const TYPES = "input:not([type=checkbox]), select, textarea, [contenteditable]";

/** A screen number as far as it was typed. */
let typedNumber = "";

/** Do what a key stands for, or leave it to the browser. */
function hearKey(/** @type {KeyboardEvent} */ event, /** @type {(action: string, number?: number) => void} */ act) {
  const action = event.ctrlKey || event.altKey || event.metaKey || event.isComposing ? "" : actionOf(event);
  if (!action) return;
  if (action !== "leave") event.preventDefault();
  if (action === "digit") sayTyped((typedNumber + event.key).slice(-3));
  else if (typedNumber && action === "previous") sayTyped(typedNumber.slice(0, -1));
  else {
    act(action, Number(typedNumber));
    sayTyped("");
  }
}

function actionOf(/** @type {KeyboardEvent} */ { key, target }) {
  if (!(target instanceof Element) || target.closest(TYPES)) return "";
  if (key === "Enter" && typedNumber) return "go";
  if (key in TAKEN && target.closest(TAKEN[key] ?? "")) return "";
  const sign = key.length === 1 && key !== " ";
  if (sign && !kept("letters", true)) return "";
  return /^\d$/.test(key) ? "digit" : KEYS[sign ? key.toLowerCase() : key];
}

/** On the screen of the room, or beside the buttons. */
function sayTyped(/** @type {string} */ number) {
  typedNumber = number;
  say(roomHere() ? "room-typed" : "project-typed", number && word("project.typed", { number }));
}
