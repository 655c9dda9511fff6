/* Four views in one file: the address says which one is open. */

const VIEWS = ["read", "prepare", "project", "vote"];
/** The view an address leads to; an anchor inside Lire leads to Lire. */
const viewAt = () => VIEWS.find((view) => location.hash === `#view-${view}`) ?? "read";

/** Show one view; focus goes to its title when the reader asked for it. */
function openView(/** @type {string} */ name, focus = true) {
  const changed = document.body.dataset.view !== name;
  document.body.dataset.view = name;
  for (const view of VIEWS) {
    byId(`view-${view}`).hidden = view !== name;
    byId(`open-${view}`).ariaCurrent = view === name ? "page" : null;
  }
  document.title = name === "read" ? data.title : `${word(`views.${name}`)} · ${data.title}`;
  if (!changed) return;
  document.dispatchEvent(new Event(`opened-${name}`));
  if (!focus || name === "read") return;
  window.scrollTo(0, 0);
  byId(`title-${name}`).focus({ preventScroll: true });
}

function startViews() {
  document.documentElement.classList.add("alive");
  window.addEventListener("hashchange", () => openView(viewAt()));
  openView(viewAt(), false);
}
