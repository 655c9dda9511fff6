/* What a session puts before the room, screen after screen, and how one screen is drawn. */

/** @param {ScreenKind} kind @param {Partial<RoomScreen>} [more] @returns {RoomScreen} */
const screenOf = (kind, more = {}) =>
  ({ kind, key: "", part: "", protocol: "", text: "", minutes: 0, counts: [], ...more });

const screensOfSession = () =>
  session().steps.flatMap((step, index) => screensOfStep(step).map((screen) => ({ step: index, screen })));

function screensOfStep(/** @type {Step} */ step) {
  const { record, text, protocol, minutes } = step;
  if (!record) return [screenOf("own", { text, minutes })];
  const { kind, key } = record;
  const length = kind === "opening" ? totalMinutes() : minutes;
  const shown = screenOf(kind, { key, part: sayPart(step), protocol, minutes: length });
  return kind === "claim" ? [shown, screenOf("reveal", { key, part: "reveal" })] : [shown];
}

/** One line above a screen: what it is. */
function screenLabel(/** @type {RoomScreen} */ { kind, key, minutes, protocol }) {
  const label = recordOf(key)?.label ?? "";
  const length = minutes > 0 ? word("project.minutes", { minutes }) : "";
  const format = data.protocols[protocol]?.name ?? "";
  if (kind === "opening") return data.title;
  if (kind === "reveal") return word("project.reveal", { label });
  if (kind === "activity") return [word("project.activity"), length].join(" · ");
  if (kind === "question") return [label, length, format].filter(Boolean).join(" · ");
  return kind === "claim" || kind === "vote" ? label : word(`project.${kind}`);
}

/** What a screen says, without what only the facilitator needs. */
function screenWords(/** @type {RoomScreen} */ { kind, key, part, text, minutes }) {
  if (kind === "own") return make("p", {}, text);
  if (kind === "opening") return make("p", {}, word("project.discussion", { minutes }));
  const words = piece(key, part || "say") ?? new DocumentFragment();
  return (kind === "closing" && words.querySelector("p")) || words;
}

/** A screen; under its words marks to choose from, shapes, or votes counted.
 * @param {RoomScreen} screen @param {"h1" | "p"} heading a title in the room, a line in its picture */
function drawScreen(screen, heading) {
  const [before, after] = screen.counts;
  return make("div", { class: `screen screen-of-${screen.kind}` },
    make(heading, { class: "screen-label" }, screenLabel(screen)),
    make("div", { class: "screen-words" }, screenWords(screen)),
    before && after ? shiftChart(before, after) : piece("choices", screen.kind));
}
