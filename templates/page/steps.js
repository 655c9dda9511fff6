/* The list of steps in Préparer: one of them open, with its minutes, its place, and what else could be asked there. */

/** The step that is open, by its place; -1 when none is. */
let openStep = -1;

/** What the buttons of a row do. @type {Record<string, (index: number) => void>} */
const STEP_ACTS = {
  open: (index) => showStep(index === openStep ? -1 : index),
  up: (index) => moveStep(index, index - 1, "up"),
  down: (index) => moveStep(index, index + 1, "down"),
  remove: removeStep,
};

function startSteps() {
  const list = byId("prepare-steps");
  // A field that lost the focus to a button would have the list drawn anew under the pointer, and swallow the click.
  list.addEventListener("mousedown", (event) => around(event, "button", HTMLElement) && event.preventDefault());
  list.addEventListener("click", (event) => {
    const [index, name = ""] = around(event, "button", HTMLButtonElement)?.dataset.at?.split(" ") ?? [];
    if (STEP_ACTS[name] && document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    STEP_ACTS[name]?.(Number(index));
  });
  list.addEventListener("change", (event) => {
    const field = around(event, "input", HTMLInputElement);
    if (field?.type === "radio") swapStep(openStep, field.value);
    else if (field) setMinutes(openStep, Number(field.value));
  });
  list.addEventListener("keydown", ({ key }) => key === "Escape" && showStep(-1));
}

/** Open a step or none, and go on from there with the keyboard. */
function showStep(/** @type {number} */ index, control = "open") {
  const before = openStep;
  openStep = index;
  drawSteps();
  focusStep(index < 0 ? before : index, control);
}

/** Draw every step again; the keyboard stays where it was. */
function drawSteps() {
  const [index, name = ""] = document.activeElement?.getAttribute("data-at")?.split(" ") ?? [];
  byId("prepare-steps").replaceChildren(...session().steps.map(stepRow));
  if (index) focusStep(Number(index), name);
}

/** Focus a control of a step; its neighbour when it can do nothing more. @param {number} index @param {string} name */
function focusStep(index, name) {
  const list = byId("prepare-steps");
  const enabled = list.querySelector(`[data-at="${index} ${name}"]:enabled`) ?? list.querySelector(`[data-at="${index} open"]`);
  if (enabled instanceof HTMLElement) enabled.focus();
  if (enabled instanceof HTMLInputElement) enabled.select();
}

function stepRow(/** @type {Step} */ step, /** @type {number} */ index) {
  const row = copyOf("step-row");
  row.classList.add(step.record?.kind ?? "own");
  row.classList.toggle("changed", changedSteps.has(stepName(step)));
  partOf(row, ".prepare-hour").textContent = clockAt(index);
  partOf(row, ".prepare-words").textContent = stepTitle(step);
  partOf(row, ".prepare-min").textContent = stepFacts(step).join(" · ");
  partOf(row, ".prepare-open").setAttribute("aria-expanded", String(index === openStep));
  if (index === openStep) fillStep(row, step, index);
  else partOf(row, ".prepare-open-step").remove();
  for (const control of row.querySelectorAll("button, input")) {
    control.setAttribute("data-at", `${index} ${control.getAttribute(control.matches("[type=radio]") ? "value" : "name")}`);
  }
  return row;
}

/** What can be done to the step that is open. @param {HTMLElement} row @param {Step} step @param {number} index */
function fillStep(row, step, index) {
  const last = session().steps.length - 1;
  partOf(row, ".prepare-note").textContent = stepNotes(step).join(" ");
  partOf(row, "input", HTMLInputElement).value = String(step.minutes);
  const idle = { up: index === 0, down: index === last, remove: last === 0 };
  for (const [name, is] of Object.entries(idle)) partOf(row, `[name=${name}]`, HTMLButtonElement).disabled = is;
  nameControls(partOf(row, ".prepare-open-step"), "prepare", { step: stepLabel(step) });
  const free = addable();
  const others = data.records.filter((each) => each === step.record || (free.includes(each) && swapsFor(step.record, each)));
  partOf(row, ".prepare-others").hidden = others.length < 2;
  partOf(row, ".prepare-others").append(...others.map((each) => make("label", {},
    make("input", { type: "radio", name: "instead", value: each.key, checked: each === step.record }), make("span", {}, optionSaid(each)))));
}

/** "9 min · Q12 · Peser · Tour de parole". */
const stepFacts = (/** @type {Step} */ step) => [spanOf([step.minutes, step.minutes]),
  stepLabel(step) === stepTitle(step) ? "" : stepHeading(step), data.protocols[step.protocol]?.name].filter(Boolean);

/** What to know of a step beside its words. */
function stepNotes(/** @type {Step} */ { record, minutes, protocol, fallback }) {
  const [least, most] = record?.minutes ?? [1, 240];
  return [
    record?.kind === "question" && !protocol ? word("prepare.no_format") : "", fallback ? word("prepare.fallback") : "",
    minutes < least || minutes > most ? word("prepare.planned_for", { span: spanOf([least, most]) }) : "",
  ].filter(Boolean);
}

/** "4 à 8 min". */
const spanOf = (/** @type {Span} */ [least, most]) => word(`prepare.span.${least === most ? "one" : "many"}`, { least, most });
