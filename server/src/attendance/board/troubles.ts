import type { Trouble } from '@minber/shared/attendance/control';
import type { Id, Instant } from '@minber/shared/platform/ids';

const keptMs = 10 * 60_000;
const keptAtMost = 1000;

/** Who could not hear or see in the last ten minutes: one report a person and kind counts. */
export class Troubles {
  #reports = new Map<string, { what: 'sound' | 'picture'; at: Instant }>();

  add(ownerId: Id, what: 'sound' | 'picture', at: Instant): void {
    if (this.#reports.size >= keptAtMost) return;
    this.#reports.set(`${ownerId}/${what}`, { what, at });
  }

  summary(now: Instant): Trouble {
    for (const [key, { at }] of this.#reports) if (now - at > keptMs) this.#reports.delete(key);
    const all = [...this.#reports.values()];
    return {
      sound: all.filter(({ what }) => what === 'sound').length,
      picture: all.filter(({ what }) => what === 'picture').length,
      lastAt: all.length > 0 ? Math.max(...all.map(({ at }) => at)) : null,
    };
  }
}
