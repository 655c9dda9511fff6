/* The keys of a projection, for both windows; never those that somebody types with, nor those that scroll. */

/** @type {Record<string, string>} */
const KEYS = {
  ...{ ArrowRight: "next", PageDown: "next", " ": "next", Enter: "next" },
  ...{ ArrowLeft: "previous", PageUp: "previous", Backspace: "previous", Escape: "leave" },
  ...{ n: "black", b: "black", ".": "black", s: "cut", c: "rescue", f: "full", p: "switch" },
};

/** Elements that want keys for themselves: what is pressed, what is typed in. */
const PRESSES = "button, a, summary, input";
const TYPES = "input:not([type=checkbox]), select, textarea, [contenteditable]";

/** Do what a key stands for, or leave it to the browser. */
function hearKey(/** @type {KeyboardEvent} */ event, /** @type {(action: string) => void} */ act) {
  const action = event.ctrlKey || event.altKey || event.metaKey || event.isComposing ? "" : actionOf(event);
  if (!action) return;
  if (action !== "leave") event.preventDefault();
  if (!readOn(READS[event.key] ?? 0)) act(action);
}

/** Keys that scroll while there is more to read, then do what they stand for. @type {Record<string, 1 | -1>} */
const READS = { " ": 1, PageDown: 1, PageUp: -1 };

/** Scroll words that are longer than their window by half of it; whether there was more. @param {1 | -1 | 0} way */
function readOn(way) {
  const words = byId(roomHere() ? "room-stage" : "project-words");
  const { top, bottom } = words.getBoundingClientRect();
  const foot = roomHere() ? innerHeight : Math.min(innerHeight, partOf(document, ".project-controls").getBoundingClientRect().top);
  const [within, without] = way > 0
    ? [words.scrollHeight - words.clientHeight - words.scrollTop, bottom - foot] : [words.scrollTop, -top];
  const more = within > 1 ? within : without;
  if (!way || more <= 1) return false;
  (within > 1 ? words : window).scrollBy(0, way * Math.min(more, foot * 0.6));
  return true;
}

function actionOf(/** @type {KeyboardEvent} */ { key, target }) {
  if (!(target instanceof Element) || target.closest(TYPES) || document.querySelector("dialog[open]")) return "";
  if ([" ", "Enter"].includes(key) && target.closest(PRESSES)) return "";
  const sign = key.length === 1 && key !== " ";
  return sign && !kept("letters", true) ? "" : KEYS[sign ? key.toLowerCase() : key];
}
