/* What stays on this machine, and how it is erased. Nothing is ever sent. */

/** `file://` shares one store among all local files: every key carries this film's name. */
const PREFIX = `contrechamp.${data.film}.`;

/** A kept value, if one can be read. @template T @param {string} name @param {T} otherwise @returns {T} */
function kept(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? "") ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Keep a value; a browser that refuses costs the memory, not the session, and is told of once. */
function keep(/** @type {string} */ name, /** @type {unknown} */ value) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    if (document.getElementById("refused")) return;
    const said = make("p", { id: "refused", class: "box warning-box", role: "alert" }, word("store.refused"));
    byId(`view-${viewOpen()}`)[viewOpen() === "project" ? "append" : "prepend"](said); // no control moves off the screen
  }
}

/** Erase all that this film's pages kept here, in any language, and tell every view. */
function eraseAll() {
  document.dispatchEvent(new Event("erased"));
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch { /* a browser that keeps nothing has nothing to erase */ }
}
