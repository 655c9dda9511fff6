/* Lire: the guide itself, with ways to find, to narrow, to word and to point to things in it. */

function startRead() {
  startSearch();
  startEntries();
  startCitations();
  startChoice("scheme", ["auto", "light", "dark"], showScheme);
  startChoice("level", ["standard", "easy", "expert"].filter((level) => byId("level").querySelector(`[value=${level}]`)), showLevel);
  window.addEventListener("hashchange", () => viewAt() && goToAddress());
  goToAddress();
}

/** What is kept of a control. @param {string} name @param {string[]} choices the usual one first @param {(chosen: string) => void} show */
function startChoice(name, choices, show) {
  byId(name).addEventListener("change", ({ target }) => {
    const { value } = /** @type {HTMLInputElement} */ (target);
    keep("reading", { ...kept("reading", {}), [name]: value });
    show(value);
  });
  const before = choices.indexOf(Object(kept("reading", null))[name]);
  show(choices[Math.max(0, before)] ?? "");
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
