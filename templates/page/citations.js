/* A citation opens its source in place, on a card after the lines that cite it. */

const WHERE_CARDS_GO = "p, li, dd, td, th, h2, h3, h4, h5, h6";

function startCitations() {
  const card = byId("source-card");
  if (!card.showPopover) return; // an older browser follows the link to the list of sources
  byId("guide").addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a.cite");
    if (!(link instanceof HTMLAnchorElement) || !plainClick(event)) return;
    const source = document.getElementById(link.hash.slice(1));
    if (!source) return;
    event.preventDefault();
    openSource(card, link, source);
  });
  for (const id of ["source-close", "source-link"]) byId(id).addEventListener("click", () => card.hidePopover());
}

/** A click that asks for nothing else: no new tab, no new window. */
function plainClick(/** @type {Event} */ event) {
  return (
    !(event instanceof MouseEvent) ||
    (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey)
  );
}

/** @param {HTMLElement} card @param {HTMLAnchorElement} link @param {HTMLElement} source an entry of the list */
function openSource(card, link, source) {
  card.hidePopover();
  const number = source.querySelector("dt")?.textContent ?? "";
  const entry = source.querySelector("dd")?.cloneNode(true);
  byId("source-title").textContent = word("read.source.title", { number });
  byId("source-text").replaceChildren(...(entry?.childNodes ?? []));
  byId("source-link").setAttribute("href", link.hash);
  placeCard(card, link);
  link.focus(); // where the browser takes the focus back to
  card.showPopover();
  card.focus();
}

/** Right after the lines that cite in the order of reading, right below the citation to the eye. */
function placeCard(/** @type {HTMLElement} */ card, /** @type {HTMLElement} */ link) {
  const lines = link.closest(WHERE_CARDS_GO);
  if (lines instanceof HTMLParagraphElement) lines.after(card);
  else lines?.append(card);
  const below = () => putBelow(card, link);
  below();
  window.addEventListener("resize", below);
  card.ontoggle = ({ newState }) => {
    if (newState === "closed") window.removeEventListener("resize", below);
  };
}

function putBelow(/** @type {HTMLElement} */ card, /** @type {HTMLElement} */ link) {
  const box = link.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  const left = Math.max(16, Math.min(box.left, room - Math.min(480, room - 32) - 16));
  card.style.left = `${left + window.scrollX}px`;
  card.style.top = `${box.bottom + window.scrollY + 6}px`;
}
