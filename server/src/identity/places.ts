import type { Id } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';

/** What people need to know of regions and centres, which are a layer above. */
export interface Places {
  regions(): Promise<{ id: Id; name: LocalizedText; code: string }[]>;
  centres(): Promise<{ id: Id; regionId: Id; name: LocalizedText }[]>;
}

let places: Places = { regions: async () => [], centres: async () => [] };

/** Called once by the layer that knows regions and centres. */
export function setPlaces(replacement: Places): void {
  places = replacement;
}

export function knownPlaces(): Places {
  return places;
}

/** The region a person belongs to: his centre's where he has one. Undefined when one of the two does not exist. */
export async function placeOf(wanted: {
  regionId: Id | null;
  centreId: Id | null;
}): Promise<{ regionId: Id | null; centreId: Id | null } | undefined> {
  if (wanted.centreId) {
    const centre = (await places.centres()).find(({ id }) => id === wanted.centreId);
    return centre && { regionId: centre.regionId, centreId: centre.id };
  }
  if (!wanted.regionId) return { regionId: null, centreId: null };
  const exists = (await places.regions()).some(({ id }) => id === wanted.regionId);
  return exists ? { regionId: wanted.regionId, centreId: null } : undefined;
}
