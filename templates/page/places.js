/* Lire opens on a few entries; an address opens one part of the guide, or one claim alone. */

/** The address shown last, so that going back leads to its entry. */
let placeBefore = "";

/** Show the entries, or the part of the guide in which something stands, or the claim that it is. */
function showPlace(/** @type {Element | null} */ element = addressed()) {
  const blocks = [...byId("guide").children];
  const block = blocks.find((each) => each.contains(element));
  const claim = blocks.find((each) => each === block && each.matches(".spread"));
  const whole = element === byId("guide");
  let above = /** @type {Element[]} */ ([]); // the headings that lead to a block
  const paths = blocks.map(({ tagName }, at) => /^H[23]$/.test(tagName)
    ? above = [...above.filter((heading) => heading.tagName < tagName), ...blocks.slice(at, at + 1)] : above);
  const path = paths[blocks.findIndex((each) => each === block)] ?? [];
  const asked = (/** @type {Element} */ each, /** @type {number} */ at) =>
    whole || (claim ? each === claim || path.includes(each) : paths[at]?.[0] === path[0]);
  for (const [at, each] of blocks.entries()) each.toggleAttribute("data-away", !asked(each, at));
  const home = !whole && !block;
  byId("view-read").dataset.place = claim ? "claim" : home ? "home" : "part";
  const entry = home && placeBefore && document.querySelector(`#entries a[href="${placeBefore}"]`);
  if (entry instanceof HTMLElement) entry.focus();
  placeBefore = home ? "" : location.hash;
  drawWay(block?.id);
  const head = [data.title, ...path.slice(0, 1).map(({ textContent }) => textContent)].join(" · ");
  document.documentElement.style.setProperty("--running-head", JSON.stringify(head));
}

/** Which claim of how many, and the one after it. */
function drawWay(/** @type {string | undefined} */ id) {
  const claims = data.records.filter(({ kind }) => kind === "claim");
  const n = claims.findIndex((claim) => `claim-${claim.id}` === id) + 1;
  say("claim-place", word("read.entries.of", { n, count: claims.length }));
  byId("claim-next").setAttribute("href", `#claim-${claims[n % claims.length]?.id}`);
}

function startEntries() {
  byId("claims-wall").addEventListener("keydown", (event) => {
    const links = [...around(event, "ul", HTMLElement)?.querySelectorAll("li:not(.out) a") ?? []];
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0;
    const next = way ? links[links.findIndex((link) => link === event.target) + way] : null;
    if (next instanceof HTMLElement) next.focus();
  });
  byId("entry-marks").addEventListener("click", (event) => {
    const button = around(event, "button", HTMLButtonElement);
    button?.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
    showMarks();
  });
}

/** Only the claims of the marks that are pressed, each with its sentence; all of them when none is. */
function showMarks() {
  const pressed = [...byId("entry-marks").querySelectorAll('[aria-pressed="true"]')].map((mark) => mark.getAttribute("value"));
  const claims = [...byId("claims-wall").querySelectorAll("li")];
  const asked = (/** @type {Element} */ { firstElementChild: link }) =>
    pressed.length === 0 || pressed.includes(link?.getAttribute("data-mark") ?? null);
  for (const claim of claims) claim.classList.toggle("out", !asked(claim));
  const n = claims.filter(asked).length;
  byId("claims-wall").classList.toggle("listed", pressed.length > 0);
  say("marks-count", pressed.length ? word("read.entries.of", { n, count: claims.length }) : "");
}
