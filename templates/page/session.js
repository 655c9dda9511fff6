/* The session at hand: what Préparer edits and Projeter runs. Clock times are computed, never kept. */

/** @type {Session | null} */
let sessionAtHand = null;
/** @type {Session[]} */
const earlierSessions = [];

/** The session at hand: the one this machine kept, else the usual one of a film club. */
function session() {
  sessionAtHand ??= keptSession() ?? usualSession();
  return sessionAtHand;
}

/** Change the session: it is kept on this machine, can be undone, and every view hears of it. */
function changeSession(/** @type {Partial<Session> | ((session: Session) => void)} */ change) {
  const now = session();
  earlierSessions.push({ ...now, steps: now.steps.map((step) => ({ ...step })) });
  if (typeof change === "function") change(now);
  else Object.assign(now, change);
  useSession(now);
}

function undoSession() {
  useSession(earlierSessions.pop() ?? session());
  announce(word("prepare.undone"));
}

function forgetSession() {
  earlierSessions.length = 0;
  sessionAtHand = null;
  document.dispatchEvent(new Event("session"));
}

function useSession(/** @type {Session} */ next) {
  sessionAtHand = settled(next);
  keep("session", sessionFile(next));
  document.dispatchEvent(new Event("session"));
}

const minutesBefore = (/** @type {number} */ index) =>
  session().steps.slice(0, index).reduce((sum, step) => sum + step.minutes, 0);

const totalMinutes = () => minutesBefore(session().steps.length);

/** The time of day a step starts; of the end, after the last. */
const clockAt = (/** @type {number} */ index) => clockAfter(session().request.start, minutesBefore(index));

const stepKey = (/** @type {Step} */ { record }) => record?.key ?? "";

const stepLabel = (/** @type {Step} */ { record }) => record?.label ?? word("prepare.own.label");

/** "Q12 · Peser". */
function stepHeading(/** @type {Step} */ step) {
  const name = step.record?.kind === "question" ? functionName(step.record.function) : "";
  return [stepLabel(step), name].filter(Boolean).join(" · ");
}

const functionName = (/** @type {string} */ id) =>
  data.filters.find(({ name }) => name === "function")?.options.find(([option]) => option === id)?.[1] ?? "";

/** One line of plain text: the question as it will be asked. */
function stepTitle(/** @type {Step} */ step) {
  if (!step.record) return step.text;
  const asked = step.record.kind === "question" ? stepSays(step) : null;
  return asked?.textContent?.trim() || titleIn(step.record);
}

/** Where the words to say stand, at the session's level. */
function sayPart(/** @type {Step} */ step) {
  const part = step.fallback ? "fallback" : `say-${session().request.level}`;
  return piece(stepKey(step), part) ? part : "say";
}

const stepSays = (/** @type {Step} */ step) =>
  step.record ? piece(stepKey(step), sayPart(step)) : make("p", { class: "say" }, step.text);

function stepHow(/** @type {Step} */ step) {
  const parts = [piece(`protocol:${step.protocol}`, "how"), piece(stepKey(step), "how")];
  return parts.filter((part) => part !== null);
}
