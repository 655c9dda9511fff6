/* The run sheet that Préparer prints: one A4 side, in the largest of a few sizes that fits. */

/** A tight sheet leaves out follow-ups and directions, never the words to say. */
const SHEET_SIZES = [..."12345"].map((n) => `size-${n}`).concat([..."34567"].map((n) => `tight size-${n}`));
const SHEET_MILLIMETRES = 269; // 297 less the margins of prepare.css, and 4 of grace
const PIXELS_A_MILLIMETRE = 96 / 25.4;

function drawSheet() {
  if (document.body.dataset.view !== "prepare") return;
  const { start, people, seating, audience, minutes } = session().request;
  const filled = copyOf("sheet-page");
  partOf(filled, ".sheet-for").textContent = word("prepare.sheet.for", {
    ...{ start, people, end: clockAt(session().steps.length), minutes: counted("prepare.minutes", totalMinutes()) },
    ...{ seating: word(`prepare.seating.${seating}`), audience: word(`prepare.audience.${audience}`) },
  });
  partOf(filled, ".sheet-balance").textContent = totalMinutes() === minutes ? "" : balanceSaid();
  partOf(filled, "tbody").append(...session().steps.map(sheetRow));
  partOf(filled, ".sheet-rules").append(piece("sheet", "rules") ?? "");
  filled.append(...session().scenes.map(sheetScene));
  byId("prepare-sheet").replaceChildren(filled);
  fitSheet();
}

function sheetRow(/** @type {Step} */ step, /** @type {number} */ index) {
  const cut = session().cuts.indexOf(step);
  const format = data.protocols[step.protocol]?.name ?? "";
  return make("tr", {},
    make("th", { scope: "row" }, clockAt(index)),
    make("td", {}, String(step.minutes)),
    make("td", {},
      make("p", { class: "sheet-what" }, make("strong", {}, stepHeading(step)), format && ` · ${format}`),
      stepSays(step),
      make("div", { class: "sheet-how" }, piece(stepKey(step), "how")),
      make("div", { class: "sheet-reveal" }, piece(stepKey(step), "reveal"))),
    make("td", {}, cut < 0 ? "" : word("prepare.sheet.cut_rank", { rank: cut + 1, gain: step.minutes })));
}

function sheetScene(/** @type {Scene} */ { slot, at, note }) {
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
