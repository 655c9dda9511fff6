/* What a session puts before the room, screen after screen, and how one screen is drawn. */

/** @param {ScreenKind} kind @param {Partial<RoomScreen>} [more] @returns {RoomScreen} */
const screenOf = (kind, more = {}) => ({ kind, key: "", part: "", text: "", minutes: 0, counts: [], ...more });

const screensOfSession = () => session().steps.flatMap((step, index) =>
    screensOfStep(step).map((screen) => ({ step: index, screen, title: stepTitle(step) })));

function screensOfStep(/** @type {Step} */ step) {
  const { record, text, minutes } = step;
  if (!record) return [screenOf("own", { text, minutes })];
  const { kind, key } = record;
  const length = kind === "opening" ? totalMinutes() : minutes;
  const shown = screenOf(kind, { key, part: sayPart(step), minutes: length });
  return kind === "claim" ? [shown, screenOf("reveal", { key, part: "reveal" })] : [shown];
}

/** One line above a screen: what it is; of a question and a claim only those who do not see it hear its name. */
function screenLabel(/** @type {RoomScreen} */ { kind, key, minutes }) {
  const label = recordOf(key)?.label ?? "";
  const length = minutes > 0 ? word("project.minutes", { minutes }) : "";
  if (kind === "opening") return data.title;
  if (kind === "board") return data.games[0]?.title ?? "";
  if (kind === "activity") return [word("project.activity"), length].join(" · ");
  return label || word(`project.${kind}`);
}

/** What a screen says, without what only the facilitator needs. */
function screenWords(/** @type {RoomScreen} */ { kind, key, part, text, minutes, counts }) {
  if (kind === "own") return make("p", {}, text);
  if (kind === "opening") return make("p", {}, word("project.discussion", { minutes }));
  if (kind === "board") return boardOf(Number(text), counts);
  const words = piece(key, part || "say") ?? new DocumentFragment();
  return (kind === "closing" && words.querySelector("p")) || words;
}

const UNNAMED = ["question", "claim", "reveal"];

/** A screen; under its words marks to choose from, shapes, or votes counted. */
function drawScreen(/** @type {RoomScreen} */ screen) {
  const [before, after] = screen.counts;
  return make("div", { class: `screen screen-of-${screen.kind}` },
    make("h1", { class: `screen-label${UNNAMED.includes(screen.kind) ? " unseen" : ""}` }, screenLabel(screen)),
    make("div", { class: "screen-words" }, screenWords(screen)),
    before && after && screen.kind !== "board" ? shiftChart(before, after) : piece("choices", screen.kind));
}
