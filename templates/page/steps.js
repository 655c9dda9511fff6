/* The list of steps in Préparer: each with its clock, its minutes, its words, and what can be done to it. */

/** What the buttons of a row do. @type {Record<string, (index: number) => void>} */
const STEP_ACTS = {
  up: (index) => moveStep(index, index - 1, "up"),
  down: (index) => moveStep(index, index + 1, "down"),
  remove: removeStep,
  swap: swapStep,
};

function startSteps() {
  const list = byId("prepare-steps");
  /** @type {HTMLElement | null} */
  let pressed = null;
  const rowAt = (/** @type {Event} */ event) => indexIn(list, around(event, "li", Element));
  list.addEventListener("pointerdown", (event) => (pressed = around(event, "[data-at]", HTMLElement)));
  list.addEventListener("pointerup", () => {
    // A list drawn anew under the pointer, because a field lost the focus to it, swallows the click.
    if (pressed && !pressed.isConnected) partOf(list, `[data-at="${pressed.dataset.at}"]`)?.click();
    pressed = null;
  });
  list.addEventListener("click", (event) => {
    const [index, name = ""] = around(event, "button", HTMLButtonElement)?.dataset.at?.split(" ") ?? [];
    if (Object.hasOwn(STEP_ACTS, name)) STEP_ACTS[name]?.(Number(index));
  });
  list.addEventListener("change", (event) => {
    const field = around(event, "input", HTMLInputElement);
    if (field) setMinutes(rowAt(event), Number(field.value));
  });
  list.addEventListener("dragstart", (event) => event.dataTransfer?.setData("text/x-step", String(rowAt(event))));
  list.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("text/x-step")) return;
    event.preventDefault();
    const over = rowAt(event);
    for (const [index, row] of [...list.children].entries()) row.classList.toggle("over", index === over);
  });
  list.addEventListener("drop", (event) => {
    event.preventDefault();
    moveStep(Number(event.dataTransfer?.getData("text/x-step")), rowAt(event), "up");
  });
  list.addEventListener("dragend", drawSteps);
}

/** Draw every step again; the keyboard stays where it was. */
function drawSteps() {
  const [index, name = ""] = document.activeElement?.getAttribute("data-at")?.split(" ") ?? [];
  byId("prepare-steps").replaceChildren(...session().steps.map(stepRow));
  if (index) focusStep(Number(index), name);
}

/** Focus a control of a step; its neighbour when it can do nothing more. @param {number} index @param {string} name */
function focusStep(index, name) {
  const row = byId("prepare-steps").children[index];
  const enabled = row?.querySelector(`[data-at="${index} ${name}"]:enabled`) ?? row?.querySelector("button:enabled");
  if (enabled instanceof HTMLElement) enabled.focus();
  if (enabled instanceof HTMLInputElement) enabled.select();
}

function stepRow(/** @type {Step} */ step, /** @type {number} */ index) {
  const row = copyOf("step-row");
  const [label, words, note] = [stepHeading(step), stepTitle(step), stepNotes(step).join(" · ")];
  row.classList.add(step.record?.kind ?? "own");
  for (const [name, text] of Object.entries({ label, words, note })) partOf(row, `.prepare-${name}`).textContent = text;
  partOf(row, "time").textContent = clockAt(index);
  partOf(row, ".prepare-words").hidden = words === stepLabel(step);
  partOf(row, ".prepare-say").append(stepSays(step) ?? "", ...stepHow(step), piece(stepKey(step), "reveal") ?? "");
  const others = step.record ? addable().filter((record) => swapsFor(step.record, record)) : [];
  partOf(row, "select").append(...others.map(optionOf));
  for (const fold of row.querySelectorAll("details")) {
    const name = fold.dataset.fold ?? "";
    fold.hidden = name === "swap" ? others.length === 0 : step.record === null;
    fold.open = step.open?.[name] ?? false;
    fold.ontoggle = () => (step.open = { ...step.open, [name]: fold.open });
    partOf(fold, ".unseen").textContent = ` : ${stepLabel(step)}`;
    partOf(fold, "summary").dataset.at = `${index} ${name} fold`;
  }
  partOf(row, "input").value = String(step.minutes);
  partOf(row, "[name=up]").disabled = index === 0;
  partOf(row, "[name=down]").disabled = index === session().steps.length - 1;
  partOf(row, "[name=remove]").disabled = session().steps.length === 1;
  nameControls(row, "prepare", { step: stepLabel(step) });
  for (const control of row.querySelectorAll("button, input")) {
    control.setAttribute("data-at", `${index} ${control.getAttribute("name") ?? control.getAttribute("value")}`);
  }
  return row;
}

function stepNotes(/** @type {Step} */ step) {
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

/** "4 à 8 min". */
const spanOf = (/** @type {Span} */ [least, most]) =>
  word(`prepare.span.${least === most ? "one" : "many"}`, { least, most });
