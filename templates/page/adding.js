/* What can be added to a session: records that suit it, one's own words. */

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

/** @param {Step} step goes in before the closing, where there is one */
function addStep(step) {
  const { steps } = session();
  if (steps.length >= MOST_ITEMS) return;
  const at = steps.length - (steps.at(-1)?.record?.kind === "closing" ? 1 : 0);
  editSteps((now) => now.splice(at, 0, step));
  focusAt(`${at} minutes`);
  announce(word("prepare.added", { step: nameOf(at), place: at + 1, clock: clockAt(at) }));
}

function addChosen() {
  const record = recordOf(fieldOf("add").value);
  if (record) addStep(handmadeStep(record, "", fittingMinutes(session().request, record, middleOf(record.minutes))));
}

/** @param {Span} span */
function middleOf([least, most]) {
  return Math.round((least + most) / 2);
}

/** One's own words as a step. */
function addOwn() {
  const text = fieldOf("own");
  const minutes = Number(fieldOf("own-minutes").value);
  const fits = isWhole(1, 240)(minutes);
  fieldOf("own-minutes").setCustomValidity(fits ? "" : word("prepare.range.own"));
  if (!isPrintable(text, true) || !fieldOf("own-minutes").reportValidity()) return;
  addStep(handmadeStep(null, text.value.trim(), minutes));
  text.value = "";
}

/** Whether paper can show a text; else its field says which characters it cannot.
 * @param {HTMLInputElement} field @param {boolean} [needed] */
function isPrintable(field, needed = false) {
  const odd = [...field.value].filter((character) => UNPRINTABLE.test(character));
  const empty = needed && field.value.trim() === "";
  field.setCustomValidity(odd.length ? word("prepare.unprintable", { odd: [...new Set(odd)].join(" ") }) : empty ? word("prepare.empty") : "");
  return field.reportValidity();
}
