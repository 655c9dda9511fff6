/* What a choice changed: one line says it, a bar stands beside the steps, and nothing changes in silence. */

/** Names of the steps that the last change touched. @type {Set<string>} */
const changedSteps = new Set();
const stepName = (/** @type {Step} */ { record, text }) => record?.key ?? text;

/** Steps of one session that another has not. @param {Session} one @param {Session} other */
const missingIn = (one, other) =>
  one.steps.filter((step) => !other.steps.some((each) => stepName(each) === stepName(step)));

const wayName = (/** @type {Step} */ { protocol }) => data.protocols[protocol]?.name ?? word("prepare.change.freely");

/** What happened to the steps, a line each; they are remembered by name. @param {Session} before @param {Session} now */
function changesBetween(before, now) {
  const [came, went] = [missingIn(now, before), missingIn(before, now)];
  const wasOf = (/** @type {Step} */ step) => before.steps.find((each) => stepName(each) === stepName(step)) ?? step;
  const held = now.steps.filter((step) => wasOf(step).protocol !== step.protocol);
  const timed = now.steps.filter((step) => wasOf(step).minutes !== step.minutes);
  for (const step of [...came, ...held, ...timed]) changedSteps.add(stepName(step));
  const told = (/** @type {string} */ what, /** @type {Step} */ step, /** @type {Values} */ more = {}) =>
    word(`prepare.change.${what}`, { step: shortTitle(step), ...more });
  return [
    ...held.map((step) => told("way", step, { way: wayName(step), was: wayName(wasOf(step)) })),
    ...came.map((step, at) => told(went[at] ? "instead" : "came", step, { was: went[at] ? shortTitle(went[at]) : "" })),
    ...went.slice(came.length).map((step) => told("went", step)),
    ...(timed.length ? [word("prepare.change.timed")] : []),
  ];
}

/** What has to be brought for ways that are new. @param {Session} before @param {Session} now */
function broughtFor(before, now) {
  const had = before.steps.map(({ protocol }) => protocol);
  const fresh = now.steps.filter(({ protocol }) => protocol && !had.includes(protocol));
  const needed = [...new Set(fresh.map(({ protocol }) => data.protocols[protocol]?.material))].join(" ");
  return needed ? [make("p", {}, word("prepare.change.bring", { needed }))] : [];
}

/** "8 personnes", "en cercle": what was chosen. @param {Request} request @param {string} field */
function chosenSaid(request, field) {
  const value = request[/** @type {"people" | "seating"} */ (field)];
  if (typeof value === "number") return counted(`prepare.${field}`, value);
  if (field === "projector") return word(`prepare.projector.${value ? "yes" : "no"}`);
  return field === "start" ? hourSaid(value) : word(`prepare.${field}.${value}`);
}

/** Why a choice changed no step. @param {Session} now @param {string} field */
function whyNothing({ request, steps, edited }, field) {
  const [least = 0, most = 0] = data.bands.find(([, last]) => request.people <= last) ?? [];
  const kept = edited && PLANNING.includes(field);
  return word(`prepare.same.${kept ? "edited" : field}`, { least, most, start: clockAt(0), end: clockAt(steps.length) });
}

/** Say what became of the session since the last one; nothing before the first change. */
function drawChanges(/** @type {Session | null} */ before) {
  const now = session();
  const was = Object.entries(before?.request ?? {});
  const [field = ""] = was.find(([name, value]) => String(Object(now.request)[name]) !== String(value)) ?? [];
  changedSteps.clear();
  const lines = before ? changesBetween(before, now) : [];
  const unsaid = field ? whyNothing(now, field) : before ? word("prepare.change.moved") : "";
  const head = lines.length > 2 ? word("prepare.change.many", { n: lines.length }) : lines.shift() ?? unsaid;
  const said = [field && chosenSaid(now.request, field), head].filter(Boolean).join(word("prepare.change.colon"));
  const list = make("ul", {}, ...lines.map((line) => make("li", {}, line)));
  byId("prepare-change").replaceChildren(
    make("p", { class: "prepare-said" }, said),
    lines.length > 1 ? make("details", {}, make("summary", {}, word("prepare.change.which")), list) : list,
    ...before ? broughtFor(before, now) : []);
  byId("prepare-changed").hidden = !said && !now.edited;
}
