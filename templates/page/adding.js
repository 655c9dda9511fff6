/* What can be added to a session or take a step's place: the records that suit it. */

/** Records that suit audience and room and are not in the session; a vote may be held twice. */
function addable() {
  const { request, steps } = session();
  return data.records.filter((record) =>
    record.audiences.includes(request.audience) &&
    steps.filter((step) => step.record === record).length < (record.kind === "vote" ? 2 : 1) &&
    fitsRoom(request, record.people, record.seating) &&
    (record.kind !== "question" || waysOf(request, record).length > 0));
}

/** One line of a list to choose from: name, words, minutes, formats. */
function optionSaid(/** @type {Rec} */ record) {
  const formats = new Set(waysOf(session().request, record).map(([name]) => data.protocols[name]?.name ?? ""));
  const named = [...new Set([record.label, titleIn(record)])].join(" · ");
  const short = named.length > 90 ? `${named.slice(0, 89)}…` : named;
  return `${short} (${[spanOf(record.minutes), ...formats].join(", ")})`;
}

/** Questions stand under their function, the others under their kind. */
function groupOf(/** @type {Rec} */ record) {
  if (record.kind === "question") return data.functions[record.function] ?? "";
  return word(`prepare.kind.${["opening", "closing"].includes(record.kind) ? "fixed" : record.kind}`);
}

function drawAddable() {
  const groups = [...grouped(addable(), groupOf)].map(([label, records]) =>
    make("optgroup", { label }, ...records.map((record) => make("option", { value: record.key }, optionSaid(record)))));
  byId("prepare-add").replaceChildren(...groups);
}

/** Records by what is said of them, in the order met. @param {Rec[]} records @param {(record: Rec) => string} name */
function grouped(records, name) {
  const groups = /** @type {Map<string, Rec[]>} */ (new Map());
  for (const record of records) groups.set(name(record), [...(groups.get(name(record)) ?? []), record]);
  return groups;
}

/** The minutes asked for, if a record can last so long in this room; else the nearest it can. */
function fittingMinutes(/** @type {Rec} */ record, /** @type {number} */ minutes) {
  const ways = waysOf(session().request, record).map(([, least, most]) => [least, most]);
  const spans = ways.length ? ways : [record.minutes];
  const nearest = spans.map(([least = 1, most = 1]) => Math.min(Math.max(minutes, least), most));
  return nearest.sort((one, other) => Math.abs(one - minutes) - Math.abs(other - minutes))[0] ?? minutes;
}
