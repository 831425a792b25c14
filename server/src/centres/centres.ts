import { allows } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { Facets, Scope } from '@minber/shared/access/rules';
import type { Centre } from '@minber/shared/centres/contract';
import type { Id } from '@minber/shared/platform/ids';
import { inLanguage, type LocalizedText } from '@minber/shared/platform/text';
import { isPlaceOfPeople } from '../identity/index.ts';
import { audit, fail, newId, scopeFilter } from '../platform/index.ts';
import { type CentreDoc, CentreModel, HallModel, RegionModel } from './model.ts';
import { set } from './set.ts';

const order = new Intl.Collator('kk');

export function facetsOfCentre({ _id, regionId }: Pick<CentreDoc, '_id' | 'regionId'>): Facets {
  return { regionIds: [regionId], centreIds: [_id] };
}

/** The centres in scope, by their Kazakh names. */
export async function listCentres(scope: Scope, regionId?: Id): Promise<Centre[]> {
  const inScope = scopeFilter(scope, { region: 'regionId', centre: '_id' });
  const found = await CentreModel.find({ $and: [inScope, regionId ? { regionId } : {}] }).lean<CentreDoc[]>();
  const halls = await countHalls(found.map(({ _id }) => _id));
  return found
    .map((centre) => view(centre, halls))
    .sort((a, b) => order.compare(inLanguage(a.name, 'kk'), inLanguage(b.name, 'kk')));
}

export async function readCentre(centreId: Id): Promise<Centre> {
  const centre = (await CentreModel.findById(centreId).lean<CentreDoc>()) ?? fail('resource.absent');
  return view(centre, await countHalls([centreId]));
}

/** In a region of the caller's: throws `person.outsideScope`, `person.wrongPlace`. */
export async function createCentre(
  principal: Principal,
  input: { regionId: Id; name: LocalizedText; address: string },
): Promise<Centre> {
  if (!allows(principal, 'centre:write', { regionIds: [input.regionId] })) fail('person.outsideScope');
  if (!(await RegionModel.exists({ _id: input.regionId }))) fail('person.wrongPlace');
  const centre: CentreDoc = { _id: newId(), ...input, demo: false };
  await CentreModel.create(centre);
  await audit({ principal, action: 'centre.create', on: { kind: 'centre', id: centre._id } });
  return view(centre, new Map());
}

export async function editCentre(
  principal: Principal,
  centreId: Id,
  edit: { name?: LocalizedText | undefined; address?: string | undefined },
): Promise<Centre> {
  await CentreModel.updateOne({ _id: centreId }, set(edit));
  await audit({ principal, action: 'centre.edit', on: { kind: 'centre', id: centreId } });
  return readCentre(centreId);
}

/** Only where nobody and no hall belongs to it: `place.inUse`. */
export async function removeCentre(principal: Principal, centreId: Id): Promise<void> {
  if ((await HallModel.exists({ centreId })) || (await isPlaceOfPeople({ centreId }))) fail('place.inUse');
  await CentreModel.deleteOne({ _id: centreId });
  await audit({ principal, action: 'centre.remove', on: { kind: 'centre', id: centreId } });
}

function view({ _id, regionId, name, address }: CentreDoc, halls: Map<string, number>): Centre {
  return { id: _id, regionId, name, address, halls: halls.get(_id) ?? 0 };
}

async function countHalls(centreIds: Id[]): Promise<Map<string, number>> {
  const counts = await HallModel.aggregate<{ _id: string; halls: number }>([
    { $match: { centreId: { $in: centreIds } } },
    { $group: { _id: '$centreId', halls: { $sum: 1 } } },
  ]);
  return new Map(counts.map(({ _id, halls }) => [_id, halls]));
}
