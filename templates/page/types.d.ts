/** What the page carries as JSON (`composing/page.py` makes it), for the type checker and for readers. */

type Language = string;
type Audience = "cineclub" | "lycee" | "college";
type Level = "easy" | "standard" | "expert";
type Seating = "circle" | "tables" | "rows";
type Seen = "just" | "earlier" | "extract";
type Kind = "opening" | "question" | "claim" | "activity" | "vote" | "closing" | "own";
type Span = [least: number, most: number];

interface Data {
  film: string;
  title: string;
  language: Language;
  version: string;
  date: string;
  /** Fixed words, by dotted name without "page.": "prepare.minutes". */
  words: Record<string, string>;
  /** Titles of the functions of questions, in their order. */
  functions: Record<string, string>;
  /** The session each audience has most often. */
  usual: Record<Audience, Request>;
  /** What a record is unless it says otherwise; `data.js` puts it into each. */
  bare: Partial<Rec>;
  records: Rec[];
  protocols: Record<string, Protocol>;
  games: Game[];
  /** "1er", "2e", and so on. */
  ranks: string[];
  scenes: { slot: string; label: string }[];
  votes: { id: string; label: string; text: string; follow_up: string; audiences: Audience[] }[];
  /** How slips filled in before and after are counted; null where there are none. */
  slips: Measure | null;
  /** The characters that paper can show, as between the brackets of an expression. */
  printable: string;
  /** Bands of people, both ends included. */
  bands: Span[];
  /** Minutes that a plan was computed for, ascending: 10, 15, … 120. */
  minutes: number[];
  /** Every different step that a plan has; `data.js` puts them into the plans. */
  held: PlanStep[];
  /** Every different thing that plans leave out: a letter for each of `records`, "." when it is in, else
   * a key of `reasons`. */
  outs: string[];
  plans: Plan[];
  /** table[audience][seating][band][1 with a projector, else 0][index in minutes] is an index in plans. */
  table: Record<Audience, Record<Seating, number[][][]>>;
  /** Why a record is not in a plan, in words, by letter of `outs`. */
  reasons: Record<string, string>;
}

/** A game: every answer was computed before; `answers` are what the board says, the words, what bears them. */
interface Game {
  title: string;
  counters: [letter: string, name: string][];
  answers: [board: string, text: string, bears: string, strength: string][];
  files: GameFile[];
  /** Whether some cards are only the adult's. */
  apart: boolean;
}

interface GameFile {
  name: string;
  /** Its name among the files to choose from. */
  choice: string;
  audiences: Audience[];
  who: string;
  says: string[];
  /** For each counter an index in `answers`. Ranks count the cards that only the adult adds. */
  cards: [rank: number, month: string, text: string, answers: number[]][];
}

interface Request {
  language: Language;
  audience: Audience;
  level: Level;
  minutes: number;
  people: number;
  seating: Seating;
  start: string;
  seen: Seen;
  projector: boolean;
  include: string[];
  exclude: string[];
  /** Empty: the page shows computed sessions, and the program then plans the same; lessons it leaves to it. */
  lesson: string;
}

/** Something that can stand in a session. Its texts are cut-outs: `piece(key, part)`. */
interface Rec {
  /** "question:qui-decide"; "opening" and "closing" for those two. */
  key: string;
  kind: Kind;
  /** As a session file names it: "qui-decide", "opening". */
  id: string;
  /** "Q12", "Affirmation 2", "Vote 1", or the title itself. */
  label: string;
  function: string;
  audiences: Audience[];
  minutes: Span;
  /** Debate formats a question suits, in order, each with the minutes both allow. */
  ways: [protocol: string, least: number, most: number][];
  /** Of an activity; empty for the rest. */
  people: Span | [];
  seating: Seating[];
  material?: string;
  /** The scene slot a question needs, or "". Then, unlogged, its "fallback" piece is said. */
  scene: string;
}

interface Protocol {
  name: string;
  people: Span;
  seating: Seating[];
  screen: boolean;
  material: string;
}

interface Plan {
  /** In the file, indexes in `held`. */
  steps: PlanStep[];
  /** Indexes of steps, in the order to drop them when late. */
  cuts: number[];
  /** Index in `outs`. */
  out: number;
}

/** Index in `records`, index in `protocols` or -1, minutes. */
type PlanStep = [record: number, protocol: number, minutes: number];

/** What was noted of a scene while watching; either of the last two may be empty. */
interface Scene {
  slot: string;
  at: string;
  note: string;
}

/** The session file; also what this machine keeps. */
interface SessionFile {
  format: 1;
  film: string;
  request: Request;
  scenes: Scene[];
  segments: { id?: string; text?: string; minutes: number }[];
}

/** A step of the session at hand (`session.js`): what Préparer edits and Projeter runs. */
interface Step {
  record: Rec | null;
  /** The user's own words, when there is no record. */
  text: string;
  protocol: string;
  minutes: number;
  fallback: boolean;
  /** Disclosures left open in Préparer, by name. */
  open?: Record<string, boolean>;
}

/** The session at hand. */
interface Session {
  request: Request;
  scenes: Scene[];
  steps: Step[];
  /** Steps in the order to drop them when late: what was added by hand never stands here. */
  cuts: Step[];
  /** Whether steps were changed by hand: then they are saved as segments. */
  edited: boolean;
}

/** What goes into the {fields} of a word. */
type Values = Record<string, string | number>;

/** Whether a value of a session file is as it must be. */
type Fits = (value: any) => boolean;

/** A session file that was read: a session, or why not; names nobody knows; names it asks for or leaves out. */
interface ReadSession {
  session: Session | null;
  faults: string[];
  dropped: string[];
  asked: string[];
}

/** A place that search finds: `where` are the headings above it, `said` is its folded text. */
interface Unit {
  element: HTMLElement;
  where: string;
  title: string;
  text: string;
  said: string;
}

type ScreenKind = Kind | "reveal" | "shift" | "board";

/** One screen of a projection, as it travels between windows: names and plain text, never markup. */
interface RoomScreen {
  kind: ScreenKind;
  key: string;
  part: string;
  text: string;
  minutes: number;
  counts: number[][];
}

/** What the room sees: a screen, or "black" over it. */
interface Shown {
  screen: RoomScreen;
  cover: string;
}

/** Where a projection is. `aside`: a screen from Voter, over the session's own. `skipped`: steps that were cut. */
interface Projection {
  at: number;
  cover: string;
  skipped: number[];
  aside: RoomScreen | null;
}

type Phase = "before" | "after";

/** Counted hands: as many rows before as after, four counts each. */
type Tally = Record<Phase, number[][]>;

/** The numbers of `guides/measuring/slips.py`: factors in hundredths, each from so many slips on. */
interface Measure {
  fewest: number;
  imagined: number;
  factors: [least: number, factor: number][];
}

type Slip = [right: number, believed: number, rightAfter: number, believedAfter: number];
