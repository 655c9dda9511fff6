/* The search box of Lire: results under the words, Enter into the first, Escape out of them. */

const MOST_SHOWN = 40;
const foundLinks = () => [...byId("find-list").querySelectorAll("a")];

function startSearch() {
  byId("find-words").addEventListener("input", showFound);
  byId("find").addEventListener("keydown", leaveFound);
  for (const turning of ["focusin", "pointerdown"]) {
    document.addEventListener(turning, (event) => openFound(around(event, "#find", HTMLElement) !== null));
  }
}

/** Results are there as long as somebody is at the search box, and has typed. */
function openFound(/** @type {boolean} */ open) {
  const asked = termsOf(fieldOf("find-words").value).length > 0;
  byId("find-list").hidden = !open || !asked || foundLinks().length === 0;
  byId("find-count").hidden = !open || !asked;
}

function showFound() {
  const terms = termsOf(fieldOf("find-words").value);
  const found = terms.length > 0 ? unitsWith(terms) : [];
  const shown = found.slice(0, MOST_SHOWN);
  byId("find-list").replaceChildren(...shown.map((unit) => make("li", {}, foundLink(unit, terms))));
  byId("find-list").scrollTop = 0;
  openFound(true);
  say("find-count", terms.length > 0 ? foundSaid(found.length) : "");
}

const foundSaid = (/** @type {number} */ n) =>
  word(`read.found.${["none", "one"][n] ?? (n > MOST_SHOWN ? "first" : "many")}`, { n, shown: MOST_SHOWN });

/** The way to a unit, or to what has an address near it. @param {Unit} unit @param {string[]} terms */
function foundLink({ element, where, title, text }, terms) {
  let place = /** @type {Element | null} */ (element);
  while (place && !place.id) place = place.previousElementSibling ?? place.parentElement;
  const href = `#${place?.id ?? "guide"}`;
  const follow = (/** @type {MouseEvent} */ event) => {
    if (!plainClick(event)) return;
    event.preventDefault();
    openFound(false);
    history.pushState(null, "", href);
    bringToSight(element);
  };
  return make("a", { href, click: follow },
    make("span", { class: "where" }, [where, title].filter(Boolean).join(" · ")), " ",
    make("span", { class: "snippet" }, ...snippet(text, terms)));
}

/** Enter opens the first result; Escape goes back to the box, then empties it. */
function leaveFound(/** @type {KeyboardEvent} */ event) {
  const words = fieldOf("find-words");
  const inBox = event.target === words;
  if (event.key === "Enter" && inBox) foundLinks()[0]?.click();
  if (event.key !== "Escape") return;
  event.preventDefault();
  words.focus();
  if (inBox) words.value = "";
  if (inBox) showFound();
}
