/* What a session file must hold, value by value: `reading/session_shape.py` says the same. */

const FORMAT = 1;
const MOST_BYTES = 100_000;
const MOST_ITEMS = 200;
const LONGEST_TEXT = 500;
const NOTHING = "—"; // a file needs words where this machine keeps an empty field
// What no printed face has: `model/printable.py`, in one character class.
const UNPRINTABLE =
  /[^ -~\u00a0-\u00ac\u00ae-\u0131\u0134-\u0149\u014c-\u0165\u0168-\u017e\u01cd-\u01dc\u0218-\u021b\u1ea0-\u1ef9\u2012-\u2015\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u202f\u2030\u2032\u2033\u2039\u203a\u20ac\u2122\u2212\u2248\u2260\u2264\u2265]/;

/** @typedef {(value: any) => boolean} Fits */
/** @typedef {{ session: Session | null, faults: string[], dropped: string[], asked: string[] }} ReadSession */

/** @param {number} most @returns {Fits} one printable line */
const isLine = (most) => (value) =>
  typeof value === "string" && value.trim() !== "" && value.length <= most && !UNPRINTABLE.test(value);
/** @param {...string} names @returns {Fits} */
const isOneOf = (...names) => (value) => names.includes(value);
/** @param {number} least @param {number} most @returns {Fits} */
const isWhole = (least, most) => (value) => Number.isInteger(value) && least <= value && value <= most;
/** @type {Fits} */
const isList = (value) => Array.isArray(value) && value.length <= MOST_ITEMS;
/** @type {Fits} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** @type {Fits} */
const isNames = (value) => isList(value) && value.every(isLine(60));

/** @type {Record<string, Fits>} */
const TOP_SHAPE = { format: Number.isInteger, film: isLine(60), request: isObject, scenes: isList, segments: isList };
/** @type {Record<string, Fits>} */
const REQUEST_SHAPE = {
  language: isOneOf("fr", "en"),
  audience: isOneOf("cineclub", "lycee", "college"),
  level: isOneOf("easy", "standard", "expert"),
  minutes: isWhole(5, 240),
  people: isWhole(3, 300),
  seating: isOneOf("circle", "tables", "rows"),
  start: (value) => typeof value === "string" && /^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(value),
  seen: isOneOf("just", "earlier", "extract"),
  projector: (value) => typeof value === "boolean",
  include: isNames,
  exclude: isNames,
};
/** @type {Record<string, Fits>} */
const SCENE_SHAPE = { slot: isLine(60), at: isLine(LONGEST_TEXT), note: isLine(LONGEST_TEXT) };
/** @type {Record<string, Fits>} */
const SEGMENT_SHAPE = { id: isLine(60), text: isLine(LONGEST_TEXT), minutes: isWhole(1, 240) };

/** Every fault of a file's shape, in words. @param {any} file */
function faultsOf(file) {
  const faults = shapeFaults("", file, TOP_SHAPE, ["film", "request"]);
  if (isObject(file.request)) {
    faults.push(...shapeFaults("request.", file.request, REQUEST_SHAPE, ["audience", "minutes", "people", "seating"]));
  }
  for (const [name, shape, needed] of /** @type {const} */ ([
    ["scenes", SCENE_SHAPE, ["slot", "at", "note"]],
    ["segments", SEGMENT_SHAPE, ["minutes"]],
  ])) {
    const items = isList(file[name]) ? file[name] : [];
    for (const [index, item] of items.entries()) {
      faults.push(...shapeFaults(`${name}[${index + 1}].`, item, shape, needed));
      if (name === "segments" && isObject(item) && "id" in item === "text" in item) {
        faults.push(word("prepare.file.either", { at: `${name}[${index + 1}]` }));
      }
    }
  }
  return faults;
}

/** @param {string} at @param {any} values @param {Record<string, Fits>} shape @param {readonly string[]} needed */
function shapeFaults(at, values, shape, needed) {
  if (!isObject(values)) return [word("prepare.file.wrong", { key: at.slice(0, -1) })];
  const missing = needed.filter((key) => !(key in values)).map((key) => word("prepare.file.missing", { key: at + key }));
  const wrong = Object.entries(values).flatMap(([key, value]) => {
    const said = { key: (at + key).slice(0, 80) };
    if (!Object.hasOwn(shape, key)) return [word("prepare.file.unknown_key", said)];
    return shape[key]?.(value) ? [] : [word("prepare.file.wrong", said)];
  });
  return [...missing, ...wrong];
}
