/* The clock of a session against its plan. Times are milliseconds; the plan counts minutes. */

const MINUTE = 60_000;
/** A start up to this late holds the time that was announced: the session is late from its first word. */
const LATEST_START = 30 * MINUTE;
const [LONGEST_DEBATE, A_DAY] = [6 * 60 * MINUTE, 24 * 60 * MINUTE];

/** `begun`: when the plan began, 0 before; `entered`: how long the plan had run when the present step began;
 * `promised`: minutes of the whole, as announced. */
const pace = { begun: 0, entered: 0, promised: 0 };

const elapsed = () => pace.begun && Date.now() - pace.begun;

function startPace() {
  const [hours = 0, minutes = 0] = session().request.start.split(":").map(Number);
  const announced = new Date().setHours(hours, minutes, 0, 0); // 23:50 may begin at 00:05, the day after
  const behind = (Date.now() - announced + A_DAY) % A_DAY;
  pace.begun = Date.now() - (behind <= LATEST_START ? behind : 0);
  Object.assign(pace, { entered: elapsed(), promised: totalMinutes() });
  moved();
}

/** How late the session will end, negative when early. */
function lateBy() {
  const at = stepAt();
  const later = session().steps.filter((_, index) => index > at && !projection.skipped.includes(index));
  const left = Math.max(0, (session().steps[at]?.minutes ?? 0) * MINUTE - elapsed() + pace.entered);
  return elapsed() + left + (later.reduce((sum, step) => sum + step.minutes, 0) - pace.promised) * MINUTE;
}

/** When the session ends if it is in time, as a time of day. */
const endTime = () => (pace.begun ? timeOfDay(pace.begun + pace.promised * MINUTE) : clockAt(session().steps.length));

const timeOfDay = (/** @type {number} */ moment) => new Date(moment).toTimeString().slice(0, 5);

/** The first step to drop that is still to come; -1 when there is none. */
function nextCut() {
  const { steps, cuts } = session();
  const coming = (/** @type {number} */ index) => index > stepAt() && !projection.skipped.includes(index);
  return cuts.map((cut) => steps.indexOf(cut)).find(coming) ?? -1;
}
