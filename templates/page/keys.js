/* The keys of slide programs, for both windows; never those that somebody types with. */

/** @type {Record<string, string>} */
const KEYS = {
  ArrowRight: "next", ArrowDown: "next", PageDown: "next",
  ArrowLeft: "previous", ArrowUp: "previous", PageUp: "previous", Backspace: "previous",
  Home: "first", End: "last", Escape: "leave",
  b: "black", ".": "black", w: "white", f: "full", p: "switch", s: "switch", g: "type", "?": "help",
};
const TYPES = "input:not([type=checkbox]), select, textarea, [contenteditable]";
const SCROLLS = ["ArrowDown", "ArrowUp"];
const PRESSES = "button, a, summary, input";

/** A screen number as far as it was typed. */
let typedNumber = "";

/**
 * Do what a key stands for, or leave it to the browser.
 * @param {KeyboardEvent} event @param {(action: string, number?: number) => void} act
 */
function hearKey(event, act) {
  const action = event.ctrlKey || event.altKey || event.metaKey || event.isComposing ? "" : actionOf(event);
  if (!action) return;
  if (action !== "leave") event.preventDefault();
  if (action === "digit") sayTyped((typedNumber + event.key).slice(-3));
  else if (typedNumber && action === "previous") sayTyped(typedNumber.slice(0, -1));
  else if (action === "type") announce(word("project.type_number"));
  else {
    act(action, Number(typedNumber));
    sayTyped("");
  }
}

/** @param {KeyboardEvent} event @returns {string | undefined} nothing for keys that are not ours */
function actionOf({ key, target }) {
  if (!(target instanceof Element) || target.closest(TYPES)) return undefined;
  if (key === " " || key === "Enter") {
    const pressed = target.closest(PRESSES) ? undefined : "next";
    return typedNumber && key === "Enter" ? "go" : pressed;
  }
  if (SCROLLS.includes(key) && target.closest("[tabindex='0']")) return undefined;
  const single = key.length === 1;
  if (single && !kept("letters", true)) return undefined;
  return /^\d$/.test(key) ? "digit" : KEYS[single ? key.toLowerCase() : key];
}

/** On the screen of the room, or beside the buttons. @param {string} number */
function sayTyped(number) {
  typedNumber = number;
  const said = number && word("project.typed", { number });
  for (const id of ["room-typed", "project-typed"]) if (document.getElementById(id)) say(id, said);
}
