/* What the two windows of a projection say to each other: names of records and plain text, never markup. */

/** @typedef {"opening" | "question" | "claim" | "reveal" | "activity" | "vote" | "shift" | "own" | "closing"} ScreenKind */
/** @typedef {{ kind: ScreenKind, key: string, part: string, protocol: string, text: string, minutes: number, counts: number[][] }} RoomScreen */
/** @typedef {{ screen: RoomScreen, cover: string, place: string }} Shown what the room sees: a screen, or black or white over it */

const SCREENS = ["opening", "question", "claim", "reveal", "activity", "vote", "shift", "own", "closing"];
const PARTS = ["", "say", "say-easy", "say-standard", "say-expert", "fallback", "reveal"];
const COVERS = ["", "black", "white"];
const SHAPES = ["disc", "square", "triangle", "plus"];
const LONGEST_SHOWN = 2000;

/**
 * Every origin is allowed because a file has none: who sent a message is checked where it arrives.
 * @param {Window | null} target @param {"ask" | "show" | "act"} says @param {unknown} what
 */
function sendTo(target, says, what) {
  target?.postMessage({ contrechamp: data.film, says, what }, "*");
}

/**
 * Hear one window, and nobody else.
 * @param {() => Window | null} who @param {Record<string, (what: unknown) => void>} hears
 */
function hearFrom(who, hears) {
  window.addEventListener("message", ({ source, data: message }) => {
    if (!source || source !== who() || Object(message).contrechamp !== data.film) return;
    if (Object.hasOwn(hears, message.says)) hears[message.says]?.(message.what);
  });
}

/**
 * Something shown, rebuilt field by field from what arrived; null when it is none of ours.
 * @param {any} what @returns {Shown | null}
 */
function readShown(what) {
  const screen = Object(Object(what).screen);
  const { kind, key, part, protocol, text, minutes, counts } = screen;
  const sound =
    SCREENS.includes(kind) && PARTS.includes(part) && COVERS.includes(what.cover) &&
    (key === "" || recordOf(key)) && (protocol === "" || Object.hasOwn(data.protocols, protocol)) &&
    isText(text) && isText(what.place) && Number.isFinite(minutes) && areCounts(counts);
  if (!sound) return null;
  return { screen: { kind, key, part, protocol, text, minutes, counts }, cover: what.cover, place: what.place };
}

/** @param {unknown} value */
function isText(value) {
  return typeof value === "string" && value.length <= LONGEST_SHOWN;
}

/** None, or those before and those after: four whole numbers each. @param {unknown} value */
function areCounts(value) {
  const fours = (/** @type {unknown} */ four) =>
    Array.isArray(four) && four.length === SHAPES.length && four.every((count) => Number.isInteger(count) && count >= 0);
  return Array.isArray(value) && (value.length === 0 || (value.length === 2 && value.every(fours)));
}
