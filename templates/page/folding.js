/* Text as it is searched: accents, case, ligatures, hyphens, shapes of spaces and apostrophes put aside. */

/** What has no decomposition of its own. @type {Record<string, string>} */
const PLAIN_LETTERS = { œ: "oe", æ: "ae", ß: "ss", "’": "'", "‘": "'", ʼ: "'", "´": "'", "`": "'", "′": "'" };
const SHAPED = /[œæß’‘ʼ´`′]/g;
const PUT_ASIDE = /[\p{M}\u00ad\u2010\u2011-]/gu;
const HYPHENS = /[\u00ad\u2010\u2011-]/g;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** Runs of any spaces, fine and unbreakable ones too, become one. */
const evenly = (/** @type {string} */ text) => text.replace(/\s+/g, " ").trim();

function folded(/** @type {string} */ text) {
  const plain = text.toLowerCase().replace(SHAPED, (letter) => PLAIN_LETTERS[letter] ?? letter);
  return plain.normalize("NFKD").replace(PUT_ASIDE, "");
}

/** The words of a query; a hyphen parts them, so that both spellings are found. */
function termsOf(/** @type {string} */ query) {
  const words = folded(evenly(query.replace(HYPHENS, " "))).split(" ");
  return words.map((term) => term.replace(EDGES, "")).filter(Boolean);
}

/** A folded text, and where each of its letters stands in the text. */
function foldedInPlace(/** @type {string} */ text) {
  const places = [];
  let said = "";
  let place = 0;
  for (const letter of text) {
    const plain = folded(letter);
    places.push(...Array(plain.length).fill(place));
    said += plain;
    place += letter.length;
  }
  return { said, places: [...places, text.length] };
}

/** The words around the first place where terms are found, each marked. @param {string} text @param {string[]} terms */
function snippet(text, terms) {
  const { said, places } = foldedInPlace(text);
  const first = [terms.join(" "), ...terms].map((term) => said.indexOf(term)).find((at) => at >= 0) ?? 0;
  const from = first > 60 ? said.indexOf(" ", first - 60) + 1 : 0;
  const until = said.length > first + 140 ? said.lastIndexOf(" ", first + 140) : said.length;
  const wanted = new RegExp(`(${terms.map((term) => term.replace(/[^\p{L}\p{N}]/gu, "\\$&")).join("|")})`);
  let place = from;
  const shown = said.slice(from, until).split(wanted).map((part, index) => {
    const original = text.slice(places[place], places[(place += part.length)]);
    return index % 2 ? make("mark", {}, original) : original;
  });
  return [from > 0 ? "… " : "", ...shown, until < said.length ? " …" : ""];
}
