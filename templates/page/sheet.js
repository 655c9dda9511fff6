/* The run sheet that Préparer prints: one A4 side, in the largest of a few sizes that fits. */

/** A tight sheet leaves out follow-ups and directions, never the words to say. */
const SHEET_SIZES = ["size-1", "size-2", "size-3", "size-4", "size-5", "tight size-3", "tight size-4", "tight size-5", "tight size-6", "tight size-7"];
const SHEET_MILLIMETRES = 269; // 297 less the margins of prepare.css, and 4 of grace
const PIXELS_A_MILLIMETRE = 96 / 25.4;

/** Build the sheet anew; it shows on paper only. */
function drawSheet() {
  if (document.body.dataset.view !== "prepare") return;
  const { request } = session();
  const end = session().steps.length;
  const rules = piece("sheet", "rules");
  byId("prepare-sheet").replaceChildren(
    make("h2", {}, word("prepare.sheet.title", { film: data.title })),
    make("p", { class: "sheet-for" }, word("prepare.sheet.for", {
      start: request.start, end: clockAt(end), minutes: counted("prepare.minutes", totalMinutes()), people: request.people,
      seating: word(`prepare.seating.${request.seating}`), audience: word(`prepare.audience.${request.audience}`) })),
    totalMinutes() === request.minutes ? "" : make("p", { class: "sheet-for" }, balanceSaid()),
    make("table", {}, make("thead", {}, make("tr", {}, ...["clock", "minutes", "what", "cut"].map((name) =>
      make("th", { scope: "col" }, word(`prepare.sheet.${name}`))))),
      make("tbody", {}, ...session().steps.map(sheetRow))),
    make("div", { class: "sheet-rules" }, rules),
    ...session().scenes.map(sheetScene));
  fitSheet();
}

/** @param {Step} step @param {number} index */
function sheetRow(step, index) {
  const cut = session().cuts.indexOf(step);
  const gain = word("prepare.sheet.cut_rank", { rank: cut + 1, gain: step.minutes });
  const who = data.protocols[step.protocol]?.name ?? "";
  return make("tr", {},
    make("th", { scope: "row" }, clockAt(index)),
    make("td", {}, String(step.minutes)),
    make("td", {}, make("p", { class: "sheet-what" }, make("strong", {}, stepHeading(step)), who ? ` · ${who}` : ""),
      step.record ? stepSays(step) : make("p", { class: "say" }, step.text),
      make("div", { class: "sheet-how" }, piece(stepKey(step), "how")),
      make("div", { class: "sheet-reveal" }, piece(stepKey(step), "reveal"))),
    make("td", {}, cut >= 0 ? gain : ""));
}

/** @param {Session["scenes"][number]} scene */
function sheetScene({ slot, at, note }) {
  const label = data.scenes.find((scene) => scene.slot === slot)?.label ?? slot;
  return make("p", { class: "sheet-scene" }, make("strong", {}, label), ` ${[at, note].filter(Boolean).join(" · ")}`);
}

/** Take the largest size in which the sheet is no higher than the page. */
function fitSheet() {
  const sheet = byId("prepare-sheet");
  for (const size of SHEET_SIZES) {
    sheet.className = `sheet measured ${size}`;
    if (sheet.getBoundingClientRect().height <= SHEET_MILLIMETRES * PIXELS_A_MILLIMETRE) break;
  }
  sheet.classList.remove("measured");
}
