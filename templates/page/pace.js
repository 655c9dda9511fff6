/* The clock of a session against its plan. Times are milliseconds; the plan counts minutes. */

const MINUTE = 60_000;
/** A start up to this late holds the time that was announced: the session is late from its first word. */
const LATEST_START = 30 * MINUTE;
const [LONGEST_DEBATE, A_DAY] = [6 * 60 * MINUTE, 24 * 60 * MINUTE];

/** `begun`: when the session began, 0 before; `due`: when it should end, as announced; `entered`: how long it had
 * run when the present step began; `spent`: how long each step took so far. */
const pace = { begun: 0, due: 0, entered: 0, spent: /** @type {number[]} */ ([]) };
const elapsed = () => pace.begun && Date.now() - pace.begun;

/** Begin, and end when it was announced. @param {number} [since] milliseconds that the first step has lasted */
function startPace(since = 0) {
  const [hours = 0, minutes = 0] = session().request.start.split(":").map(Number);
  const announced = new Date().setHours(hours, minutes, 0, 0); // 23:50 may begin at 00:05, the day after
  const behind = (Date.now() - announced + A_DAY) % A_DAY;
  const due = Date.now() - (behind <= LATEST_START ? behind : since) + totalMinutes() * MINUTE;
  Object.assign(pace, { begun: Date.now() - since, due, entered: 0, spent: [] });
  moved();
}

/** How long the present step has lasted. */
const spentHere = () => (pace.begun ? (pace.spent[stepAt()] ?? 0) + elapsed() - pace.entered : 0);

/** How long a step takes on the ruler: what it took, what it takes at least, or what is planned. */
function lengthOf(/** @type {number} */ index) {
  const planned = (session().steps[index]?.minutes ?? 0) * MINUTE;
  if (projection.skipped.includes(index)) return 0;
  if (!pace.begun || index > stepAt()) return planned;
  return index < stepAt() ? pace.spent[index] ?? 0 : Math.max(planned, spentHere());
}

/** When a step begins, as things are; when all is over, after the last. */
const momentOf = (/** @type {number} */ index) =>
  session().steps.slice(0, index).reduce((sum, _, at) => sum + lengthOf(at), pace.begun);
const hourOf = (/** @type {number} */ index) => (pace.begun ? hourSaid(timeOfDay(momentOf(index))) : clockAt(index));
/** How late the session will end, negative when early. */
const lateBy = () => momentOf(session().steps.length) - pace.due;
const timeOfDay = (/** @type {number} */ moment) => new Date(moment).toTimeString().slice(0, 5);

/** The first step to drop that is still to come; -1 when there is none. */
function nextCut() {
  const { steps, cuts } = session();
  const coming = (/** @type {number} */ index) => index > stepAt() && !projection.skipped.includes(index);
  return cuts.map((cut) => steps.indexOf(cut)).find(coming) ?? -1;
}
