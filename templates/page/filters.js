/* Filters of Lire: what does not match is hidden, and so are parts without anything left. */

/** @typedef {{ element: HTMLElement, level: number, items: HTMLElement[] }} GuideBlock */

/** The blocks of the guide, each with the items that it lists: rows, entries. @type {GuideBlock[]} */
const guideBlocks = [];

function startFilters() {
  for (const filter of data.filters) byId("filter-fields").append(filterField(filter));
  const opener = byId("filters-open");
  opener.addEventListener("click", () => {
    const open = byId("filter-fields").toggleAttribute("hidden");
    opener.setAttribute("aria-expanded", String(!open));
  });
  byId("filter-reset").addEventListener("click", () => {
    resetFilters();
    opener.focus();
  });
  if (chosenFacets().length > 0) applyFilters();
}

/** @param {Data["filters"][number]} filter */
function filterField(filter) {
  const { name, label, options } = filter;
  const choice = make(
    "select",
    { id: `filter-${name}`, name },
    make("option", { value: "" }, word("read.filters.all")),
    ...options.map(([id, said]) => make("option", { value: id }, said)),
  );
  choice.value = reading.filters[name] ?? "";
  choice.addEventListener("change", () => {
    rememberReading({ filters: { ...reading.filters, [name]: choice.value } });
    applyFilters();
  });
  return make("div", {}, make("label", { for: choice.id }, label), choice);
}

/** The facets that are asked for, each with its value. */
function chosenFacets() {
  return data.filters
    .map(({ name, options }) => ({ name, value: reading.filters[name] ?? "", options }))
    .filter(({ value, options }) => options.some(([id]) => id === value));
}

function blocksOfGuide() {
  if (guideBlocks.length > 0) return guideBlocks;
  for (const element of byId("guide").children) {
    if (!(element instanceof HTMLElement) || element.id === "source-card") continue;
    const level = /^H[2-6]$/.test(element.tagName) ? Number(element.tagName[1]) : 0;
    const inside = data.anchors[element.id] ? [] : [...element.querySelectorAll("[id]")];
    const items = /** @type {HTMLElement[]} */ (inside.filter((item) => data.anchors[item.id]));
    guideBlocks.push({ element, level, items });
  }
  return guideBlocks;
}

/** Show what fits, under the headings that lead to it; a block follows the item it belongs to. */
function applyFilters() {
  const chosen = chosenFacets();
  const fits = (/** @type {string} */ id) =>
    chosen.every(({ name, value }) => data.anchors[id]?.[name]?.includes(value));
  /** @type {GuideBlock[]} */
  let above = [];
  for (const block of blocksOfGuide()) {
    if (block.level > 0) above = [...above.filter(({ level }) => level < block.level), block];
    for (const item of block.items) item.hidden = !fits(item.id);
    const own = [block, ...[...above].reverse()].find(({ element }) => data.anchors[element.id]);
    const shown = block.items.length > 0 ? block.items.some(({ id }) => fits(id)) : fits(own?.element.id ?? "");
    block.element.hidden = !shown;
    if (shown) for (const { element } of above) element.hidden = false;
  }
  hideEmptyLines();
  sayFiltered(chosen.length);
}

/** The contents list only what is shown. */
function hideEmptyLines() {
  for (const link of byId("_contents").querySelectorAll("a")) {
    const target = document.getElementById(link.hash.slice(1));
    if (link.parentElement) link.parentElement.hidden = Boolean(target?.closest("[hidden]"));
  }
}

/** How many questions and claims are left, in words. */
function sayFiltered(/** @type {number} */ count) {
  const left = (/** @type {string} */ kind) => {
    const items = document.querySelectorAll(`#guide [id^="${kind}-"]`);
    const n = [...items].filter((item) => data.anchors[item.id] && !item.closest("#guide [hidden]")).length;
    return word(`read.filters.${kind}s.${n > 1 ? "many" : n === 1 ? "one" : "none"}`, { n });
  };
  byId("filters-active").textContent = count > 0 ? word("read.filters.active", { n: count }) : "";
  byId("filter-count").textContent = count > 0 ? `${left("question")}, ${left("claim")}` : "";
  byId("filter-reset").hidden = count === 0;
}

function resetFilters() {
  rememberReading({ filters: {} });
  for (const choice of byId("filter-fields").querySelectorAll("select")) choice.value = "";
  applyFilters();
}
