/* Lire: the guide itself, with ways to find, to narrow, to word and to point to things in it. */

/** How this reader reads, kept on this machine. @type {Reading} */
const reading = { level: "standard", scheme: "auto", filters: {}, ...kept("reading", {}) };
reading.filters = Object(reading.filters);

const rememberReading = (/** @type {Partial<Reading>} */ change) => keep("reading", Object.assign(reading, change));

function startRead() {
  startSearch();
  startFilters();
  startCitations();
  startChoice("scheme", showScheme);
  startChoice("level", showLevel);
  window.addEventListener("hashchange", goToAddress);
  if (location.hash) goToAddress();
}

/** @param {"scheme" | "level"} name of a control @param {(chosen: string) => void} show what was chosen */
function startChoice(name, show) {
  byId(name).addEventListener("change", ({ target }) => {
    rememberReading({ [name]: /** @type {HTMLInputElement} */ (target).value });
    show(reading[name]);
  });
  show(reading[name]);
}

/** An address never leads to something that a filter hides. */
function liftFilterOver(/** @type {Element | null} */ element) {
  if (!element?.closest("#guide [hidden]")) return;
  resetFilters();
  say("filter-count", word("read.filters.lifted"));
}

/** After another view, or on opening: the browser could not scroll to what was hidden. */
function goToAddress() {
  const target = document.getElementById(location.hash.slice(1));
  if (target && byId("guide").contains(target)) scrollToShown(target);
}

function scrollToShown(/** @type {HTMLElement} */ element) {
  liftFilterOver(element);
  element.scrollIntoView({ behavior: "instant" });
}

/** Scroll to an element, show which it is, and go on from there with the keyboard. */
function bringToSight(/** @type {HTMLElement} */ element) {
  document.querySelector(".in-sight")?.classList.remove("in-sight");
  element.classList.add("in-sight");
  scrollToShown(element);
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
