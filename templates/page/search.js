/* The search box of Lire: results under the words, arrows through them, Escape out of them. */

const MOST_SHOWN = 40;

function startSearch() {
  const box = byId("find");
  const words = findBox();
  const leave = (/** @type {EventTarget | null} */ to) => {
    if (to instanceof Node && !box.contains(to)) openFound(false);
  };
  words.addEventListener("focus", () => setTimeout(allUnits));
  words.addEventListener("input", showFound);
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter") foundLinks()[0]?.click();
  });
  box.addEventListener("keydown", walkFound);
  box.addEventListener("focusin", () => openFound(termsOf(words.value).length > 0));
  document.addEventListener("pointerdown", (event) => leave(event.target));
  box.addEventListener("focusout", (event) => leave(event.relatedTarget));
}

const findBox = () => /** @type {HTMLInputElement} */ (byId("find-words"));
const foundLinks = () => [...byId("find-list").querySelectorAll("a")];

function openFound(/** @type {boolean} */ open) {
  byId("find-list").hidden = !open || foundLinks().length === 0;
  byId("find-count").hidden = !open;
}

function showFound() {
  const terms = termsOf(findBox().value);
  const found = terms.join("").length > 1 ? unitsWith(terms) : [];
  const shown = found.slice(0, MOST_SHOWN);
  byId("find-list").replaceChildren(...shown.map((unit) => make("li", {}, foundLink(unit, terms))));
  byId("find-list").scrollTop = 0;
  openFound(terms.length > 0);
  byId("find-count").textContent = terms.length > 0 ? foundSaid(found.length) : "";
}

function foundSaid(/** @type {number} */ count) {
  if (count === 0) return word("read.found.none");
  if (count === 1) return word("read.found.one");
  return word(count > MOST_SHOWN ? "read.found.first" : "read.found.many", { n: count, shown: MOST_SHOWN });
}

/** @param {Unit} unit @param {string[]} terms */
function foundLink(unit, terms) {
  /** @type {Element | null} */
  let place = unit.element;
  while (place && !place.id) place = place.previousElementSibling ?? place.parentElement;
  return make(
    "a",
    { href: `#${place?.id ?? "guide"}`, click: (event) => followFound(event, unit.element) },
    make("span", { class: "where" }, [unit.where, unit.title].filter(Boolean).join(" · ")),
    " ",
    make("span", { class: "snippet" }, snippet(unit.text, terms)),
  );
}

/** Follow a result to the very unit, which its address may only be near of. */
function followFound(/** @type {Event} */ event, /** @type {Element} */ element) {
  if (!plainClick(event)) return;
  event.preventDefault();
  const link = /** @type {HTMLAnchorElement} */ (event.currentTarget);
  openFound(false);
  history.pushState(null, "", link.hash);
  bringToSight(element);
}

/** Arrows walk from the box through the results; Escape goes back, then empties the box. */
function walkFound(/** @type {KeyboardEvent} */ event) {
  const stops = [findBox(), ...foundLinks()];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && at >= 0) {
    event.preventDefault();
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  }
  if (event.key === "Escape") {
    event.preventDefault();
    findBox().focus();
    if (at > 0) return;
    findBox().value = "";
    showFound();
  }
}
