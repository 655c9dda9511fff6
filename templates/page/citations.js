/* A citation opens its source in place, on a card after the lines that cite it. */

const WHERE_CARDS_GO = "p, li, dd, td, th, h2, h3, h4, h5, h6";

function startCitations() {
  const card = byId("source-card");
  if (!card.showPopover) return; // an older browser follows the link to the list of sources
  byId("guide").addEventListener("click", (event) => {
    const link = around(event, 'a[href^="#source-"]', HTMLAnchorElement);
    const source = link && plainClick(event) ? document.getElementById(link.hash.slice(1)) : null;
    if (!link || !source) return;
    event.preventDefault();
    openSource(card, link, source);
  });
  byId("source-link").addEventListener("click", () => card.hidePopover());
}

/** A click that asks for nothing else: no new tab, no new window. */
const plainClick = (/** @type {MouseEvent} */ { button, ctrlKey, metaKey, shiftKey, altKey }) =>
  button === 0 && !(ctrlKey || metaKey || shiftKey || altKey);

/** @param {HTMLElement} card @param {HTMLAnchorElement} link @param {HTMLElement} source an entry of the list */
function openSource(card, link, source) {
  card.hidePopover();
  const entry = source.querySelector("dd")?.cloneNode(true).childNodes ?? [];
  say("source-title", word("read.source.title", { number: source.querySelector("dt")?.textContent ?? "" }));
  byId("source-text").replaceChildren(...entry);
  byId("source-link").setAttribute("href", link.href); // whole, or the style takes it for a citation
  const lines = link.closest(WHERE_CARDS_GO);
  if (lines instanceof HTMLParagraphElement) lines.after(card);
  else lines?.append(card);
  const place = () => {
    const [box, room] = [link.getBoundingClientRect(), document.documentElement.clientWidth];
    card.style.left = `${Math.max(16, Math.min(box.left, room - Math.min(480, room - 32) - 16)) + scrollX}px`;
    card.style.top = `${box.bottom + scrollY + 6}px`;
  };
  place();
  onresize = place;
  link.focus(); // where the browser takes the focus back to
  card.showPopover();
  card.focus();
}
