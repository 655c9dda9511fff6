/* The table of plans that the Python planner computed: which one answers a request, as a session. */

/**
 * The plan of the nearest minutes below, for the band of people.
 * @param {Request} request
 * @returns {{ plan: Plan | null, minutes: number }} no plan where no session can be held
 */
function planFor(request) {
  const at = Math.max(0, data.minutes.filter((minutes) => minutes <= request.minutes).length - 1);
  const band = data.bands.findIndex(([, most]) => request.people <= most);
  const index = data.table[request.audience][request.seating][band]?.[at] ?? -1;
  return { plan: data.plans[index] ?? null, minutes: data.minutes[at] ?? 0 };
}

/**
 * The session a request asks for, as the planner arranged it.
 * @param {Request} request @param {Session["scenes"]} scenes
 * @returns {Session}
 */
function plannedSession(request, scenes) {
  const steps = planFor(request).plan?.steps.map(plannedStep) ?? [];
  return settled({ request, scenes, steps, cuts: [], edited: false });
}

/** @param {PlanStep} planned @returns {Step} */
function plannedStep([record, protocol, minutes, fallback]) {
  return { record: data.records[record] ?? null, text: "", protocol, minutes, fallback: fallback === 1 };
}

/**
 * A session whose formats, wordings and cuts follow its steps. Formats are the plan's as long as
 * they suit the room; those of an edited session are chosen as `planning/by_hand.py` chooses
 * them, so that the page and the built papers agree.
 * @param {Session} session @returns {Session}
 */
function settled(session) {
  let before = "";
  for (const step of session.steps) {
    step.fallback = asksFallback(session, step.record);
    const suits = waysOf(session.request, step.record).some(([name]) => name === step.protocol);
    if (session.edited || !suits) step.protocol = wayOf(session.request, step, before);
    before = step.protocol;
  }
  session.cuts = cutsOf(session);
  return session;
}

/** @param {Session} session @param {Rec | null} record */
function asksFallback(session, record) {
  const scene = record?.scene ?? "";
  if (!record || !scene || session.scenes.some((logged) => logged.slot === scene)) return false;
  return piece(record.key, "fallback") !== null;
}

/**
 * The first format that fits room and minutes and does not repeat; "" when none does.
 * @param {Request} request @param {Step} step @param {string} before the format before it
 */
function wayOf(request, { record, minutes }, before) {
  const way = waysOf(request, record).find(
    ([protocol, least, most]) => least <= minutes && minutes <= most && protocol !== before,
  );
  return way ? way[0] : "";
}

/** Formats that suit the room, in order. @param {Request} request @param {Rec | null} record */
function waysOf(request, record) {
  return (record?.ways ?? []).filter(([name, least, most]) => {
    const protocol = data.protocols[name];
    return protocol && least <= most && fitsRoom(request, protocol.people, protocol.seating);
  });
}

/** @param {Request} request @param {Span | []} people @param {Seating[]} seating */
function fitsRoom(request, [least = 0, most = Infinity], seating) {
  return least <= request.people && request.people <= most && (seating.length === 0 || seating.includes(request.seating));
}

/**
 * Steps in the order to drop them when late: the plan's order; what was swapped for another of
 * the same function takes its place there. A vote held twice is dropped last one first.
 * @param {Session} session
 */
function cutsOf({ request, steps }) {
  const plan = planFor(request).plan;
  const planned = (plan?.steps ?? []).map(([record]) => data.records[record]);
  const left = [...steps].reverse();
  /** @type {Step[]} */
  const cuts = [];
  for (const index of plan?.cuts ?? []) {
    const wanted = planned[index];
    const same = left.findIndex(({ record }) => record === wanted);
    const alike = left.findIndex(({ record }) => swapsFor(wanted, record) && !planned.includes(record ?? undefined));
    cuts.push(...(same + alike > -2 ? left.splice(same >= 0 ? same : alike, 1) : []));
  }
  return cuts;
}

/** Whether two records do the same in a session. @param {Rec | null | undefined} one @param {Rec | null | undefined} other */
function swapsFor(one, other) {
  return one?.kind === other?.kind && (one?.kind !== "question" || one.function === other?.function);
}
