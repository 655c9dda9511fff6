/* The list of steps in Préparer: clock, minutes, words to say; moved, swapped, removed. */

/** Disclosures left open, by step: a new drawing keeps them. @type {WeakMap<Step, Set<string>>} */
const openFolds = new WeakMap();

/** Draw every step again; the keyboard stays where it was. */
function drawSteps() {
  const focused = document.activeElement?.getAttribute("data-at") ?? "";
  byId("prepare-steps").replaceChildren(...session().steps.map(stepRow));
  if (focused) focusAt(focused);
}

/** Focus a control by its name, "2 up"; its neighbour when it can do nothing more. @param {string} at */
function focusAt(at) {
  const [index, name] = at.split(" ");
  const row = byId("prepare-steps").children[Number(index)];
  const found = row?.querySelector(`[data-at="${index} ${name}"]:not(:disabled)`) ?? row?.querySelector("button:not(:disabled)");
  if (found instanceof HTMLElement) found.focus();
  if (found instanceof HTMLInputElement) found.select();
}

/** @param {Step} step @param {number} index */
function stepRow(step, index) {
  const row = make("li", { class: `prepare-step ${step.record?.kind ?? "own"}` },
    make("p", { class: "prepare-clock", draggable: "true" }, make("time", {}, clockAt(index))),
    make("div", { class: "prepare-what" },
      make("p", { class: "prepare-label" }, stepHeading(step)),
      stepTitle(step) === stepLabel(step) ? null : make("p", { class: "prepare-words" }, stepTitle(step)),
      make("p", { class: "note" }, stepNotes(step).join(" · ")),
      make("div", { class: "prepare-folds" }, wordsFold(step), swapFold(step, index))),
    minutesControl(step, index),
    moveControl(index));
  return draggable(row, index);
}

/** "Q12 · Peser". @param {Step} step */
function stepHeading(step) {
  const name = step.record?.kind === "question" ? functionName(step.record.function) : "";
  return name ? `${stepLabel(step)} · ${name}` : stepLabel(step);
}

/** @param {string} id of a function */
function functionName(id) {
  const facet = data.filters.find(({ name }) => name === "function");
  return facet?.options.find(([option]) => option === id)?.[1] ?? "";
}

/** What to know about a step beside its words. @param {Step} step */
function stepNotes(step) {
  const { record, minutes, protocol, fallback } = step;
  const [least, most] = record?.minutes ?? [1, 240];
  const cut = session().cuts.indexOf(step);
  return [
    data.protocols[protocol]?.name ?? "",
    record?.kind === "question" && !protocol ? word("prepare.no_format") : "",
    fallback ? word("prepare.fallback") : "",
    minutes < least || minutes > most ? word("prepare.planned_for", { span: spanOf([least, most]) }) : "",
    cut >= 0 ? word("prepare.cut_rank", { rank: cut + 1, gain: counted("prepare.minutes", minutes) }) : "",
  ].filter(Boolean);
}

/** "1 minute", "5 minutes". @param {string} name of two words, `one` and `many` @param {number} n */
function counted(name, n) {
  return word(`${name}.${n < 2 ? "one" : "many"}`, { n });
}

/** "4 à 8 min". @param {Span} span */
function spanOf([least, most]) {
  return least === most ? word("prepare.span.one", { least }) : word("prepare.span.many", { least, most });
}

/** A disclosure that is filled when it opens.
 * @param {Step} step @param {string} name @param {() => Node} filled */
function foldOf(step, name, filled) {
  const folds = openFolds.get(step) ?? new Set();
  openFolds.set(step, folds);
  const naming = make("span", { class: "unseen" }, ` : ${stepLabel(step)}`);
  const fold = make("details", { open: folds.has(name) }, make("summary", {}, word(`prepare.${name}`), naming));
  const toggle = () => {
    folds[fold.open ? "add" : "delete"](name);
    if (fold.open && fold.children.length === 1) fold.append(filled());
  };
  fold.addEventListener("toggle", toggle);
  toggle();
  return fold;
}

/** @param {Step} step */
function wordsFold(step) {
  const words = () => make("div", { class: "prepare-say" }, stepSays(step), stepHow(step), piece(stepKey(step), "reveal"));
  return step.record ? foldOf(step, "say", words) : null;
}

/** @param {Step} step @param {number} index */
function swapFold(step, index) {
  const others = step.record ? addable().filter((record) => swapsFor(step.record, record)) : [];
  if (others.length === 0) return null;
  return foldOf(step, "swap", () => {
    const id = `prepare-swap-${index}`;
    const select = make("select", { id }, ...others.map(optionOf));
    const swap = () => swapStep(index, select.value);
    return make("div", { class: "prepare-line" },
      make("label", { for: id, class: "unseen" }, word("prepare.swap_with")), select,
      make("button", { type: "button", click: swap, "data-at": `${index} swap` }, word("prepare.swap_do")));
  });
}

/** A small button of a step. @param {number} index @param {string} name @param {string} sign
 * @param {boolean} enabled @param {() => void} click */
function stepButton(index, name, sign, enabled, click) {
  const title = word(`prepare.${name}`, { step: nameOf(index) });
  return make("button", { type: "button", click, title, disabled: !enabled, "aria-label": title, "data-at": `${index} ${name}` }, sign);
}

/** @param {Step} step @param {number} index */
function minutesControl(step, index) {
  const fits = isWhole(1, 240);
  const set = (/** @type {number} */ minutes) => (fits(minutes) ? lastFor(index, minutes) : drawSteps());
  const less = step.minutes - 1;
  const more = step.minutes + 1;
  const field = make("input", { type: "number", min: "1", max: "240", value: String(step.minutes), inputmode: "numeric",
    "aria-label": word("prepare.minutes_of", { step: stepLabel(step) }), "data-at": `${index} minutes`, change: () => set(Number(field.value)) });
  return make("div", { class: "prepare-minutes" },
    stepButton(index, "less", "−", fits(less), () => set(less)), field,
    stepButton(index, "more", "+", fits(more), () => set(more)), word("prepare.min"));
}

/** @param {number} index */
function moveControl(index) {
  const last = session().steps.length - 1;
  return make("div", { class: "prepare-moves" },
    stepButton(index, "up", "↑", index > 0, () => moveStep(index, index - 1, "up")),
    stepButton(index, "down", "↓", index < last, () => moveStep(index, index + 1, "down")),
    stepButton(index, "remove", "×", last > 0, () => removeStep(index)));
}

/** A row that its clock drags onto another. @template {HTMLElement} T @param {T} row @param {number} index */
function draggable(row, index) {
  row.addEventListener("dragstart", ({ dataTransfer }) => {
    dataTransfer?.setData("text/x-step", String(index));
    dataTransfer?.setDragImage(row, 0, 0);
  });
  row.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("text/x-step")) return;
    event.preventDefault();
    row.classList.add("over");
  });
  row.addEventListener("dragleave", () => row.classList.remove("over"));
  row.addEventListener("drop", (event) => {
    const from = event.dataTransfer?.getData("text/x-step") ?? "";
    if (from === "") return;
    event.preventDefault();
    moveStep(Number(from), index, "up");
  });
  return row;
}
