/** What the page carries as JSON (`composing/page.py` makes it), for the type checker and for readers. */

type Language = "fr" | "en";
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
  /** Facets that Lire filters by, in order, with their options in order. */
  filters: { name: FacetName; label: string; options: [id: string, label: string][] }[];
  /** Facets of what has an id in Lire: questions, claims, activities, articles, parts. */
  anchors: Record<string, Facets>;
  /** The session each audience has most often. */
  usual: Record<Audience, Request>;
  records: Rec[];
  protocols: Record<string, Protocol>;
  scenes: { slot: string; label: string }[];
  votes: { id: string; label: string; text: string; follow_up: string; audiences: Audience[] }[];
  /** Bands of people, both ends included. */
  bands: Span[];
  /** Minutes that a plan was computed for, ascending: 10, 15, … 120. */
  minutes: number[];
  plans: Plan[];
  /** table[audience][seating][band][index in minutes] is an index in plans. */
  table: Record<Audience, Record<Seating, number[][]>>;
  /** Why a record is not in a plan, in words, by letter of Plan.out. */
  reasons: Record<string, string>;
}

type FacetName = "function" | "moment" | "audience" | "theme" | "verdict";
type Facets = Partial<Record<FacetName, string[]>>;

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
  /** Plain text, for lists: the standard wording, the claim, the activity's title. */
  title: string;
  function: string;
  audiences: Audience[];
  minutes: Span;
  /** Debate formats a question suits, in order, each with the minutes both allow. */
  ways: [protocol: string, least: number, most: number][];
  /** Of an activity; empty for the rest. */
  people: Span | [];
  seating: Seating[];
  /** The scene slot a question needs, or "". Then, unlogged, its "fallback" piece is said. */
  scene: string;
}

interface Protocol {
  name: string;
  people: Span;
  seating: Seating[];
  material: string;
}

interface Plan {
  steps: PlanStep[];
  /** Indexes of steps, in the order to drop them when late. */
  cuts: number[];
  /** A letter for each of `records`: "." when it is in, else a key of `reasons`. */
  out: string;
}

/** Index in `records`, protocol or "", minutes, fallback wording or not. */
type PlanStep = [record: number, protocol: string, minutes: number, fallback: 0 | 1];

/** The session file, DESIGN section 7; also what this machine keeps. */
interface SessionFile {
  format: 1;
  film: string;
  request: Request;
  scenes: { slot: string; at: string; note: string }[];
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
}

/** The session at hand. */
interface Session {
  request: Request;
  scenes: { slot: string; at: string; note: string }[];
  steps: Step[];
  /** Steps in the order to drop them when late: what was added by hand never stands here. */
  cuts: Step[];
  /** Whether steps were changed by hand: then they are saved as segments. */
  edited: boolean;
}
