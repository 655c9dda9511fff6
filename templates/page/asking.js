/* The form of Préparer: what is asked for, and the question before steps made by hand are replaced. */

/** Fields whose change asks the planner's table again. */
const PLANNING = ["audience", "minutes", "people", "seating"];
/** What an audience's usual session decides, until somebody chose otherwise. */
const USUAL = /** @type {const} */ (["minutes", "people", "seating", "start", "seen", "level"]);

/** The request that waits for an answer. @type {Request | null} */
let waitingRequest = null;

/** A field of the form was changed. @param {EventTarget | null} target */
function askFor(target) {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  const name = target.name;
  const value = askedValue(target);
  const fits = REQUEST_SHAPE[name]?.(value) ?? false;
  target.setAttribute("aria-invalid", String(!fits));
  say("prepare-range", fits ? "" : word(`prepare.range.${name}`));
  if (fits) askWith(name, value);
}

/** Ask again, with one field changed. @param {string} name @param {unknown} value */
function askWith(name, value) {
  const request = /** @type {Request} */ ({ ...(waitingRequest ?? session().request), [name]: value });
  if (name === "audience") followUsual(request, session().request.audience);
  if (waitingRequest || (session().edited && PLANNING.includes(name))) ask(request);
  else if (PLANNING.includes(name)) replan(request);
  else requestOnly(request);
}

/** What a field says, as a request holds it. @param {HTMLInputElement | HTMLSelectElement} field */
function askedValue({ type, name, value }) {
  if (type === "checkbox") return fieldOf(name).checked;
  if (type === "number") return Number(value);
  return name === "start" ? startTime(value) : value;
}

/** "20h5", "9:05" and "20 h" as "20:05", "09:05" and "20:00". @param {string} written */
function startTime(written) {
  const [whole, hours = "", minutes = ""] = /^\s*(\d{1,2})\s*[:hH.]\s*(\d{0,2})\s*$/.exec(written) ?? [];
  return whole === undefined ? written : `${hours.padStart(2, "0")}:${minutes.padStart(2, "0")}`;
}

/** What was left as it usually is for one audience becomes what is usual for the other.
 * @param {Request} request @param {Audience} before */
function followUsual(request, before) {
  for (const name of USUAL) {
    if (request[name] === data.usual[before][name]) Object.assign(request, { [name]: data.usual[request.audience][name] });
  }
}

/** Ask before steps made by hand are replaced. @param {Request} request */
function ask(request) {
  waitingRequest = request;
  byId("prepare-question").hidden = false;
  byId("prepare-keep-steps").focus();
}

/** Any change of the session answers the question: `drawPrepare` takes it away.
 * @param {(request: Request) => void} act */
function answer(act) {
  if (waitingRequest) act(waitingRequest);
  byId("title-steps").focus();
}

/** Take the plan of a request; the session before can be brought back. @param {Request} request */
function replan(request) {
  changeSession((changed) => Object.assign(changed, plannedSession(request, changed.scenes)));
}

/** Keep the steps, change what is around them. @param {Request} request */
function requestOnly(request) {
  changeSession((changed) => Object.assign(changed, { request }));
}
