import { type Interval, intersect, totalMs, union } from '../../../shared/src/attendance/rules/intervals.ts';
import type { Id } from '../../../shared/src/platform/ids.ts';

interface Noted {
  what: 'live' | 'device' | 'screen' | 'stay';
  personId?: Id;
  hallId?: Id;
  from: number;
  to: number;
}

/** What really happened, as whoever plays the script sees it: the standard the report is held against. */
export class Truth {
  #noted: Noted[] = [];

  live(): () => void {
    return this.#begin({ what: 'live' });
  }

  /** A device of this person is with us, until what this returns is called. */
  device(personId: Id): (at?: number) => void {
    return this.#begin({ what: 'device', personId });
  }

  screen(hallId: Id): () => void {
    return this.#begin({ what: 'screen', hallId });
  }

  stay(personId: Id, hallId: Id): () => void {
    return this.#begin({ what: 'stay', personId, hallId });
  }

  /** How long this person attended. */
  attendedMs(personId: Id): number {
    const devices = this.#of('device', (one) => one.personId === personId);
    const halls = new Set(this.#noted.flatMap(({ what, hallId }) => (what === 'stay' && hallId ? [hallId] : [])));
    const inHalls = [...halls].flatMap((hallId) =>
      intersect(
        this.#of('stay', (one) => one.personId === personId && one.hallId === hallId),
        this.#of('screen', (one) => one.hallId === hallId),
      ),
    );
    return totalMs(intersect(union(devices, inHalls), this.liveTimes()));
  }

  liveTimes(): Interval[] {
    return this.#of('live', () => true);
  }

  #begin(noted: Omit<Noted, 'from' | 'to'>): (at?: number) => void {
    const entry: Noted = { ...noted, from: Date.now(), to: Number.POSITIVE_INFINITY };
    this.#noted.push(entry);
    return (at = Date.now()) => {
      entry.to = Math.min(entry.to, at);
    };
  }

  #of(what: Noted['what'], matches: (one: Noted) => boolean): Interval[] {
    return this.#noted.filter((one) => one.what === what && matches(one)).map(({ from, to }) => ({ from, to }));
  }
}
