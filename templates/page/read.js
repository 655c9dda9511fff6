/* Lire: the guide itself, with ways to find, to narrow, to word and to point to things in it. */

/** How this reader reads, kept on this machine. @type {Reading} */
const reading = { level: "standard", scheme: "auto", ...kept("reading", {}) };

function startRead() {
  startSearch();
  startEntries();
  startCitations();
  startChoice("scheme", showScheme);
  startChoice("level", showLevel);
  window.addEventListener("hashchange", goToAddress);
  goToAddress();
}

/** @param {"scheme" | "level"} name of a control @param {(chosen: string) => void} show what was chosen */
function startChoice(name, show) {
  byId(name).addEventListener("change", ({ target }) => {
    reading[name] = /** @type {HTMLInputElement} */ (target).value;
    keep("reading", reading);
    show(reading[name]);
  });
  show(reading[name]);
}

/** After another view, or on opening: the browser could not scroll to what was hidden. */
function goToAddress() {
  showPlace();
  const target = addressed();
  if (target && byId("guide").contains(target)) target.scrollIntoView({ behavior: "instant" });
}

/** Scroll to an element, show which it is, and go on from there with the keyboard. */
function bringToSight(/** @type {HTMLElement} */ element) {
  document.querySelector(".in-sight")?.classList.remove("in-sight");
  element.classList.add("in-sight");
  showPlace(element);
  element.scrollIntoView({ behavior: "instant" });
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
