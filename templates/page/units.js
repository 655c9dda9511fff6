/* What search finds: the guide in units, each a place that a reader can be led to. */

/** @typedef {{ element: Element, where: string, title: string, text: string, said: string }} Unit */

const UNITS = ".question, .champ, .contrechamp, .point, tbody > tr, .cards li, .schedule > li, dl:not(.question dl) > div";
const LINES = "p, li, dt, dd, th, td, caption, figcaption, h2, h3, h4, h5, h6";
const UNSAID = ".unseen, .cite, .permalink, .untested, .number, .facts, .source-card, svg";

/** The text of some elements, without what stands in units of its own. */
function textOf(/** @type {Element[]} */ elements) {
  const said = [];
  for (const root of elements) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node instanceof Element && node !== root && node.matches(`${UNSAID}, ${UNITS}`)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) said.push(node.data);
      else if (node instanceof Element && node.matches(LINES)) said.push(" ");
    }
    said.push(" ");
  }
  return evenly(said.join("")).replace(/ (?=[.,])/g, "");
}

/** "Q12", "Affirmation 3", or what heads a row or an entry. */
function titleOf(/** @type {Element} */ unit) {
  const spread = unit.closest(".spread, .question");
  const head = spread ? spread.querySelector(".number") : unit.querySelector("th, dt, .label, .what");
  return head ? textOf([head]) : "";
}

/** In the order of the guide; read when first asked for, and again when questions are worded anew. @type {Unit[]} */
const units = [];

function allUnits() {
  if (units.length === 0) readUnits();
  return units;
}

function readUnits() {
  /** @type {Element[]} */
  let loose = [];
  const path = ["", ""];
  const add = (/** @type {Element[]} */ elements, /** @type {string} */ title) => {
    const text = textOf(elements);
    const element = elements[0];
    const where = path.filter((part) => part && part !== title).join(" · ");
    if (element && text) units.push({ element, where, title, text, said: folded(`${title} ${text}`) });
  };
  const flush = () => {
    add(loose, "");
    loose = [];
  };
  for (const block of byId("guide").children) {
    if (/^H[23]$/.test(block.tagName)) {
      flush();
      path[block.tagName === "H2" ? 0 : 1] = textOf([block]);
      if (block.tagName === "H2") path[1] = "";
    }
    const within = block.matches(UNITS) ? [block] : [...block.querySelectorAll(UNITS)];
    if (within.length > 0) flush();
    else loose.push(block);
    for (const unit of within) add([unit], titleOf(unit));
  }
  flush();
}

/** The units in which every term stands: those that say the whole phrase first. @param {string[]} terms */
function unitsWith(terms) {
  const phrase = terms.join(" ");
  const fits = allUnits().filter((unit) => terms.every((term) => unit.said.includes(term)));
  const whole = fits.filter((unit) => unit.said.includes(phrase));
  return [...whole, ...fits.filter((unit) => !unit.said.includes(phrase))];
}
