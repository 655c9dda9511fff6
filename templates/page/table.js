/* The table of plans that the Python planner computed: which one answers a request, as a session. */

/** The plan of the nearest minutes below, for the band of people; none where no session can be held. */
function planFor(/** @type {Request} */ { audience, minutes, people, seating, projector }) {
  const at = Math.max(0, data.minutes.filter((planned) => planned <= minutes).length - 1);
  const band = data.bands.findIndex(([, most]) => people <= most);
  return data.plans[data.table[audience][seating][band]?.[Number(projector)]?.[at] ?? -1] ?? null;
}

/** The session a request asks for, as the planner arranged it. @param {Request} request @param {Scene[]} scenes */
function plannedSession(request, scenes) {
  const planned = planFor(request)?.steps ?? [];
  const steps = planned.map(([record, format, minutes]) =>
    newStep(data.records[record] ?? null, "", minutes, Object.keys(data.protocols)[format]));
  return settled({ request, scenes, steps, cuts: [], edited: false });
}

const usualSession = () => plannedSession({ .../** @type {Request} */ (Object.values(data.usual)[0]), language: data.language }, []);
/** @param {Rec | null} record @param {string} text @param {number} minutes @returns {Step} */
const newStep = (record, text, minutes, protocol = "") => ({ record, text, protocol, minutes, fallback: false });

/** A session whose formats, wordings and cuts follow its steps. Formats are the plan's as long as they suit the
 * room; those of an edited session are chosen as `planning/by_hand.py` chooses them, so that the page and the
 * built papers agree. @param {Session} session */
function settled(session) {
  const used = /** @type {string[]} */ ([]);
  for (const step of session.steps) {
    const { scene = "", key = "" } = step.record ?? {};
    step.fallback = Boolean(scene && !session.scenes.some(({ slot }) => slot === scene) && piece(key, "fallback"));
    const ways = waysOf(session.request, step.record);
    const fits = (/** @type {Rec["ways"][number]} */ [name, least, most]) =>
      least <= step.minutes && step.minutes <= most && name !== used.at(-1);
    const fresh = (/** @type {Rec["ways"][number]} */ way) => fits(way) && !used.includes(way[0]);
    const suits = !session.edited && ways.some(([name]) => name === step.protocol);
    if (!suits) step.protocol = (ways.find(fresh) ?? ways.find(fits))?.[0] ?? "";
    used.push(step.protocol);
  }
  session.cuts = cutsOf(session);
  return session;
}

/** Formats that suit the room, in order. @param {Request} request @param {Rec | null} record */
function waysOf(request, record) {
  return (record?.ways ?? []).filter(([name, least, most]) => {
    const protocol = data.protocols[name];
    const shown = !protocol?.screen || request.projector;
    return protocol && shown && least <= most && fitsRoom(request, protocol.people, protocol.seating);
  });
}

/** @param {Request} request @param {Span | []} people @param {Seating[]} seating */
const fitsRoom = (request, [least = 0, most = Infinity], seating) =>
  least <= request.people && request.people <= most && (!seating.length || seating.includes(request.seating));

/** Steps in the order to drop them when late: the plan's order; what was swapped for another of the same
 * function takes its place there. A vote held twice is dropped last one first. @param {Session} session */
function cutsOf({ request, steps }) {
  const plan = planFor(request);
  const planned = (plan?.steps ?? []).map(([record]) => data.records[record] ?? null);
  const left = [...steps].reverse();
  return (plan?.cuts ?? []).flatMap((index) => {
    const wanted = planned[index];
    const same = left.findIndex(({ record }) => record === wanted);
    const alike = left.findIndex(({ record }) => swapsFor(wanted, record) && !planned.includes(record));
    return same + alike > -2 ? left.splice(same >= 0 ? same : alike, 1) : [];
  });
}

/** Whether two records do the same in a session. @param {Rec | null | undefined} one @param {Rec | null} other */
const swapsFor = (one, other) =>
  one?.kind === other?.kind && (one?.kind !== "question" || one.function === other?.function);
