/* What a session puts before the room, screen after screen, and how one screen is drawn. */

/** @param {ScreenKind} kind @param {Partial<RoomScreen>} [with_] @returns {RoomScreen} */
function screenOf(kind, with_ = {}) {
  return { kind, key: "", part: "", protocol: "", text: "", minutes: 0, counts: [], ...with_ };
}

/** Every screen of the session at hand, each with the step it belongs to. @returns {{ step: number, screen: RoomScreen }[]} */
function screensOfSession() {
  return session().steps.flatMap((step, index) => screensOfStep(step).map((screen) => ({ step: index, screen })));
}

/** @param {Step} step @returns {RoomScreen[]} */
function screensOfStep({ record, text, protocol, minutes, fallback }) {
  if (!record) return [screenOf("own", { text, minutes })];
  const { kind, key } = record;
  const wording = `say-${session().request.level}`;
  const part = fallback ? "fallback" : piece(key, wording) ? wording : "say";
  const length = kind === "opening" ? totalMinutes() : minutes;
  const shown = screenOf(kind, { key, part, protocol, minutes: length });
  return kind === "claim" ? [shown, screenOf("reveal", { key, part: "reveal" })] : [shown];
}

/** One line above a screen: what it is. @param {RoomScreen} screen */
function screenLabel({ kind, key, minutes, protocol }) {
  const label = recordOf(key)?.label ?? "";
  const length = minutes > 0 ? word("project.minutes", { minutes }) : "";
  const way = data.protocols[protocol]?.name ?? "";
  if (kind === "opening") return data.title;
  if (kind === "reveal") return word("project.reveal", { label });
  if (kind === "activity") return [word("project.activity"), length].join(" · ");
  if (kind === "question") return [label, length, way].filter(Boolean).join(" · ");
  return kind === "claim" || kind === "vote" ? label : word(`project.${kind}`);
}

/** What a screen says, without what only the facilitator needs. @param {RoomScreen} screen @returns {Node} */
function screenWords({ kind, key, part, text, minutes }) {
  if (kind === "own") return make("p", {}, text);
  if (kind === "opening") return make("p", {}, word("project.discussion", { minutes }));
  const words = piece(key, part || "say") ?? new DocumentFragment();
  for (const hint of words.querySelectorAll(".say > .unseen:first-child")) hint.remove();
  if (kind === "closing") return words.querySelector("p") ?? words;
  const end = words.querySelector("br");
  while (end?.nextSibling) end.nextSibling.remove();
  return words;
}

/** What stands under the words: marks to choose from, shapes, or votes counted. @param {RoomScreen} screen */
function screenChoices({ kind, counts }) {
  const [before, after] = counts;
  if (kind === "shift" && before && after) return [shiftChart(before, after)];
  if (kind === "vote") return [listOfDrawn(SHAPES, "vote.shape")];
  if (kind !== "claim") return [];
  const marks = Object.keys(data.words).filter((name) => name.startsWith("project.strength."));
  const names = marks.map((name) => name.replace("project.strength.", ""));
  return [make("p", { class: "room-ask" }, word("project.your_mark")), listOfDrawn(names, "project.strength")];
}

/** @param {string[]} names of marks or shapes @param {string} words where their words stand */
function listOfDrawn(names, words) {
  const items = names.map((name) => make("li", {}, drawn(name), word(`${words}.${name}`)));
  return make("ul", { class: `room-choices of-${names.length}` }, ...items);
}

/** @param {RoomScreen} screen @param {"h1" | "p"} heading a title in the room, a line in its picture */
function drawScreen(screen, heading) {
  return make("div", { class: `screen screen-of-${screen.kind}` },
    make(heading, { class: "screen-label" }, screenLabel(screen)),
    make("div", { class: "screen-words" }, screenWords(screen)),
    ...screenChoices(screen));
}
