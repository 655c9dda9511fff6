/* Text as it is searched: accents, case, ligatures, hyphens, shapes of spaces and apostrophes put aside. */

/** What has no decomposition of its own. @type {Record<string, string>} */
const PLAIN_LETTERS = { œ: "oe", æ: "ae", ß: "ss", "’": "'", "‘": "'", ʼ: "'", "´": "'", "`": "'", "′": "'" };
const SHAPED = /[œæß’‘ʼ´`′]/g;
const PUT_ASIDE = /[\p{M}\u00ad\u2010\u2011-]/gu;
const HYPHENS = /[\u00ad\u2010\u2011-]/g;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** Runs of any spaces, fine and unbreakable ones too, become one. */
function evenly(/** @type {string} */ text) {
  return text.replace(/\s+/g, " ").trim();
}

/** @param {string} text with even spaces */
function folded(text) {
  return text
    .toLowerCase()
    .replace(SHAPED, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .normalize("NFKD")
    .replace(PUT_ASIDE, "");
}

/** The words of a query; a hyphen parts them, so that both spellings are found. */
function termsOf(/** @type {string} */ query) {
  return folded(evenly(query.replace(HYPHENS, " ")))
    .split(" ")
    .map((term) => term.replace(EDGES, ""))
    .filter((term) => term !== "");
}

/** Each letter met so far: there are few. @type {Map<string, string>} */
const foldedLetters = new Map();

/** A folded text, and where each of its letters stands in the text. @param {string} text */
function foldedInPlace(text) {
  const places = [];
  let said = "";
  let place = 0;
  for (const letter of text) {
    const plain = foldedLetters.get(letter) ?? folded(letter);
    foldedLetters.set(letter, plain);
    for (let i = 0; i < plain.length; i += 1) places.push(place);
    said += plain;
    place += letter.length;
  }
  return { said, places: [...places, text.length] };
}

/** The words around the first place where terms are found, each marked. @param {string} text @param {string[]} terms */
function snippet(text, terms) {
  const { said, places } = foldedInPlace(text);
  const firsts = [terms.join(" "), ...terms].map((term) => said.indexOf(term)).filter((at) => at >= 0);
  const first = firsts[0] ?? 0;
  const from = first > 60 ? said.indexOf(" ", first - 60) + 1 : 0;
  const until = said.length > first + 140 ? said.lastIndexOf(" ", first + 140) : said.length;
  const original = (/** @type {number} */ a, /** @type {number} */ b) => text.slice(places[a], places[b]);
  const wanted = new RegExp(terms.map((term) => term.replace(/[^\p{L}\p{N}]/gu, "\\$&")).join("|"), "g");
  const shown = document.createDocumentFragment();
  let done = from;
  for (const match of said.slice(from, until).matchAll(wanted)) {
    const start = from + match.index;
    shown.append(original(done, start), make("mark", {}, original(start, start + match[0].length)));
    done = start + match[0].length;
  }
  shown.append(original(done, until), until < said.length ? " …" : "");
  if (from > 0) shown.prepend("… ");
  return shown;
}
