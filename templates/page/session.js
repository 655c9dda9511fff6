/* The session at hand: what Préparer edits and Projeter runs. Clock times are computed, never kept. */

const MOST_UNDONE = 100;

/** @type {Session | null} */
let sessionAtHand = null;
/** @type {Session[]} */
const earlierSessions = [];
/** @type {((session: Session) => void)[]} */
const sessionListeners = [];

/** The session at hand: the one this machine kept, else the usual one of a film club. */
function session() {
  sessionAtHand ??= keptSession() ?? plannedSession({ ...data.usual.cineclub, language: data.language }, []);
  return sessionAtHand;
}

/**
 * Change the session: it is kept on this machine, can be undone, and every view hears of it.
 * @param {(session: Session) => void} change
 */
function changeSession(change) {
  const now = session();
  earlierSessions.push(copiedSession(now));
  if (earlierSessions.length > MOST_UNDONE) earlierSessions.shift();
  change(now);
  useSession(now);
}

/** Bring back the session as it was before the last change; false when there is none. */
function undoSession() {
  const earlier = earlierSessions.pop();
  if (earlier) useSession(earlier);
  return earlier !== undefined;
}

/** Forget the session and every earlier one: after all was erased. */
function forgetSession() {
  earlierSessions.length = 0;
  sessionAtHand = null;
  for (const listener of sessionListeners) listener(session());
}

/** @param {Session} next */
function useSession(next) {
  sessionAtHand = settled(next);
  keep("session", sessionFile(sessionAtHand));
  for (const listener of sessionListeners) listener(sessionAtHand);
}

/** @param {(session: Session) => void} listener called after each change */
function onSession(listener) {
  sessionListeners.push(listener);
}

/** @param {Session} from @returns {Session} a copy that later changes do not touch */
function copiedSession(from) {
  return {
    ...from,
    request: { ...from.request },
    scenes: from.scenes.map((scene) => ({ ...scene })),
    steps: from.steps.map((step) => ({ ...step })),
  };
}

function totalMinutes() {
  return minutesBefore(session().steps.length);
}

/** @param {number} index of a step, counted from 0 */
function minutesBefore(index) {
  return session().steps.slice(0, index).reduce((sum, step) => sum + step.minutes, 0);
}

/** @param {number} index @returns the time of day a step starts; of the end, after the last */
function clockAt(index) {
  return clockAfter(session().request.start, minutesBefore(index));
}

/** What a step is in the data, "" for the user's own text. @param {Step} step */
function stepKey(step) {
  return step.record?.key ?? "";
}

/** "Q12", "Vote 1". @param {Step} step */
function stepLabel(step) {
  return step.record ? step.record.label : word("prepare.own.label");
}

/** One line of plain text: the question as it will be asked. @param {Step} step */
function stepTitle(step) {
  if (!step.record) return step.text;
  const asked = step.record.kind === "question" ? stepSays(step) : null;
  for (const unseen of asked?.querySelectorAll(".unseen") ?? []) unseen.remove();
  return asked?.textContent?.trim() || step.record.title;
}

/** The words to say, at the session's level. @param {Step} step @returns {DocumentFragment | null} */
function stepSays(step) {
  const key = stepKey(step);
  if (step.fallback) return piece(key, "fallback");
  return piece(key, `say-${session().request.level}`) ?? piece(key, "say");
}

/** Format and directions. @param {Step} step */
function stepHow(step) {
  const how = new DocumentFragment();
  for (const found of [step.protocol ? piece(`protocol:${step.protocol}`, "how") : null, piece(stepKey(step), "how")]) {
    if (found) how.append(found);
  }
  return how;
}
