import type { RosterPerson } from '../people/roster.ts';
import { OwnGroup } from './own-group.ts';

/** People on devices of their own, by the region and centre they belong to. */
export class OwnGroups {
  #groups = new Map<string, OwnGroup>();

  of({ regionId, centreId }: RosterPerson): OwnGroup {
    const key = `${regionId}/${centreId}`;
    const group = this.#groups.get(key) ?? new OwnGroup(regionId, centreId);
    this.#groups.set(key, group);
    return group;
  }

  all(): OwnGroup[] {
    return [...this.#groups.values()];
  }
}
