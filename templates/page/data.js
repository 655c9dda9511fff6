/* What the page carries: its data, its fixed words, its cut-outs. */

/** @type {Data} */
const data = JSON.parse(byId("data").textContent || "");

/**
 * A fixed word, with values put into its {fields}.
 * @param {string} name @param {Record<string, string | number>} [values]
 */
function word(name, values = {}) {
  const said = data.words[name];
  if (said === undefined) throw new Error(`no word "${name}"`);
  return said.replace(/\{(\w+)\}/g, (whole, field) => String(values[field] ?? whole));
}

/**
 * A copy of a cut-out that the build rendered, or nothing: `piece("question:x", "say-easy")`.
 * @param {string} key @param {string} part
 * @returns {DocumentFragment | null}
 */
function piece(key, part) {
  const found = document.getElementById(`piece-${key}-${part}`);
  return found instanceof HTMLTemplateElement
    ? /** @type {DocumentFragment} */ (found.content.cloneNode(true))
    : null;
}

/** @param {string} key */
function recordOf(key) {
  return data.records.find((record) => record.key === key) ?? null;
}
