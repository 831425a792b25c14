import type { Counts } from '@minber/shared/attendance/control';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { Trend } from './trend.ts';
import { Troubles } from './troubles.ts';

/** People on devices of their own who belong to one centre: rows are shown by region and centre. */
export class OwnGroup {
  readonly regionId: Id | null;
  readonly centreId: Id | null;
  readonly expected = new Set<Id>();
  readonly receiving = new Set<Id>();
  readonly idle = new Set<Id>();
  readonly lost = new Set<Id>();
  /** Of the latest ask: whom it has reached, and who has confirmed. */
  readonly asked = new Set<Id>();
  readonly answered = new Set<Id>();
  readonly trend = new Trend();
  readonly troubles = new Troubles();

  constructor(regionId: Id | null, centreId: Id | null) {
    this.regionId = regionId;
    this.centreId = centreId;
  }

  counts(isLive: boolean): Counts {
    return {
      expected: this.expected.size,
      checkedIn: this.receiving.size + this.idle.size,
      present: this.receiving.size,
      noMedia: isLive ? this.idle.size : 0,
      dropped: isLive ? this.lost.size : 0,
    };
  }

  admit(personId: Id, state: 'receiving' | 'idle' | 'lost'): void {
    this[state].add(personId);
  }

  forget(personId: Id): void {
    this.receiving.delete(personId);
    this.idle.delete(personId);
    this.lost.delete(personId);
  }

  forgetAsk(): void {
    this.asked.clear();
    this.answered.clear();
  }

  noteAnswer(personId: Id): void {
    this.asked.add(personId);
    this.answered.add(personId);
  }

  tick(now: Instant): boolean {
    return this.trend.tick(now, this.receiving.size);
  }
}
