/* The keys of a projection, for both windows; never those that somebody types with, nor those that scroll. */

/** @type {Record<string, string>} */
const KEYS = {
  ...{ ArrowRight: "next", PageDown: "next", " ": "next", Enter: "next" },
  ...{ ArrowLeft: "previous", PageUp: "previous", Backspace: "previous", Escape: "leave" },
  ...{ n: "black", b: "black", ".": "black", s: "cut", c: "rescue", f: "full", p: "switch" },
};

/** Elements that want keys for themselves: what is pressed, what is typed in. */
const PRESSES = "button, a, summary, input";
const TYPES = "input:not([type=checkbox]), select, textarea, [contenteditable], dialog *";

/** Do what a key stands for, or leave it to the browser. */
function hearKey(/** @type {KeyboardEvent} */ event, /** @type {(action: string) => void} */ act) {
  const action = event.ctrlKey || event.altKey || event.metaKey || event.isComposing ? "" : actionOf(event);
  if (!action) return;
  if (action !== "leave") event.preventDefault();
  act(action);
}

function actionOf(/** @type {KeyboardEvent} */ { key, target }) {
  if (!(target instanceof Element) || target.closest(TYPES)) return "";
  if ([" ", "Enter"].includes(key) && target.closest(PRESSES)) return "";
  const sign = key.length === 1 && key !== " ";
  return sign && !kept("letters", true) ? "" : KEYS[sign ? key.toLowerCase() : key];
}
