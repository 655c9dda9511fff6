/* What a hand can do to the steps of a session. Each edit is told in words and can be undone. */

function editSteps(/** @type {(steps: Step[], session: Session) => void} */ edit) {
  changeSession((changed) => {
    changed.edited = true;
    edit(changed.steps, changed);
  });
}

/** Tell where a step is now, and go on there with the keyboard. */
function tellEdit(/** @type {string} */ edit, /** @type {number} */ index, /** @type {string} */ control) {
  const step = session().steps[index];
  showStep(index, control);
  if (step) announce(word(`prepare.${edit}`, { step: stepLabel(step), place: index + 1, clock: clockAt(index) }));
}

function moveStep(/** @type {number} */ from, /** @type {number} */ to, /** @type {string} */ control) {
  if (from === to) return;
  editSteps((steps) => steps.splice(to, 0, ...steps.splice(from, 1)));
  tellEdit("moved", to, control);
}

function removeStep(/** @type {number} */ index) {
  const step = session().steps[index];
  openStep = -1;
  editSteps((steps) => steps.splice(index, 1));
  byId("prepare-undo").focus();
  if (step) announce(word("prepare.removed", { step: stepLabel(step) }));
}

/** Minutes that cannot be leave the step as it was. @param {number} index @param {number} minutes */
const setMinutes = (index, minutes) =>
  (isStepLong(minutes) ? editSteps((steps) => Object.assign(steps[index] ?? {}, { minutes })) : drawSteps());

function swapStep(/** @type {number} */ index, /** @type {string} */ key) {
  const [step, record] = [session().steps[index], recordOf(key)];
  if (!step || !record) return;
  editSteps(() => Object.assign(step, { record, minutes: fittingMinutes(record, step.minutes) }));
  tellEdit("swapped", index, key);
}

/** Before the closing, where there is one. @param {Rec | null} record @param {string} text @param {number} minutes */
function addStep(record, text, minutes) {
  const { steps } = session();
  if (steps.length >= MOST_ITEMS) return;
  const at = steps.length - (steps.at(-1)?.record?.kind === "closing" ? 1 : 0);
  editSteps((now) => now.splice(at, 0, newStep(record, text, minutes)));
  tellEdit("added", at, "minutes_of");
}

function addChosen() {
  const record = recordOf(selectOf("prepare-add").value);
  if (record) addStep(record, "", fittingMinutes(record, Math.round((record.minutes[0] + record.minutes[1]) / 2)));
}

function addOwn() {
  const [text, length] = [fieldOf("prepare-own"), fieldOf("prepare-own-minutes")];
  if (!isPrintable(text, true) || !length.reportValidity()) return;
  addStep(null, text.value.trim(), Number(length.value));
  text.value = "";
}

/** Whether paper can show a text; else its field says why not. */
function isPrintable(/** @type {HTMLInputElement} */ field, needed = false) {
  const odd = [...new Set(field.value)].filter((character) => UNPRINTABLE.test(character)).join(" ");
  const fault = needed && !field.value.trim() ? word("prepare.empty") : odd && word("prepare.unprintable", { odd });
  field.setCustomValidity(fault);
  return field.reportValidity();
}
