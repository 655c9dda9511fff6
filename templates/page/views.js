/* Four views in one file: the address says which one is open. */

const VIEWS = ["read", "prepare", "project", "vote"];
/** The view an address leads to; an anchor inside Lire leads to Lire. */
const viewAt = () => VIEWS.find((view) => location.hash === `#view-${view}`) ?? "read";
const viewOpen = () => document.documentElement.dataset.view ?? "";

/** Show one view; focus goes to its title when the reader asked for it. */
function openView(/** @type {string} */ name, focus = true) {
  for (const view of VIEWS) {
    byId(`view-${view}`).hidden = view !== name;
    byId(`open-${view}`).setAttribute("aria-current", view === name ? "page" : "false");
  }
  document.title = name === "read" ? data.title : `${word(`views.${name}`)} · ${data.title}`;
  if (viewOpen() === name) return;
  document.documentElement.dataset.view = name;
  document.dispatchEvent(new Event(`opened-${name}`));
  if (!focus || name === "read") return;
  window.scrollTo(0, 0);
  byId(`title-${name}`).focus({ preventScroll: true });
}

function startViews() {
  window.addEventListener("hashchange", () => openView(viewAt()));
  openView(viewAt(), false);
}
