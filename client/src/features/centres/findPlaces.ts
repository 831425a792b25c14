import type { Centre, Hall, Region } from '@minber/shared/centres/contract';
import type { LocalizedText } from '@minber/shared/platform/text';

export interface CentrePlaces {
  centre: Centre;
  halls: Hall[];
}
export interface RegionPlaces {
  region: Region;
  centres: CentrePlaces[];
}

/** The tree of places that the search leaves: a centre with a hall of that name stays, and a region with all of its own. */
export function findPlaces(
  regions: Region[],
  centres: Centre[],
  halls: Hall[],
  search: string,
  localized: (text: LocalizedText) => string,
): RegionPlaces[] {
  const wanted = search.trim().toLocaleLowerCase('kk');
  const fits = (text: LocalizedText) =>
    Object.values(text).some((each) => each.toLocaleLowerCase('kk').includes(wanted));
  const byName = (a: { name: LocalizedText }, b: { name: LocalizedText }) =>
    localized(a.name).localeCompare(localized(b.name), 'kk');
  return regions
    .map((region) => ({
      region,
      centres: centres
        .filter((centre) => centre.regionId === region.id)
        .sort(byName)
        .map((centre) => ({ centre, halls: halls.filter((hall) => hall.centreId === centre.id).sort(byName) }))
        .filter((each) => fits(region.name) || fits(each.centre.name) || each.halls.some((hall) => fits(hall.name))),
    }))
    .filter((each) => each.centres.length > 0 || fits(each.region.name));
}
