/* The session at hand: what Préparer edits and Projeter runs. Clock times are computed, never kept. */

let sessionAtHand = /** @type {Session | null} */ (null);
/** The session before the last change. */
let sessionBefore = /** @type {Session | null} */ (null);
const earlierSessions = /** @type {Session[]} */ ([]);

/** The session at hand: the one this machine kept, else the usual one of a film club. */
function session() {
  sessionAtHand ??= keptSession() ?? usualSession();
  return sessionAtHand;
}

/** Change the session: it is kept on this machine, can be undone, and every view hears of it. */
function changeSession(/** @type {Partial<Session> | ((session: Session) => void)} */ change) {
  const now = session();
  sessionBefore = { ...now, steps: now.steps.map((step) => ({ ...step })) };
  earlierSessions.push(sessionBefore);
  if (typeof change === "function") change(now);
  else Object.assign(now, change);
  useSession(now);
}

function undoSession() {
  sessionBefore = session();
  useSession(earlierSessions.pop() ?? session());
  announce(word("prepare.undone"));
}

function useSession(/** @type {Session} */ next) {
  sessionAtHand = settled(next);
  keep("session", sessionFile(next));
  document.dispatchEvent(new Event("session"));
}

function forgetSession() {
  earlierSessions.length = 0;
  sessionAtHand = sessionBefore = null;
  document.dispatchEvent(new Event("session"));
}

const minutesBefore = (/** @type {number} */ index) =>
  session().steps.slice(0, index).reduce((sum, step) => sum + step.minutes, 0);
const totalMinutes = () => minutesBefore(session().steps.length);
/** The time of day a step starts; of the end, after the last. */
const clockAt = (/** @type {number} */ index) => hourSaid(clockAfter(session().request.start, minutesBefore(index)));
const stepKey = (/** @type {Step} */ { record }) => record?.key ?? "";
const stepLabel = (/** @type {Step} */ { record }) => record?.label ?? word("prepare.own.label");

/** "Q12 · Peser". */
const stepHeading = (/** @type {Step} */ step) =>
  [stepLabel(step), step.record?.kind === "question" && data.functions[step.record.function]].filter(Boolean).join(" · ");

/** One line of plain text: the question as it will be asked. */
function stepTitle(/** @type {Step} */ step) {
  if (!step.record) return step.text;
  const asked = step.record.kind === "question" ? stepSays(step) : null;
  return asked?.textContent?.trim() || titleIn(step.record);
}

/** Its first words, for where there is one line. */
const shortTitle = (/** @type {Step} */ step) => stepTitle(step).replace(/^(.{30,45}?)\s.*/su, "$1…");

/** Where the words to say stand, at the session's level. */
function sayPart(/** @type {Step} */ step) {
  const part = step.fallback ? "fallback" : `say-${session().request.level}`;
  return piece(stepKey(step), part) ? part : "say";
}

const stepSays = (/** @type {Step} */ step) =>
  step.record ? piece(stepKey(step), sayPart(step)) : make("p", { class: "say" }, step.text);
const stepHow = (/** @type {Step} */ step) =>
  [piece(`protocol:${step.protocol}`, "how"), piece(stepKey(step), "how")].filter((part) => part !== null);
