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
    moveControl(step, index));
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

/** @param {Step} step @param {string} name @param {string} title @param {...(Node | null)} content */
function foldOf(step, name, title, ...content) {
  const folds = openFolds.get(step) ?? new Set();
  openFolds.set(step, folds);
  const toggle = (/** @type {Event} */ { target }) => {
    if (target instanceof HTMLDetailsElement) folds[target.open ? "add" : "delete"](name);
  };
  const naming = make("span", { class: "unseen" }, ` : ${stepLabel(step)}`);
  return make("details", { open: folds.has(name), toggle }, make("summary", {}, title, naming), ...content);
}

/** @param {Step} step */
function wordsFold(step) {
  const says = stepSays(step);
  if (!step.record || !says) return null;
  return foldOf(step, "words", word("prepare.say"), make("div", { class: "prepare-say" }, says, stepHow(step), piece(stepKey(step), "reveal")));
}

/** @param {Step} step @param {number} index */
function swapFold(step, index) {
  const others = step.record ? addable().filter((record) => swapsFor(step.record, record)) : [];
  if (others.length === 0 || ["opening", "closing"].includes(step.record?.kind ?? "")) return null;
  const id = `prepare-swap-${index}`;
  const select = make("select", { id }, ...others.map(optionOf));
  const swap = () => swapStep(index, select.value);
  return foldOf(step, "swap", word("prepare.swap"),
    make("div", { class: "prepare-line" },
      make("label", { for: id, class: "unseen" }, word("prepare.swap_with")), select,
      make("button", { type: "button", click: swap, "data-at": `${index} swap` }, word("prepare.swap_do"))));
}

/** @param {Step} step @param {number} index */
function minutesControl(step, index) {
  const what = { step: stepLabel(step) };
  const set = (/** @type {number} */ minutes) => {
    if (isWhole(1, 240)(minutes)) lastFor(index, minutes);
    else drawSteps();
  };
  const button = (/** @type {string} */ sign, /** @type {number} */ by, /** @type {string} */ name) =>
    make("button", { type: "button", click: () => set(step.minutes + by), disabled: !isWhole(1, 240)(step.minutes + by),
      "aria-label": word(`prepare.${name}`, what), "data-at": `${index} ${name}` }, sign);
  const field = make("input", { type: "number", min: "1", max: "240", value: String(step.minutes), inputmode: "numeric",
    "aria-label": word("prepare.minutes_of", what), "data-at": `${index} minutes`, change: () => set(Number(field.value)) });
  return make("div", { class: "prepare-minutes" }, button("−", -1, "less"), field, button("+", 1, "more"), word("prepare.min"));
}

/** @param {Step} step @param {number} index */
function moveControl(step, index) {
  const what = { step: stepLabel(step) };
  const last = session().steps.length - 1;
  /** @param {string} sign @param {string} name @param {boolean} disabled @param {() => void} click */
  const button = (sign, name, disabled, click) =>
    make("button", { type: "button", click, disabled, "aria-label": word(`prepare.${name}`, what), title: word(`prepare.${name}`, what), "data-at": `${index} ${name}` }, sign);
  return make("div", { class: "prepare-moves" },
    button("↑", "up", index === 0, () => moveStep(index, index - 1, "up")),
    button("↓", "down", index === last, () => moveStep(index, index + 1, "down")),
    button("×", "remove", last === 0, () => removeStep(index)));
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
