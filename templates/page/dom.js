/* The few things every view does to the document. */

/** A part that the page's own markup has, and of which type. @template {Element} [T=HTMLElement]
 * @param {ParentNode} place @param {string} selector @param {new () => T} type @returns {T} */
function partOf(place, selector, type = /** @type {any} */ (HTMLElement)) {
  const found = place.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`no ${type.name} "${selector}"`);
  return found;
}

const byId = (/** @type {string} */ id) => partOf(document, `#${id}`);
const fieldOf = (/** @type {string} */ id) => partOf(document, `#${id}`, HTMLInputElement);
const buttonOf = (/** @type {string} */ id) => partOf(document, `#${id}`, HTMLButtonElement);
const selectOf = (/** @type {string} */ id) => partOf(document, `#${id}`, HTMLSelectElement);

/** What an event happened in. @template {Element} T
 * @param {Event} event @param {string} selector @param {new () => T} type @returns {T | null} */
function around({ target }, selector, type) {
  const found = target instanceof Element ? target.closest(selector) : null;
  return found instanceof type ? found : null;
}

/** An element; strings become text, never markup. @template {keyof HTMLElementTagNameMap} T
 * @param {T} name @param {Record<string, string | boolean | ((event: MouseEvent) => void)>} [attributes]
 * @param {...(Node | string | null)} children @returns {HTMLElementTagNameMap[T]} */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, /** @type {EventListener} */ (value));
    else if (value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

const copyOf = (/** @type {string} */ id) => /** @type {HTMLElement} */ (
  document.importNode(/** @type {HTMLTemplateElement} */ (byId(id)).content, true).firstElementChild);

/** What each button does, by its id after a prefix. @param {string} prefix @param {Record<string, () => void>} does */
const onClick = (prefix, does) =>
  Object.entries(does).forEach(([name, act]) => byId(prefix + name).addEventListener("click", () => act()));

/** The buttons − and + beside a number field do what typing would. */
function startNumbers() {
  document.addEventListener("click", (event) => {
    const button = around(event, "[data-by]", HTMLButtonElement);
    const field = button?.parentElement?.querySelector("input");
    if (!button || !field) return;
    field.stepUp(Number(button.dataset.by));
    for (const typed of ["input", "change"]) field.dispatchEvent(new Event(typed, { bubbles: true }));
  });
}

/** Say a text where it is not said yet: a live region repeats nothing. @param {string} id @param {string} text */
function say(id, text) {
  const place = byId(id);
  if (place.textContent !== text) place.textContent = text;
}

let announcing = 0;

/** Say something to those who do not see the change, once nobody has chosen anything for some milliseconds. */
function announce(/** @type {string} */ text, after = 0) {
  clearTimeout(announcing);
  announcing = setTimeout(() => say("announcement", text), after);
}

/** Minutes after a time of day, "20:30" + 75 = "21:45". @param {string} start @param {number} minutes */
const clockAfter = (start, minutes) => timeOfDay(Date.parse(`2000-01-01T${start}`) + minutes * MINUTE);
