/* What the page carries: its data, its fixed words, its cut-outs. */

/** @type {Data} */
const data = JSON.parse(byId("data").textContent || "");

/** A fixed word, with values put into its {fields}. @param {string} name @param {Values} [values] */
function word(name, values = {}) {
  const said = data.words[name];
  if (said === undefined) throw new Error(`no word "${name}"`);
  return said.replace(/\{(\w+)\}/g, (whole, field) => String(values[field] ?? whole));
}

/** "1 minute", "5 minutes". @param {string} name of two words, `one` and `many` @param {number} n */
const counted = (name, n) => word(`${name}.${n < 2 ? "one" : "many"}`, { n });

/** Tell in words what named controls do. @param {Element} row @param {string} words @param {Values} values */
function nameControls(row, words, values) {
  for (const control of row.querySelectorAll("[name]")) {
    control.setAttribute("aria-label", word(`${words}.${control.getAttribute("name")}`, values));
  }
}

/** A copy of a cut-out, or nothing: `piece("question:x", "say-easy")`. @param {string} key @param {string} part */
function piece(key, part) {
  const found = document.getElementById(`piece-${key}-${part}`);
  return found instanceof HTMLTemplateElement ? document.importNode(found.content, true) : null;
}

const recordOf = (/** @type {string} */ key) => data.records.find((record) => record.key === key) ?? null;
