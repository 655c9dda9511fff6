/* What stays on this machine, and how it is erased. Nothing is ever sent. */

/** `file://` shares one store among all local files: every key carries this film's name. */
const PREFIX = `contrechamp.${data.film}.`;

/**
 * A kept value, or `otherwise` when there is none or it cannot be read.
 * @template T
 * @param {string} name @param {T} otherwise
 * @returns {T}
 */
function kept(name, otherwise) {
  try {
    const said = localStorage.getItem(PREFIX + name);
    return said === null ? otherwise : JSON.parse(said);
  } catch {
    return otherwise;
  }
}

/**
 * Keep a value; a browser that refuses (private window, full) costs the memory, not the session.
 * @param {string} name @param {unknown} value
 */
function keep(name, value) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    announce(word("store.refused"));
  }
}

/** Erase all that this film's pages kept here, in any language. */
function eraseAll() {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX)) localStorage.removeItem(key);
    }
  } catch {
    /* a browser that keeps nothing has nothing to erase */
  }
}
