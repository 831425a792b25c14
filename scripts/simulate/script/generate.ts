import { Draft, type Times } from './draft.ts';
import { HallDraft } from './hall-draft.ts';
import { hallParts, runsIt, rush } from './hall-parts.ts';
import { ownParts } from './own-parts.ts';
import type { Kill, Plan } from './plan.ts';

export interface Wanted {
  people: number;
  seed: number;
  /** From the first person to the end. */
  seconds: number;
  halls: number;
  /** What is killed, in this order, spread over the session. */
  kills: readonly Kill[];
}

/** Seconds before the start in which the first ones come. */
const gatheringSeconds = 6;
/** From a kill to the next one of the same server: about what it takes to be back. */
const twiceSeconds = 8;
/** So many come to one hall at the moment at which the database is killed, where so many take part at all. */
const rushOf = { people: 40, outOf: 200 };
const machines = [{ clockWrongByMs: 0 }, { clockWrongByMs: 3_600_000 }, { clockWrongByMs: 0 }];

/** A seminar of so many people: the same for the same wish. Every part is played before one is played again. */
export function generate(wanted: Wanted): Plan {
  const { people, seed, seconds, kills } = wanted;
  const halls = Array.from({ length: wanted.halls }, (_, at) => `h${at + 1}`);
  const spread = kills.filter((what) => what !== 'end');
  const killedAt = [
    ...spread.map((what, at) => ({ what, at: Math.round(seconds * (0.3 + (0.6 * at) / kills.length)) })),
    ...(kills.length > spread.length ? [{ what: 'end' as const, at: seconds - 0.5 }] : []),
  ];
  const times: Times = {
    start: gatheringSeconds,
    end: seconds,
    pause: seconds >= 60 ? { from: Math.round(seconds * 0.86), to: Math.round(seconds * 0.86 + 9) } : null,
    serverKills: killedAt.flatMap(({ what, at }) => {
      if (what === 'twice') return [at, at + twiceSeconds];
      return what === 'server' || what === 'both' || what === 'end' ? [at] : [];
    }),
  };
  const draft = new Draft(seed, times, halls, machines);
  const drafts = halls.map((key) => new HallDraft(draft, key));
  const parts = { hall: hallParts(seconds), own: ownParts(seconds) };
  const inHalls = Math.round(people * 0.55);
  const offset = Math.floor(draft.random.next() * 1000);
  const known = () => draft.people.filter(({ kind, runs }) => kind === 'person' && !runs).length;
  const last = drafts.at(-1);
  const databaseDies = killedAt.find(({ what }) => what === 'database' || what === 'both');
  if (last && databaseDies && people >= rushOf.outOf)
    rush(last, Array.from({ length: rushOf.people }, () => draft.person(last.key)), databaseDies.at); // biome-ignore format: one line
  if (drafts[0]) runsIt(drafts[0]);
  // A part may bring one more.
  for (let at = 0; known() < people - 1; at += 1) {
    const hall = drafts[at % drafts.length];
    if (hall && known() < inHalls) parts.hall[(at + offset) % parts.hall.length]?.(hall, draft.person(hall.key));
    else parts.own[(at + offset) % parts.own.length]?.(draft, draft.person('own'));
  }
  while (known() < people) draft.person('own');
  drafts.forEach((hall, at) => {
    hall.screen((['cut', 'whole', 'late', 'whole', 'renewed', 'whole'] as const)[at % 6] ?? 'whole');
    // Every third hall takes no roll-call: its minutes stay unconfirmed.
    if (at % 3 !== 1) hall.rollCalls([0.35, 0.7]);
    if (at % 4 === 1) hall.deskAway(at % 8 === 1);
  });
  schedule(draft, killedAt);
  return {
    seed,
    seconds,
    policy: {
      graceMs: 0,
      lateAfterMs: 0,
      unconfirmedLimitMs: Math.round(seconds * 400),
      countUnconfirmed: seed % 2 === 0,
    },
    halls,
    people: draft.people,
    tabs: draft.tabs,
    machines,
    steps: draft.steps.toSorted((a, b) => a.at - b.at),
  };
}

/** What befalls everybody: the session's own course, kills, a machine that freezes, clocks that jump. */
function schedule(draft: Draft, killedAt: { what: Kill; at: number }[]): void {
  const { start, end, pause } = draft.times;
  draft.add(start, { do: 'session', act: 'start' });
  if (pause) {
    draft.add(pause.from, { do: 'session', act: 'pause' });
    draft.add(pause.to, { do: 'session', act: 'resume' });
  }
  draft.steps.push({ at: end, do: 'session', act: 'end' });
  // As if another node took over each time, whose clock agrees with nobody's.
  const wrong = () => draft.random.pick([40_000, -40_000, 3_600_000, -3_600_000]);
  draft.add(0, { do: 'set-server-clock', wrongByMs: wrong() });
  for (const { what, at } of killedAt) {
    if (what === 'server' || what === 'both') draft.add(at - 0.3, { do: 'set-server-clock', wrongByMs: wrong() });
    draft.add(at, { do: 'kill', what });
  }
  const frozenAt = draft.mayBeCut(draft.share(0.12));
  draft.add(frozenAt, { do: 'freeze', machine: machines.length - 1 });
  draft.add(frozenAt + 12, { do: 'thaw', machine: machines.length - 1 });
  draft.add(draft.share(0.25), { do: 'step-clock', machine: 0, ms: -3_600_000 });
  draft.add(draft.share(0.6), { do: 'step-clock', machine: 1, ms: -7_200_000 });
}
