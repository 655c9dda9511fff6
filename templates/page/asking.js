/* The form of Préparer: what is asked for. Steps made by hand stay, whatever is asked; others are planned anew. */

/** Fields whose change asks the planner's table again. */
const PLANNING = ["audience", "minutes", "people", "seating", "projector"];
/** What an audience's usual session decides, until somebody chose otherwise. */
const USUAL = /** @type {const} */ (["minutes", "people", "seating", "start", "seen", "level"]);

function askFor(/** @type {HTMLInputElement} */ field) {
  const { name, type } = field;
  const value = name === "projector" ? field.value === "yes" : type === "number" ? Number(field.value) : field.value;
  const fits = SHAPES_OF_FILE.request?.[name]?.(value) ?? false;
  field.setAttribute("aria-invalid", String(!fits));
  say("prepare-range", fits ? "" : word(`prepare.range.${name}`));
  if (!fits) return;
  const request = /** @type {Request} */ ({ ...session().request, [name]: value });
  if (name === "audience") followUsual(request, session().request.audience);
  if (session().edited || !PLANNING.includes(name)) changeSession({ request });
  else replan(request);
  announce(`${byId("prepare-change").textContent} ${timeSaid()}`, 700);
}

/** What was left as usual for one audience becomes usual for the other. */
function followUsual(/** @type {Request} */ request, /** @type {Audience} */ before) {
  const usual = data.usual[request.audience];
  for (const name of USUAL) {
    if (request[name] === data.usual[before][name]) Object.assign(request, { [name]: usual[name] });
  }
}

const replan = (/** @type {Request} */ request) => changeSession(plannedSession(request, session().scenes));
