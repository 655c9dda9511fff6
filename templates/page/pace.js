/* The clock of a session against its plan. Times are milliseconds; the plan counts minutes. */

const MINUTE = 60_000;
/** A start up to this late holds the time that was announced: the session is late from its first word. */
const LATEST_START = 30 * MINUTE;

/**
 * `begun`: when the plan began, 0 before; `held`: since when it is paused, 0 when it runs; `entered`: how long
 * the plan had run when the present step began; `promised`: minutes of the whole, as announced.
 */
const pace = { begun: 0, held: 0, entered: 0, promised: 0 };

function now() {
  return Date.now();
}

/** How long the plan has run, pauses apart. */
function elapsed() {
  return pace.begun ? (pace.held || now()) - pace.begun : 0;
}

function startPace() {
  const [hours = 0, minutes = 0] = session().request.start.split(":").map(Number);
  const announced = new Date(now()).setHours(hours, minutes, 0, 0);
  const behind = now() - announced;
  pace.begun = behind > 0 && behind <= LATEST_START ? announced : now();
  Object.assign(pace, { held: 0, entered: elapsed(), promised: totalMinutes() });
}

/** Stop the clock, or let it go on from where it stopped: the end moves back by the pause. */
function holdPace() {
  if (pace.held) pace.begun += now() - pace.held;
  pace.held = pace.held ? 0 : now();
}

/** @param {number} index of the present step @param {number[]} skipped steps that were cut */
function lateBy(index, skipped) {
  const { steps } = session();
  const used = elapsed() - pace.entered;
  const left = Math.max(0, (steps[index]?.minutes ?? 0) * MINUTE - used);
  const later = steps.filter((_, at) => at > index && !skipped.includes(at));
  return elapsed() + left + (later.reduce((sum, step) => sum + step.minutes, 0) - pace.promised) * MINUTE;
}

/** Count from now: what was late is forgiven, and the end moves. @param {number} late */
function forgive(late) {
  pace.begun += late;
  pace.entered -= late;
}

/** When the session ends if it is in time, as a time of day. */
function endTime() {
  if (!pace.begun) return clockAt(session().steps.length);
  return timeOfDay(pace.begun + (pace.held ? now() - pace.held : 0) + pace.promised * MINUTE);
}

/** @param {number} moment */
function timeOfDay(moment) {
  const date = new Date(moment);
  return clockAfter("00:00", date.getHours() * 60 + date.getMinutes());
}

/** The first step to drop that is still to come. @param {number} index @param {number[]} skipped */
function nextCut(index, skipped) {
  const { steps, cuts } = session();
  return cuts.map((cut) => steps.indexOf(cut)).find((at) => at > index && !skipped.includes(at)) ?? -1;
}
