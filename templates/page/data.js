/* What the page carries: its data, its fixed words, its cut-outs. */

/** @type {Data} */
const data = JSON.parse(byId("data").textContent || "");
for (const record of data.records) {
  const [kind, id = kind] = record.key.split(":");
  Object.assign(record, data.bare, { kind, id }, { ...record });
}
for (const plan of data.plans) plan.steps = plan.steps.map((at) => data.held[Number(at)] ?? at);

/** A fixed word, with values put into its {fields}. @param {string} name @param {Values} [values] */
function word(name, values = {}) {
  const said = data.words[name];
  if (said === undefined) throw new Error(`no word "${name}"`);
  return said.replace(/\{(\w+)\}/g, (whole, field) => String(values[field] ?? whole));
}

/** "1 minute", "5 minutes". @param {string} name of two words, `one` and `many` @param {number} n */
const counted = (name, n) => word(`${name}.${n < 2 ? "one" : "many"}`, { n });

/** A time of day as people write it: "20:05" is « 20 h 05 » or 20:05. */
function hourSaid(/** @type {string} */ clock) {
  const [hour = "", minutes = ""] = clock.split(":");
  return word("hour", { hour: Number(hour), minutes });
}

/** Tell in words what named controls do. @param {Element} row @param {string} words @param {Values} values */
function nameControls(row, words, values) {
  for (const control of row.querySelectorAll("[name]")) {
    control.setAttribute("aria-label", word(`${words}.${control.getAttribute("name")}`, values));
  }
}

/** Where the cut-outs of each record stand, and what all of a kind have in common. */
const cutOuts = new Map([...document.querySelectorAll("template.pieces")].flatMap((held) =>
  [.../** @type {HTMLTemplateElement} */ (held).content.children].map((of) => [of.getAttribute("data-of"), of.children])));

/** A copy of a cut-out, or nothing: `piece("question:x", "say-easy")`. @param {string} key @param {string} part */
function piece(key, part) {
  const held = [key, ...key.split(":", 1)].flatMap((of) => [...(cutOuts.get(of) ?? [])]);
  const found = held.find(({ className }) => className === part);
  const copy = new DocumentFragment();
  copy.append(...(found ? document.importNode(found, true).childNodes : []));
  return found ? copy : null;
}

/** A record in plain text, for lists: the standard wording, the claim, the activity's title. */
function titleIn(/** @type {Rec} */ { key, kind, label }) {
  const part = kind === "question" ? "say-standard" : "say";
  return ["opening", "closing"].includes(kind) ? label : piece(key, part)?.firstElementChild?.textContent ?? label;
}

const recordOf = (/** @type {string} */ key) => data.records.find((record) => record.key === key) ?? null;
