/* The few things every view does to the document. */

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element "${id}"`);
  return found;
}

/**
 * An element; strings become text, never markup.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} name
 * @param {Record<string, string | boolean | ((event: Event) => void)>} [attributes] functions listen
 * @param {...(Node | string | null)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/**
 * A drawn mark from the page's sprites ("disc", "established", …), silent beside its word.
 * @param {string} name
 */
function drawn(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", `drawn ${name}`);
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#_${name}`);
  svg.append(use);
  return svg;
}

/**
 * Say something to those who do not see the change.
 * @param {string} text
 */
function announce(text) {
  byId("announcement").textContent = text;
}

/**
 * Minutes after a time of day, "20:30" + 75 = "21:45".
 * @param {string} start @param {number} minutes
 */
function clockAfter(start, minutes) {
  const [hours, past] = start.split(":").map(Number);
  const total = (((hours ?? 0) * 60 + (past ?? 0) + minutes) % 1440 + 1440) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`;
}
