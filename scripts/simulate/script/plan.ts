/** Names of people, guests, halls, tabs and taps inside one script: `p1`, `g1`, `h1`, `t1`, `a1`. */
export type Key = string;

/** Somebody a script brings in. A guest is in no register. */
export interface PlannedPerson {
  key: Key;
  kind: 'person' | 'guest';
  /** The hall he is expected in, `own` device, or nowhere. */
  expected: Key | 'own' | null;
  /** He runs this hall, and attends in it. */
  runs?: Key;
}

/** One tab of one browser: a person's own device, his phone in a hall, a Desk, or the screen of a hall. */
export interface PlannedTab {
  key: Key;
  as: 'viewer' | 'companion' | 'desk' | 'screen';
  /** The person; of a screen, the hall. */
  owner: Key;
  /** Where a companion, a Desk or one who listens by headphones says he is; of a screen, its hall. */
  hall: Key | null;
  /** `false`: it connects and answers, and not a byte of media arrives. */
  receives: boolean;
  /** Who is signed in where: the owner's name for his own browser, another for each further one. */
  browser: string;
  /** The device that browser runs on; several people's may run on one. */
  device: string;
  /** Which network it is in: those of one building come from one address. */
  network: number;
  /** Which machine runs it; its clock may be wrong, and it may freeze with all its tabs. */
  machine: number;
}

/** What a coordinator taps. `id` names it, so that it can be taken back; `slowMs`: so long it is on its way. */
export type Tap = { id: Key; slowMs?: number } & (
  | { kind: 'check-in' | 'check-out' | 'walk-in' | 'guest'; person: Key }
  | { kind: 'roll-call'; missing: Key[]; heads: number }
  | { kind: 'undo'; undoes: Key }
  | { kind: 'substitute'; person: Key; represents: Key }
);

/** One moment of a script; `at` in seconds from its beginning. */
export type Step = { at: number } & (
  | { do: 'session'; act: 'start' | 'pause' | 'resume' | 'end' }
  | { do: 'open' | 'leave' | 'vanish' | 'cut' | 'restore' | 'hiccup'; tab: Key }
  | { do: 'freeze' | 'thaw'; machine: number }
  | { do: 'step-clock'; machine: number; ms: number }
  /** The wall clock of the server's machine is set wrong by so much, for good. */
  | { do: 'set-server-clock'; wrongByMs: number }
  | { do: 'tap'; hall: Key; tap: Tap }
  /** A Desk without network: what is tapped is sent when it is back. */
  | { do: 'desk-away' | 'desk-back'; hall: Key }
  | { do: 'scan'; hall: Key; person: Key }
  | { do: 'kill'; what: Kill }
  /** After the end: the guest turns out to be a person of the register. */
  | { do: 'match'; guest: Key; person: Key }
);

/**
 * `twice`: the server, and again as soon as it is back; `both`: server and database at one moment; `end`: the server, just
 * before the host ends the session.
 */
export type Kill = 'server' | 'database' | 'worker' | 'twice' | 'both' | 'end';

/** The parts of a seminar's policy that a script sets; without grace, so that every second shows. */
export interface PlannedPolicy {
  graceMs: number;
  lateAfterMs: number;
  unconfirmedLimitMs: number;
  countUnconfirmed: boolean;
}

/** A whole seminar, written beforehand. Steps stand in order of time. */
export interface Plan {
  seed: number;
  seconds: number;
  policy: PlannedPolicy;
  halls: Key[];
  people: PlannedPerson[];
  tabs: PlannedTab[];
  /** How wrong each machine's clock is at the beginning. */
  machines: { clockWrongByMs: number }[];
  steps: Step[];
}
