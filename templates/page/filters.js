/* Filters of Lire: what does not match is hidden, and so are parts without anything left. */

/** @typedef {{ element: HTMLElement, level: number, items: HTMLElement[] }} GuideBlock */

/** @type {GuideBlock[]} */
const guideBlocks = [];

function startFilters() {
  for (const filter of data.filters) byId("filter-fields").append(filterField(filter));
  byId("filters-open").addEventListener("click", () => openFilters(byId("filters-open").ariaExpanded !== "true"));
  byId("filter-reset").addEventListener("click", () => {
    resetFilters();
    byId("filters-open").focus();
  });
  if (chosenFacets().length > 0) applyFilters();
}

function openFilters(/** @type {boolean} */ open) {
  byId("filter-fields").hidden = !open;
  byId("filters-open").setAttribute("aria-expanded", String(open));
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

/** The blocks of the guide, each with the items that it lists: rows, entries. */
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
    for (const item of block.items) rowOf(item).hidden = !fits(item.id);
    const own = [block, ...[...above].reverse()].find(({ element }) => data.anchors[element.id]);
    const shown = block.items.length > 0 ? block.items.some(({ id }) => fits(id)) : fits(own?.element.id ?? "");
    block.element.hidden = !shown;
    if (shown) for (const { element } of above) element.hidden = false;
  }
  byId("guide").classList.toggle("filtered", chosen.length > 0);
  hideEmptyLines();
  sayFiltered(chosen.length);
}

/** What holds an item in its list: a table's row, an entry, or the item itself. */
function rowOf(/** @type {HTMLElement} */ item) {
  return item.closest("tr") ?? item;
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
  const left = (/** @type {string} */ kind) =>
    Object.keys(data.anchors).filter(
      (id) => id.startsWith(`${kind}-`) && !document.getElementById(id)?.closest("#guide [hidden]"),
    ).length;
  const many = (/** @type {string} */ name, /** @type {number} */ n) =>
    word(`read.filters.${name}.${n > 1 ? "many" : n === 1 ? "one" : "none"}`, { n });
  byId("filters-active").textContent = count > 0 ? word("read.filters.active", { n: count }) : "";
  byId("filter-count").textContent =
    count > 0 ? `${many("questions", left("question"))}, ${many("claims", left("claim"))}` : "";
  byId("filter-reset").hidden = count === 0;
}

function resetFilters() {
  rememberReading({ filters: {} });
  for (const choice of byId("filter-fields").querySelectorAll("select")) choice.value = "";
  applyFilters();
}
