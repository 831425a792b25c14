import type { Id } from '@minber/shared/platform/ids';
import type { CentreDoc, HallDoc, RegionDoc } from './model.ts';
import { CentreModel, HallModel, RegionModel, ScreenModel } from './model.ts';

export interface DemoPlaces {
  regions: Omit<RegionDoc, 'demo'>[];
  centres: Omit<CentreDoc, 'demo'>[];
  halls: Omit<HallDoc, 'demo'>[];
}

/** Puts these invented places in place of all earlier ones. */
export async function writeDemoPlaces({ regions, centres, halls }: DemoPlaces): Promise<void> {
  const demo = { demo: true };
  await Promise.all([RegionModel.deleteMany(demo), CentreModel.deleteMany(demo), HallModel.deleteMany(demo)]);
  await Promise.all([
    RegionModel.insertMany(regions.map((region) => ({ ...region, demo: true }))),
    CentreModel.insertMany(centres.map((centre) => ({ ...centre, demo: true }))),
    HallModel.insertMany(halls.map((hall) => ({ ...hall, demo: true }))),
  ]);
}

/**
 * Removes the invented places; answers the halls' ids, and those of the screens paired with them. Regions and centres
 * that real people, centres or halls have come to belong to stay, and are real from now on.
 */
export async function removeDemoPlaces(used: {
  regionIds: Id[];
  centreIds: Id[];
}): Promise<{ hallIds: Id[]; screenIds: Id[] }> {
  const hallIds = (await HallModel.find({ demo: true }, { _id: 1 }).lean()).map(({ _id }) => _id);
  const screenIds = (await ScreenModel.find({ hallId: { $in: hallIds } }, { _id: 1 }).lean()).map(({ _id }) => _id);
  await HallModel.deleteMany({ demo: true });
  await ScreenModel.deleteMany({ _id: { $in: screenIds } });
  const centresInUse = [...used.centreIds, ...(await HallModel.distinct('centreId'))];
  await CentreModel.deleteMany({ demo: true, _id: { $nin: centresInUse } });
  const regionsInUse = [...used.regionIds, ...(await CentreModel.distinct('regionId'))];
  await RegionModel.deleteMany({ demo: true, _id: { $nin: regionsInUse } });
  await Promise.all([
    CentreModel.updateMany({}, { $set: { demo: false } }),
    RegionModel.updateMany({}, { $set: { demo: false } }),
  ]);
  return { hallIds, screenIds };
}
