import type { Key, Plan, PlannedPerson, PlannedTab, Step, Tap } from './plan.ts';
import { Random } from './random.ts';

type Timed<T> = T extends { at: number } ? Omit<T, 'at'> : never;
type TapOf<T> = T extends { id: Key } ? Omit<T, 'id'> : never;

/** Seconds at which the parts of a session begin and end. */
export interface Times {
  start: number;
  end: number;
  pause: { from: number; to: number } | null;
  serverKills: number[];
}

/** A script while it is written: hands out names, and keeps what nobody could tell apart out of it. */
export class Draft {
  readonly random: Random;
  readonly times: Times;
  readonly people: PlannedPerson[] = [];
  readonly tabs: PlannedTab[] = [];
  readonly steps: Step[] = [];
  readonly halls: Key[];
  readonly machines: Plan['machines'];
  #taps = 0;

  constructor(seed: number, times: Times, halls: Key[], machines: Plan['machines']) {
    this.random = new Random(seed);
    this.times = times;
    this.halls = halls;
    this.machines = machines;
  }

  person(expected: PlannedPerson['expected'], kind: PlannedPerson['kind'] = 'person'): Key {
    const key = `${kind === 'guest' ? 'g' : 'p'}${this.people.length + 1}`;
    this.people.push({ key, kind, expected });
    return key;
  }

  /** Who runs a hall, and is expected nowhere. */
  coordinator(hall: Key): Key {
    const key = `c${this.people.length + 1}`;
    this.people.push({ key, kind: 'person', expected: null, runs: hall });
    return key;
  }

  tab(owner: Key, more: Partial<Omit<PlannedTab, 'key' | 'owner'>> = {}): Key {
    const key = `t${this.tabs.length + 1}`;
    const machine = more.machine ?? Math.floor(this.random.next() * (this.machines.length - 1));
    const browser = more.browser ?? owner;
    const usual = { as: 'viewer' as const, hall: null, receives: true, device: browser, network: 0 };
    this.tabs.push({ ...usual, ...more, key, owner, browser, machine });
    return key;
  }

  add(at: number, step: Timed<Step>): number {
    // Who came in the very last moment would be there or not, as it happens.
    const latest = this.times.end - (step.do === 'open' ? 10 : 0.5);
    const time = Math.round(Math.min(at, latest) * 10) / 10;
    this.steps.push({ at: time, ...step } as Step);
    return time;
  }

  /** So many seconds after the session has ended. */
  addAfter(seconds: number, step: Timed<Step>): void {
    this.steps.push({ at: this.times.end + seconds, ...step } as Step);
  }

  /** What the tap is known by. */
  tap(at: number, hall: Key, tap: TapOf<Tap>): Key {
    this.#taps += 1;
    const id = `a${this.#taps}`;
    this.add(at, { do: 'tap', hall, tap: { id, ...tap } as Tap });
    return id;
  }

  /** A moment in the session, by its share of it. */
  share(share: number): number {
    const { start, end } = this.times;
    return start + share * (end - start);
  }

  /**
   * This moment, or the next at which a line may go dead: in the last seconds before the server dies it can't tell one
   * who was cut off from one who is there, and afterwards gives both the downtime back. Before a kill at the very end it is
   * the moment before.
   */
  mayBeCut(at: number): number {
    return this.times.serverKills.reduce((time, kill) => {
      if (time <= kill - 16 || time >= kill + 26) return time;
      return kill >= this.times.end - 1 ? kill - 16 : kill + 26;
    }, at);
  }

  /** This moment, or the next at which somebody may leave: what is a quarter of a second old may be forgotten. */
  mayLeave(at: number): number {
    return this.times.serverKills.reduce(
      (time, kill) => (time > kill - 1 && time < kill + 0.5 ? kill + 0.5 : time),
      at,
    );
  }
}
