/* What a hand can do to the steps of a session. Each edit is told in words and can be undone. */

/** @param {(steps: Step[], session: Session) => void} edit */
function editSteps(edit) {
  changeSession((changed) => {
    changed.edited = true;
    edit(changed.steps, changed);
  });
}

/** @param {number} from @param {number} to @param {string} control where the keyboard goes on */
function moveStep(from, to, control) {
  if (from === to) return;
  editSteps((steps) => steps.splice(to, 0, ...steps.splice(from, 1)));
  focusAt(`${to} ${control}`);
  announce(word("prepare.moved", { step: nameOf(to), place: to + 1, clock: clockAt(to) }));
}

/** @param {number} index */
function removeStep(index) {
  const step = nameOf(index);
  editSteps((steps) => steps.splice(index, 1));
  byId("prepare-undo").focus();
  announce(word("prepare.removed", { step }));
}

/** @param {number} index @param {number} minutes */
function lastFor(index, minutes) {
  editSteps((steps) => {
    const step = steps[index];
    if (step) step.minutes = minutes;
  });
}

/** @param {number} index @param {string} key of the record that takes the step's place */
function swapStep(index, key) {
  const record = recordOf(key);
  if (!record) return;
  editSteps((steps, { request }) => {
    const step = steps[index];
    if (step) Object.assign(step, { record, minutes: fittingMinutes(request, record, step.minutes) });
  });
  focusAt(`${index} swap`);
  announce(word("prepare.swapped", { step: nameOf(index), place: index + 1 }));
}

/** The minutes a step has, when its new record can last so long; else the nearest it can.
 * @param {Request} request @param {Rec} record @param {number} minutes */
function fittingMinutes(request, record, minutes) {
  const spans = waysOf(request, record).map(([, least, most]) => [least, most]);
  const [least, most] = record.minutes;
  if (spans.length === 0) return Math.min(Math.max(minutes, least), most);
  const nearest = spans.map(([low = 1, high = 1]) => Math.min(Math.max(minutes, low), high));
  return nearest.sort((one, other) => Math.abs(one - minutes) - Math.abs(other - minutes))[0] ?? minutes;
}

/** @param {number} index */
function nameOf(index) {
  const step = session().steps[index];
  return step ? stepLabel(step) : "";
}
