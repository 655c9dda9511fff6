/* What search finds: the guide in units, each a place that a reader can be led to. */

const UNITS =
  ".question, .champ, .contrechamp, .point, tbody > tr, .chart > .note, .cards li, .schedule > li, dl:not(.question dl) > div";
const LINES = "p, li, dt, dd, th, td, caption, figcaption, h2, h3, h4, h5, h6";
const UNSAID = '.unseen, .cite, [href^="#source-"], .permalink, .untested, .number, .facts, .source-card, svg';

/** The text of an element, without what stands in units of its own. */
function textOf(/** @type {Element} */ root) {
  const said = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node !== root && node.matches(`${UNSAID}, ${UNITS}`)
      ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) said.push(node.data);
    else if (node instanceof Element && node.matches(LINES)) said.push(" ");
  }
  return evenly(said.join("")).replace(/ (?=[.,])/g, "");
}

/** "Q12", "Affirmation 3", or what heads a row or an entry. */
function titleOf(/** @type {Element} */ unit) {
  const spread = unit.closest(".spread, .question");
  const head = spread ? spread.querySelector(".number") : unit.querySelector("th, dt, .label, .what");
  return head ? textOf(head) : "";
}

/** In the order of the guide; read when first asked for, and again when questions are worded anew. @type {Unit[]} */
const units = [];

function readUnits() {
  const path = ["", ""];
  const add = (/** @type {HTMLElement[]} */ elements, title = "") => {
    const text = evenly(elements.map(textOf).join(" "));
    const where = path.filter((part) => part && part !== title).join(" · ");
    if (elements[0] && text) units.push({ element: elements[0], where, title, text, said: folded(`${title} ${text}`) });
  };
  const loose = /** @type {HTMLElement[]} */ ([]);
  for (const block of /** @type {Iterable<HTMLElement>} */ (byId("guide").children)) {
    const within = block.matches(UNITS) ? [block] : [...block.querySelectorAll(UNITS)];
    if (within.length > 0 || /^H[23]$/.test(block.tagName)) add(loose.splice(0));
    if (block.tagName === "H2") path.splice(0, 2, textOf(block), "");
    if (block.tagName === "H3") path[1] = textOf(block);
    if (within.length === 0) loose.push(block);
    for (const unit of within) add([/** @type {HTMLElement} */ (unit)], titleOf(unit));
  }
  add(loose);
}

/** The units in which every term stands: those that say the whole phrase first. @param {string[]} terms */
function unitsWith(terms) {
  const phrase = terms.join(" ");
  if (units.length === 0) readUnits();
  const fits = units.filter(({ said }) => terms.every((term) => said.includes(term)));
  return fits.sort((one, other) => Number(other.said.includes(phrase)) - Number(one.said.includes(phrase)));
}
