import { Calls } from '../../bench/calls.ts';
import { type Outage, Seat, type SeatOptions } from './seat.ts';

export interface MachineMethods {
  [method: string]: (argument: never) => unknown;
  /** When it was let in; undefined: never. */
  open(argument: { tab: string; options: SeatOptions }): Promise<number | undefined>;
  /** Until when it was with us. */
  close(argument: { tab: string; goodbye: boolean }): Promise<number>;
  cut(tab: string): number;
  /** When it was heard again; undefined: never. */
  restore(tab: string): Promise<number | undefined>;
  heardAgain(argument: { tab: string; since: number }): Promise<number | undefined>;
  hiccup(tab: string): void;
  /** Every clock of this machine jumps. */
  stepClock(ms: number): void;
  outages(): { tab: string; outages: Outage[] }[];
}

const watchEveryMs = 100;
const right = Date.now;
let wrongByMs = Number(process.env.CLOCK_WRONG_BY_MS ?? 0);
Date.now = () => right() + wrongByMs;

const seats = new Map<string, Seat>();

function find(tab: string): Seat {
  const seat = seats.get(tab);
  if (!seat) throw new Error(`There is no tab ${tab}`);
  return seat;
}

const methods: MachineMethods = {
  open({ tab, options }) {
    const seat = new Seat(options);
    seats.set(tab, seat);
    return seat.open();
  },
  close: ({ tab, goodbye }) => find(tab).close(goodbye),
  cut: (tab) => find(tab).cut(),
  restore: (tab) => find(tab).restore(),
  heardAgain: ({ tab, since }) => find(tab).heardAgain(since),
  hiccup: (tab) => find(tab).hiccup(),
  stepClock(ms) {
    wrongByMs += ms;
  },
  outages: () => [...seats].map(([tab, seat]) => ({ tab, outages: seat.settle() })),
};

setInterval(() => {
  for (const seat of seats.values()) seat.watch();
}, watchEveryMs);
new Calls(process, methods);
process.once('disconnect', () => process.exit());
