/* How hard the questions are worded: the heading of each says it in the level chosen. */

/** The wordings that the guide came with. @type {Map<string, Node[]>} */
const standardWordings = new Map();

function startLevel() {
  for (const choice of byId("level").querySelectorAll("input")) {
    choice.checked = choice.value === reading.level;
    choice.addEventListener("change", () => {
      rememberReading({ level: choice.value });
      showLevel(choice.value);
    });
  }
  if (reading.level !== "standard") showLevel(reading.level);
}

function showLevel(/** @type {string} */ level) {
  for (const { kind, id, key } of data.records) {
    const wording = kind === "question" && document.querySelector(`#question-${id} .wording`);
    if (!wording) continue;
    if (!standardWordings.has(id)) standardWordings.set(id, [...wording.childNodes]);
    const said = level === "standard" ? null : wordsOf(piece(key, `say-${level}`));
    wording.replaceChildren(...(said ?? standardWordings.get(id) ?? []));
    if (said && level === "easy") wording.append(" ", make("span", { class: "untested" }, word("read.level.untested")));
  }
  units.length = 0;
}

/** The words of a cut-out, without its paragraph and what is only for listeners. */
function wordsOf(/** @type {DocumentFragment | null} */ said) {
  const line = said?.querySelector("p");
  line?.querySelector(".unseen")?.remove();
  return line ? [...line.childNodes] : null;
}
