/* The run sheet that Préparer prints: what `composing/session/runsheet.py` says, word for word. */

function drawSheet() {
  if (viewOpen() !== "prepare") return;
  const { request, steps, scenes } = session();
  const filled = copyOf("sheet-page");
  partOf(filled, "h2").textContent = word("runsheet.title", { film: data.title, minutes: request.minutes });
  partOf(filled, ".sheet-for").textContent = sheetFor(request);
  partOf(filled, ".sheet-copies").append(make("strong", {}, word("runsheet.copies")), ` ${sheetCopies(request, steps)}`);
  partOf(filled, ".sheet-steps").append(...steps.map(sheetStep));
  partOf(filled, ".sheet-end").textContent = clockAt(steps.length);
  partOf(filled, ".sheet-over").textContent = sheetOver(totalMinutes() - request.minutes) || "";
  partOf(filled, ".sheet-foot").before(...scenes.map(sheetScene));
  byId("prepare-sheet").replaceChildren(filled);
  if (matchMedia("(min-width: 64rem)").matches) filled.querySelector(".changed")?.scrollIntoView({ block: "nearest" });
}

function sheetFor(/** @type {Request} */ { people, seating, start, minutes, level }) {
  const said = word("runsheet.for", { people, seating: word(`seating.${seating}`) });
  const hours = word("runsheet.hours", { start: hourSaid(start), end: hourSaid(clockAfter(start, minutes)) });
  return `${said}, ${hours}${level === "easy" ? `. ${word("questions.easy_untested")}` : ""}`;
}

/** What to print and to bring, each thing once. @param {Request} request @param {Step[]} steps */
function sheetCopies({ people }, steps) {
  const used = data.records.filter((record) => steps.some((step) => step.record === record));
  const formats = Object.entries(data.protocols).filter(([id]) => steps.some(({ protocol }) => protocol === id));
  const activities = used.filter(({ kind }) => kind === "activity");
  const lines = [
    word("runsheet.copies_handout", { people, sheets: Math.ceil(people / 2) }),
    used.some(({ kind }) => kind === "vote") ? word("runsheet.copies_vote", { people }) : "",
    ...activities.map(({ label }) => word("runsheet.copies_activity", { people, title: label })),
    formats.some(([, { screen }]) => screen) ? word("runsheet.screen") : "",
    ...[...formats.map(([, format]) => format), ...activities].map(({ material = "" }) => material.replace(/\.$/, "")),
  ];
  return [...new Set(lines)].filter(Boolean).join(" · ");
}

const sheetOver = (/** @type {number} */ over) => over &&
  `${word("runsheet.time")} ${word(`runsheet.${over > 0 ? "over" : "under"}`, { minutes: Math.abs(over) })}`;

function sheetStep(/** @type {Step} */ step, /** @type {number} */ index) {
  const { record, minutes } = step;
  const cut = session().cuts.indexOf(step);
  const row = copyOf("sheet-step");
  const label = record?.kind === "question" ? `${record.label} ` : "";
  row.style.flexGrow = String(minutes); // height is time
  row.classList.toggle("changed", changedSteps.has(stepName(step)));
  partOf(row, ".sheet-clock").textContent = clockAt(index);
  partOf(row, ".sheet-minutes").textContent = `${label}${minutes}\u00a0${word("session.minutes")}`;
  partOf(row, ".sheet-title").append(...sheetTitle(step));
  partOf(row, ".sheet-how").append(...sheetHow(step).map((part) => part ?? ""));
  partOf(row, ".sheet-cut").textContent = cut < 0 ? "" : word("session.skip", { rank: data.ranks[cut] ?? "" });
  return row;
}

/** How a step is led; of a claim, who makes it and how a room judges it, before the answer. */
function sheetHow(/** @type {Step} */ step) {
  const key = stepKey(step);
  if (step.record?.kind === "question") return [piece(`protocol:${step.protocol}`, "sheet")];
  const [sheet, how, said] = [piece(key, "sheet"), piece(key, "how"), piece(key, "say")];
  return key.startsWith("claim:") ? [...(said?.querySelectorAll(".note") ?? []), how, sheet] : [sheet ?? how];
}

/** What is asked or said first; what somebody else says stands in quotation marks. @returns {(Node | string)[]} */
function sheetTitle(/** @type {Step} */ step) {
  const kind = step.record?.kind ?? "own";
  const said = make("div", {}, piece(stepKey(step), "title") ?? stepSays(step));
  said.querySelector(".unseen")?.remove();
  const words = [...(said.querySelector("p")?.childNodes ?? [])];
  if (kind !== "claim" && kind !== "vote") return words;
  const [before = "", after = ""] = word("reference.quoted", { title: "\n" }).split("\n");
  return [before, ...words, after, ...(kind === "claim" ? [make("br"), word("session.proved")] : [])];
}

function sheetScene(/** @type {Scene} */ { slot, at, note }) {
  const label = data.scenes.find((scene) => scene.slot === slot)?.label ?? slot;
  return make("p", { class: "sheet-scene" }, make("strong", {}, label), ` ${[at, note].filter(Boolean).join(" · ")}`);
}
