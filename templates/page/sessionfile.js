/* The session file: written, and read with distrust. `reading/session_shape.py` says what it holds. */

/** @param {Session} session @returns {SessionFile} */
function sessionFile({ request, scenes, steps, edited }) {
  return {
    format: FORMAT,
    film: data.film,
    request,
    scenes: scenes.map(({ slot, at, note }) => ({ slot, at: at || NOTHING, note: note || NOTHING })),
    segments: edited ? steps.map(segmentOf) : [],
  };
}

/** @param {Step} step @returns {SessionFile["segments"][number]} */
function segmentOf({ record, text, minutes }) {
  return record ? { id: record.id, minutes } : { text, minutes };
}

/** The session this machine kept, if it can still be read. */
function keptSession() {
  const file = kept("session", null);
  return file === null ? null : readSession(file).session;
}

/** @param {string} text of a file @returns {ReadSession} */
function parsedSession(text) {
  try {
    return readSession(JSON.parse(text.replace(/^\ufeff/, "")));
  } catch {
    return refused(word("prepare.file.not_json"));
  }
}

/** @param {...string} faults @returns {ReadSession} */
function refused(...faults) {
  return { session: null, faults, dropped: [], asked: [] };
}

/** @param {any} file anything at all @returns {ReadSession} */
function readSession(file) {
  if (!isObject(file) || !Number.isInteger(file.format)) return refused(word("prepare.file.foreign"));
  if (file.format !== FORMAT) {
    return refused(word(file.format > FORMAT ? "prepare.file.newer" : "prepare.file.older", { format: file.format }));
  }
  const faults = faultsOf(file);
  if (faults.length) return refused(...faults);
  if (file.film !== data.film) return refused(word("prepare.file.film", { named: file.film, film: data.film }));
  return understood(file);
}

/** A faultless file as a session; names nobody knows are told. @param {any} file @returns {ReadSession} */
function understood(file) {
  /** @type {SessionFile} */
  const { request: given, scenes = [], segments = [] } = file;
  const { include = [], exclude = [] } = given;
  const named = (/** @type {string | undefined} */ id) => data.records.find((record) => record.id === id) ?? null;
  const known = (/** @type {string} */ id) => named(id) !== null;
  const hasSlot = (/** @type {string} */ slot) => data.scenes.some((scene) => scene.slot === slot);
  const request = { ...data.usual.cineclub, ...{ level: data.usual[given.audience].level }, ...given,
    language: data.language, include: include.filter(known), exclude: exclude.filter(known) };
  const logged = scenes.filter(({ slot }) => hasSlot(slot)).map(withoutNothing);
  const steps = segments.filter(({ id }) => !id || known(id))
    .map(({ id, text = "", minutes }) => handmadeStep(named(id), text, minutes));
  const session = steps.length
    ? settled({ request, scenes: logged, steps, cuts: [], edited: true })
    : plannedSession(request, logged);
  const ids = [...include, ...exclude, ...segments.flatMap(({ id }) => id ?? [])].filter((id) => !known(id));
  const slots = scenes.map(({ slot }) => slot).filter((slot) => !hasSlot(slot));
  const asked = steps.length ? [] : [...request.include, ...request.exclude];
  return { session, faults: [], dropped: [...new Set([...ids, ...slots])], asked };
}

/** @param {Session["scenes"][number]} scene @returns {Session["scenes"][number]} */
function withoutNothing({ slot, at, note }) {
  return { slot, at: at === NOTHING ? "" : at, note: note === NOTHING ? "" : note };
}

/** @param {Rec | null} record @param {string} text @param {number} minutes @returns {Step} */
function handmadeStep(record, text, minutes) {
  return { record, text, protocol: "", minutes, fallback: false };
}
