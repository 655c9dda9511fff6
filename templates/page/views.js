/* Four views in one file: the address says which one is open. */

const VIEWS = ["read", "prepare", "project", "vote"];

/** Called each time a view opens, by its name. @type {Record<string, () => void>} */
const whenOpened = {};

/** The view an address leads to; an anchor inside Lire leads to Lire. */
function viewAt(/** @type {string} */ hash) {
  const name = hash.replace("#view-", "");
  return VIEWS.includes(name) ? name : "read";
}

/**
 * Show one view; focus goes to its title when the reader asked for it.
 * @param {string} name @param {boolean} [focus]
 */
function openView(name, focus = true) {
  const changed = document.body.dataset.view !== name;
  document.body.dataset.view = name;
  for (const view of VIEWS) {
    byId(`view-${view}`).hidden = view !== name;
    const link = byId(`open-${view}`);
    if (view === name) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.title = name === "read" ? data.title : `${word(`views.${name}`)} · ${data.title}`;
  if (changed) whenOpened[name]?.();
  if (changed && focus && name !== "read") {
    window.scrollTo(0, 0);
    byId(`view-${name}`).querySelector("h2")?.focus({ preventScroll: true });
  }
}

function startViews() {
  document.documentElement.classList.add("alive");
  window.addEventListener("hashchange", () => openView(viewAt(location.hash)));
  openView(viewAt(location.hash), false);
}
