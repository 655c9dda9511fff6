/* The session file: written, handed out, and read with distrust. `reading/session/shape.py` says what it holds. */

/** @param {Session} session @returns {SessionFile} */
function sessionFile({ request, scenes, steps, edited }) {
  return {
    format: FORMAT, film: data.film, request,
    scenes: scenes.map(({ slot, at, note }) => ({ slot, at: at || NOTHING, note: note || NOTHING })),
    segments: !edited ? [] :
      steps.map(({ record, text, minutes }) => (record ? { id: record.id, minutes } : { text, minutes })),
  };
}

const keptSession = () => readSession(kept("session", null)).session;

/** @param {Uint8Array} bytes of a file */
function parsedSession(bytes) {
  if (bytes.length > MOST_BYTES) return refused("too_big");
  try {
    return readSession(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch (fault) {
    return refused(fault instanceof SyntaxError ? "not_json" : "not_text");
  }
}

/** @param {string} fault @param {Values} [values] @param {string[]} [faults] @returns {ReadSession} */
const refused = (fault, values, faults = [word(`prepare.file.${fault}`, values)]) =>
  ({ session: null, faults, dropped: [], asked: [] });

/** @param {any} file anything at all @returns {ReadSession} */
function readSession(file) {
  if (!isObject(file) || !Number.isInteger(file.format)) return refused("foreign");
  const { format, film } = file;
  if (format !== FORMAT) return refused(format > FORMAT ? "newer" : "older", { format });
  const faults = faultsOf(file);
  if (faults.length) return refused("", {}, faults);
  return film === data.film ? understood(file) : refused("film", { named: film, film: data.film });
}

/** A faultless file as a session; a step or scene of a name nobody knows is kept, and told. @returns {ReadSession} */
function understood(/** @type {SessionFile} */ { request: given, scenes = [], segments = [] }) {
  const { include = [], exclude = [], lesson } = given;
  const named = (/** @type {string | undefined} */ id) => data.records.find((record) => record.id === id) ?? null;
  const known = (/** @type {string} */ id) => named(id) !== null;
  const said = (/** @type {string} */ text) => (text === NOTHING ? "" : text);
  const request = {
    .../** @type {Request} */ (Object.values(data.usual)[0]), ...{ level: data.usual[given.audience].level }, ...given,
    language: data.language, lesson: "", include: include.filter(known), exclude: exclude.filter(known),
  };
  const logged = scenes.map(({ slot, at, note }) => ({ slot, at: said(at), note: said(note) }));
  const steps = segments.map(({ id, text = "", minutes }) => newStep(named(id), id && !known(id) ? id : text, minutes));
  const names = [lesson || [], ...include, ...exclude, ...segments.map(({ id }) => id ?? [])].flat().filter((id) => !known(id));
  const slots = scenes.map(({ slot }) => slot).filter((slot) => !hasSlot(slot));
  const edited = steps.length > 0;
  return {
    session: edited ? settled({ request, scenes: logged, steps, cuts: [], edited }) : plannedSession(request, logged),
    faults: [], dropped: [...new Set([...names, ...slots])],
    asked: edited ? [] : [...request.include, ...request.exclude],
  };
}

function saveSession() {
  const text = JSON.stringify(sessionFile(session()), null, 1);
  const href = URL.createObjectURL(new Blob([`${text}\n`], { type: "application/json" }));
  const name = `${data.film}-${session().request.minutes}min.session.json`;
  make("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
  announce(word("prepare.file.saved", { name }));
}

/** Load a file over the session at hand, which a bad file leaves as it is. */
async function loadSession() {
  const [file] = fieldOf("prepare-load").files ?? [];
  const bytes = await file?.slice(0, MOST_BYTES + 1).arrayBuffer();
  fieldOf("prepare-load").value = "";
  if (!file || !bytes) return;
  const { name } = file;
  const { session: loaded, faults, dropped, asked } = parsedSession(new Uint8Array(bytes));
  if (loaded) changeSession(loaded);
  const lines = loaded
    ? [word("prepare.file.loaded", { name }), toldOf("dropped", dropped), toldOf("asked", asked)]
    : [word("prepare.file.refused", { name }), ...faults.slice(0, 5)];
  byId("prepare-file").replaceChildren(...lines.filter(Boolean).map((line) => make("p", {}, line)));
}

/** @param {string} what happened to them @param {string[]} names */
function toldOf(what, names) {
  const some = names.length > 8 ? `${names.slice(0, 8).join(", ")}…` : names.join(", ");
  return some && word(`prepare.file.${what}`, { names: some });
}
