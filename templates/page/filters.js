/* Filters of Lire: what does not match is hidden, and so are parts without anything left. */

const filterChoices = () => [...byId("filter-fields").querySelectorAll("select")];
const chosenFacets = () => filterChoices().filter((choice) => choice.value !== "");

function startFilters() {
  const opener = byId("filters-open");
  for (const choice of filterChoices()) choice.value = reading.filters[choice.name] ?? "";
  byId("filter-fields").addEventListener("change", applyFilters);
  opener.addEventListener("click", () => {
    const hidden = byId("filter-fields").toggleAttribute("hidden");
    opener.setAttribute("aria-expanded", String(!hidden));
  });
  byId("filter-reset").addEventListener("click", () => {
    resetFilters();
    opener.focus();
  });
  if (chosenFacets().length > 0) applyFilters();
}

function resetFilters() {
  for (const choice of filterChoices()) choice.value = "";
  applyFilters();
}

/** A block of the guide, with the items that it lists: rows, entries. @returns {GuideBlock} */
function blockOf(/** @type {HTMLElement} */ element) {
  const level = /^H[2-6]$/.test(element.tagName) ? Number(element.tagName[1]) : 0;
  /** @type {Iterable<HTMLElement>} */
  const inside = data.anchors[element.id] ? [] : element.querySelectorAll("[id]");
  return { element, level, items: [...inside].filter((item) => data.anchors[item.id]) };
}

/** Show what fits, under the headings that lead to it; a block follows the item it belongs to. */
function applyFilters() {
  const chosen = chosenFacets();
  const fits = (/** @type {string} */ id) =>
    chosen.every(({ name, value }) => data.anchors[id]?.[/** @type {FacetName} */ (name)]?.includes(value));
  /** @type {GuideBlock[]} */
  let above = [];
  const elements = /** @type {Iterable<HTMLElement>} */ (byId("guide").querySelectorAll(":scope > :not(.source-card)"));
  for (const block of [...elements].map(blockOf)) {
    if (block.level > 0) above = [...above.filter(({ level }) => level < block.level), block];
    for (const item of block.items) item.hidden = !fits(item.id);
    const own = [block, ...[...above].reverse()].find(({ element }) => data.anchors[element.id]);
    const shown = block.items.length > 0 ? block.items.some(({ id }) => fits(id)) : fits(own?.element.id ?? "");
    block.element.hidden = !shown;
    if (shown) for (const { element } of above) element.hidden = false;
  }
  for (const link of byId("_contents").querySelectorAll("a")) {
    const target = document.getElementById(link.hash.slice(1));
    link.parentElement?.toggleAttribute("hidden", Boolean(target?.closest("[hidden]")));
  }
  rememberReading({ filters: Object.fromEntries(chosen.map(({ name, value }) => [name, value])) });
  sayFiltered(chosen.length);
}

function sayFiltered(/** @type {number} */ count) {
  const left = (/** @type {string} */ kind) => {
    const items = document.querySelectorAll(`#guide [id^="${kind}-"]`);
    const n = [...items].filter((item) => data.anchors[item.id] && !item.closest("#guide [hidden]")).length;
    return word(`read.filters.${kind}s.${n > 1 ? "many" : n === 1 ? "one" : "none"}`, { n });
  };
  say("filters-active", count > 0 ? word("read.filters.active", { n: count }) : "");
  say("filter-count", count > 0 ? `${left("question")}, ${left("claim")}` : "");
  byId("filter-reset").hidden = count === 0;
}
