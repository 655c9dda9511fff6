/* What the two windows of a projection say to each other: names of records and plain text, never markup. */

const SCREENS = ["opening", "question", "claim", "reveal", "activity", "vote", "shift", "own", "closing", "board"];
const PARTS = ["", "say", "say-easy", "say-standard", "say-expert", "fallback", "reveal"];
const COVERS = ["", "black"];
const SHAPES = ["disc", "square", "triangle", "plus"];
const LONGEST_SHOWN = 2000;
const MOST_CARDS = 40;

/** Every origin is allowed because a file has none: who sent a message is checked where it arrives.
 * @param {Window | null} target @param {"ask" | "show" | "act" | "here"} says @param {unknown} what */
const sendTo = (target, says, what) => target?.postMessage({ contrechamp: data.film, says, what }, "*");

/** Hear one window only. @param {(source: MessageEventSource) => Window | null} who @param {Record<string, (what: any) => void>} hears */
function hearFrom(who, hears) {
  window.addEventListener("message", ({ source, data: message }) => {
    if (!source || source !== who(source) || Object(message).contrechamp !== data.film) return;
    if (Object.hasOwn(hears, message.says)) hears[message.says]?.(message.what);
  });
}

/** Something shown, rebuilt field by field from what arrived; null when it is none of ours. @returns {Shown | null} */
function readShown(/** @type {any} */ what) {
  const { kind, key, part, text, minutes, counts } = Object(Object(what).screen);
  const sound =
    SCREENS.includes(kind) && PARTS.includes(part) && COVERS.includes(what.cover) &&
    (key === "" || recordOf(key)) && isText(text) && Number.isFinite(minutes) &&
    (kind === "board" ? areAnswers(counts) : areCounts(counts));
  if (!sound) return null;
  return { screen: { kind, key, part, text, minutes, counts }, cover: what.cover };
}

const isText = (/** @type {unknown} */ value) => typeof value === "string" && value.length <= LONGEST_SHOWN;

/** None, or those before and those after: four whole numbers each. */
const areCounts = (/** @type {any} */ value) => Array.isArray(value) && [0, 2].includes(value.length) &&
  value.every((four) => Array.isArray(four) && four.length === SHAPES.length && four.every(isWhole(0, Infinity)));

/** A row for each card, in it for each counter an answer of the game or none yet. */
const areAnswers = (/** @type {any} */ value) => Array.isArray(value) && value.length <= MOST_CARDS &&
  value.every((row) => Array.isArray(row) && row.length === data.games[0]?.counters.length && row.every(isWhole(-1, Infinity)));
