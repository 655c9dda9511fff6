/* Lire: the guide itself, with ways to find, to narrow, to word and to point to things in it. */

/** @typedef {{ filters: Partial<Record<FacetName, string>>, level: string, scheme: string }} Reading */

/** How this reader reads, kept on this machine. @type {Reading} */
const reading = { level: "standard", scheme: "auto", ...kept("reading", {}), filters: {} };
Object.assign(reading.filters, kept("reading", { filters: {} })?.filters);

function rememberReading(/** @type {Partial<Reading>} */ change) {
  Object.assign(reading, change);
  keep("reading", reading);
}

function startRead() {
  startScheme();
  startSearch();
  startFilters();
  startLevel();
  startCitations();
  byId("guide").addEventListener("click", copyPermalink);
  document.addEventListener("click", clearTheWay);
  window.addEventListener("hashchange", goToAddress);
  if (location.hash) goToAddress();
}

/** A link never leads to something that a filter hides. */
function clearTheWay(/** @type {Event} */ event) {
  const link = event.target instanceof Element && event.target.closest("a[href^='#']");
  if (link instanceof HTMLAnchorElement) liftFilterOver(document.getElementById(link.hash.slice(1)));
}

function liftFilterOver(/** @type {Element | null} */ element) {
  if (!element?.closest("#guide [hidden]")) return;
  resetFilters();
  byId("filter-count").textContent = word("read.filters.lifted");
}

/** After another view, or on opening: the browser could not scroll to what was hidden. */
function goToAddress() {
  const target = document.getElementById(location.hash.slice(1));
  if (!target || !byId("guide").contains(target)) return;
  liftFilterOver(target);
  target.scrollIntoView({ behavior: "instant" });
}

/** @type {Element | null} */
let inSight = null;

/** Scroll to an element, show which it is, and go on from there with the keyboard. */
function bringToSight(/** @type {Element} */ element) {
  liftFilterOver(element);
  inSight?.classList.remove("in-sight");
  inSight = element;
  element.classList.add("in-sight");
  element.scrollIntoView({ behavior: "instant" });
  if (!(element instanceof HTMLElement)) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** The address of a question or a claim, ready to be pasted; the link leads there as ever. */
async function copyPermalink(/** @type {Event} */ event) {
  const link = event.target instanceof Element && event.target.closest(".permalink");
  if (!(link instanceof HTMLAnchorElement) || !plainClick(event)) return;
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    return; // the address bar has it
  }
  link.dataset.said = word("read.copied");
  announce(word("read.copied"));
  setTimeout(() => delete link.dataset.said, 4000);
}
