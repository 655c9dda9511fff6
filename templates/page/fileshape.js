/* What a session file must hold, value by value: `reading/session/shape.py` says the same. */

const FORMAT = 1;
const MOST_BYTES = 100_000;
const MOST_ITEMS = 200;
const LONGEST_TEXT = 500;
const NOTHING = "—"; // a file needs words where this machine keeps an empty field
const UNPRINTABLE = new RegExp(`[^${data.printable}]`);

/** @param {number} most @returns {Fits} one printable line */
const isLine = (most) => (value) =>
  typeof value === "string" && value.trim() !== "" && value.length <= most && !UNPRINTABLE.test(value);
/** @param {...string} names @returns {Fits} */
const isOneOf = (...names) => (value) => names.includes(value);
/** @param {number} least @param {number} most @returns {Fits} */
const isWhole = (least, most) => (value) => Number.isInteger(value) && least <= value && value <= most;
const isList = (/** @type {any} */ value) => Array.isArray(value) && value.length <= MOST_ITEMS;
const isObject = (/** @type {any} */ value) => Object(value) === value && !Array.isArray(value);
const isNames = (/** @type {any} */ value) => isList(value) && value.every(isLine(60));
const isStepLong = isWhole(1, 240);

/** @type {Record<string, Record<string, Fits>>} */
const SHAPES_OF_FILE = {
  file: { format: Number.isInteger, film: isLine(60), request: isObject, scenes: isList, segments: isList },
  request: {
    language: (value) => typeof value === "string" && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(value),
    audience: isOneOf(...Object.keys(data.usual)),
    level: isOneOf("easy", "standard", "expert"),
    minutes: isWhole(5, 240),
    people: isWhole(3, 300),
    seating: isOneOf("circle", "tables", "rows"),
    start: (value) => typeof value === "string" && /^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(value),
    seen: isOneOf("just", "earlier", "extract"),
    projector: (value) => typeof value === "boolean",
    include: isNames, exclude: isNames, lesson: (value) => value === "" || isLine(60)(value),
  },
  scenes: { slot: isLine(60), at: isLine(LONGEST_TEXT), note: isLine(LONGEST_TEXT) },
  segments: { id: isLine(60), text: isLine(LONGEST_TEXT), minutes: isStepLong },
};

const NEEDED = /** @type {Record<string, string[]>} */ ({
  ...{ file: ["film", "request"], request: ["audience", "minutes", "people", "seating"] },
  ...{ scenes: ["slot", "at", "note"], segments: ["minutes"] },
});

function faultsOf(/** @type {any} */ file) {
  const faults = shapeFaults("file", "", file);
  if (isObject(file.request)) faults.push(...shapeFaults("request", "request.", file.request));
  for (const name of ["scenes", "segments"]) {
    for (const [index, item] of (isList(file[name]) ? file[name] : []).entries()) {
      const at = `${name}[${index + 1}]`;
      faults.push(...shapeFaults(name, `${at}.`, item));
      const both = name === "segments" && isObject(item) && "id" in item === "text" in item;
      if (both) faults.push(word("prepare.file.either", { at }));
    }
  }
  return faults;
}

/** @param {string} name of a shape @param {string} at @param {any} values */
function shapeFaults(name, at, values) {
  if (!isObject(values)) return [word("prepare.file.wrong", { key: at.slice(0, -1) })];
  const shape = SHAPES_OF_FILE[name] ?? {};
  const missing = (NEEDED[name] ?? []).filter((key) => !(key in values));
  const wrong = Object.keys(values).filter((key) => !Object.hasOwn(shape, key) || !shape[key]?.(values[key]));
  return [
    ...missing.map((key) => word("prepare.file.missing", { key: at + key })),
    ...wrong.map((key) =>
      word(`prepare.file.${Object.hasOwn(shape, key) ? "wrong" : "unknown_key"}`, { key: (at + key).slice(0, 80) })),
  ];
}
