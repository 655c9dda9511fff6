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

/** @param {Step} step goes in before the closing, where there is one */
function addStep(step) {
  const { steps } = session();
  const at = steps.length - (steps.at(-1)?.record?.kind === "closing" ? 1 : 0);
  editSteps((now) => now.splice(at, 0, step));
  focusAt(`${at} minutes`);
  announce(word("prepare.added", { step: nameOf(at), place: at + 1, clock: clockAt(at) }));
}

/** @param {number} index */
function nameOf(index) {
  const step = session().steps[index];
  return step ? stepLabel(step) : "";
}

/** Records that suit audience and room and are not in the session; a vote may be held twice. */
function addable() {
  const { request, steps } = session();
  const held = (/** @type {Rec} */ record) => steps.filter((step) => step.record === record).length;
  return data.records.filter((record) =>
    record.audiences.includes(request.audience) &&
    held(record) < (record.kind === "vote" ? 2 : 1) &&
    fitsRoom(request, record.people, record.seating) &&
    (record.kind !== "question" || waysOf(request, record).length > 0));
}

/** One line of a list to choose from: name, words, minutes, formats. @param {Rec} record */
function optionOf(record) {
  const formats = new Set(waysOf(session().request, record).map(([name]) => data.protocols[name]?.name ?? ""));
  const title = record.title.length > 80 ? `${record.title.slice(0, 79)}…` : record.title;
  const named = record.label === record.title ? title : `${record.label} · ${title}`;
  const about = [spanOf(record.minutes), ...formats].join(", ");
  return make("option", { value: record.key }, `${named} (${about})`);
}

/** The list of what can be added, question by function, then the other kinds. */
function drawAddable() {
  /** @type {Map<string, Rec[]>} */
  const groups = new Map();
  for (const record of addable()) {
    const fixed = ["opening", "closing"].includes(record.kind);
    const group = record.kind === "question" ? functionName(record.function) : word(`prepare.kind.${fixed ? "fixed" : record.kind}`);
    groups.set(group, [...(groups.get(group) ?? []), record]);
  }
  const drawn = [...groups].map(([label, records]) => make("optgroup", { label }, ...records.map(optionOf)));
  const select = byId("prepare-add");
  if (!(select instanceof HTMLSelectElement)) return;
  const chosen = select.value;
  select.replaceChildren(...drawn);
  if (recordOf(chosen) && [...select.options].some(({ value }) => value === chosen)) select.value = chosen;
}
