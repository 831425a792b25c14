import type { DemoPlaces } from '../centres/index.ts';
import { demoId } from './id.ts';
import { type DemoRegion, demoRegions } from './regions.ts';

export type DemoScale = 'demo' | 'full';

/** Halls of a region, and how many akims it sends; those beyond its seats sit before their own devices. */
export interface DemoRegionPlan {
  region: DemoRegion;
  regionId: string;
  centreId: string;
  hallSizes: { capacity: number; language: 'kk' | 'ru' }[];
  akims: number;
}

const kinds = [
  { hallSizes: [{ capacity: 40, language: 'kk' as const }], akims: 30 },
  {
    hallSizes: [
      { capacity: 25, language: 'kk' as const },
      { capacity: 6, language: 'ru' as const },
    ],
    akims: 18,
  },
  { hallSizes: [{ capacity: 6, language: 'kk' as const }], akims: 5 },
  { hallSizes: [], akims: 7 },
];

/** `full`: 20 regions and 300 akims; `demo`: the first four regions and 60 akims. */
export function planRegions(scale: DemoScale): DemoRegionPlan[] {
  return demoRegions.slice(0, scale === 'full' ? 20 : 4).map((region, at) => ({
    region,
    regionId: demoId('region', region.code),
    centreId: demoId('centre', region.code),
    ...(kinds[at % kinds.length] ?? { hallSizes: [], akims: 0 }),
  }));
}

export function demoPlaces(plans: DemoRegionPlan[]): DemoPlaces {
  return {
    regions: plans.map(({ region, regionId }) => ({ _id: regionId, name: region.name, code: region.code })),
    centres: plans.map(({ region, regionId, centreId }) => ({
      _id: centreId,
      regionId,
      name: {
        kk: `${region.name.kk} – өңірлік оқу орталығы`,
        ru: `${region.name.ru} – региональный учебный центр`,
        en: `${region.name.en} – regional training centre`,
      },
      address: '',
    })),
    halls: plans.flatMap(({ region, regionId, centreId, hallSizes }, plan) =>
      hallSizes.map(({ capacity, language }, at) => ({
        _id: demoId('hall', `${region.code}-${at + 1}`),
        centreId,
        regionId,
        name: hallName(at + 1, language),
        capacity,
        language,
        coordinatorPhone: coordinatorPhone(plan),
      })),
    ),
  };
}

/** Phone numbers of the demo begin with +7 700 000, which no operator gives out. */
export function coordinatorPhone(at: number): string {
  return `+7700000${String(9001 + at)}`;
}

function hallName(number: number, language: 'kk' | 'ru') {
  if (language === 'ru')
    return { kk: `${number}-зал (орыс тілінде)`, ru: `Зал ${number} (на русском)`, en: `Hall ${number} (in Russian)` };
  return { kk: `${number}-зал (қазақ тілінде)`, ru: `Зал ${number} (на казахском)`, en: `Hall ${number} (in Kazakh)` };
}
