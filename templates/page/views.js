/* Five views in one file: the address says which one is open. */

const VIEWS = ["read", "prepare", "project", "vote", "play"].filter((view) => document.getElementById(`view-${view}`));
const viewOpen = () => document.documentElement.dataset.view ?? "";
const addressed = () => document.getElementById(location.hash.slice(1));
/** The view an address leads into; none if it leads to the top or past the tabs, where all stays as it is. */
const viewAt = () => (addressed() ? addressed()?.closest(".view")?.id.slice("view-".length) : "read");

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
  window.addEventListener("hashchange", () => openView(viewAt() ?? viewOpen()));
  openView(viewAt() ?? "read", false);
}
