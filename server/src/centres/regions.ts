import type { Principal } from '@minber/shared/access/principal';
import type { Region } from '@minber/shared/centres/contract';
import type { Id } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import { isPlaceOfPeople } from '../identity/index.ts';
import { audit, fail, isDuplicate, newId } from '../platform/index.ts';
import { CentreModel, type RegionDoc, RegionModel } from './model.ts';
import { set } from './set.ts';

function view({ _id, name, code }: RegionDoc): Region {
  return { id: _id, name, code };
}

/** All regions by their code. */
export async function listRegions(): Promise<Region[]> {
  return (await RegionModel.find().sort({ code: 1 }).lean<RegionDoc[]>()).map(view);
}

/** Throws `place.codeTaken`. */
export async function createRegion(
  principal: Principal,
  input: { name: LocalizedText; code: string },
): Promise<Region> {
  const region: RegionDoc = { _id: newId(), ...input, demo: false };
  await unlessTaken(RegionModel.create(region));
  await audit({ principal, action: 'region.create', on: { kind: 'region', id: region._id } });
  return view(region);
}

/** Throws `place.codeTaken`. */
export async function editRegion(
  principal: Principal,
  regionId: Id,
  edit: { name?: LocalizedText | undefined; code?: string | undefined },
): Promise<Region> {
  const edited = await unlessTaken(
    RegionModel.findOneAndUpdate({ _id: regionId }, set(edit), { returnDocument: 'after' }).lean<RegionDoc>(),
  );
  if (!edited) fail('resource.absent');
  await audit({ principal, action: 'region.edit', on: { kind: 'region', id: regionId } });
  return view(edited);
}

/** Only where no centre lies in it: `place.inUse`. */
export async function removeRegion(principal: Principal, regionId: Id): Promise<void> {
  if ((await CentreModel.exists({ regionId })) || (await isPlaceOfPeople({ regionId }))) fail('place.inUse');
  await RegionModel.deleteOne({ _id: regionId });
  await audit({ principal, action: 'region.remove', on: { kind: 'region', id: regionId } });
}

async function unlessTaken<T>(write: PromiseLike<T>): Promise<T> {
  try {
    return await write;
  } catch (thrown) {
    if (isDuplicate(thrown)) fail('place.codeTaken');
    throw thrown;
  }
}
