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

/** Removes the invented places; answers the halls' ids, and those of the screens paired with them. */
export async function removeDemoPlaces(): Promise<{ hallIds: Id[]; screenIds: Id[] }> {
  const hallIds = (await HallModel.find({ demo: true }, { _id: 1 }).lean()).map(({ _id }) => _id);
  const screenIds = (await ScreenModel.find({ hallId: { $in: hallIds } }, { _id: 1 }).lean()).map(({ _id }) => _id);
  const demo = { demo: true };
  await Promise.all([
    RegionModel.deleteMany(demo),
    CentreModel.deleteMany(demo),
    HallModel.deleteMany(demo),
    ScreenModel.deleteMany({ _id: { $in: screenIds } }),
  ]);
  return { hallIds, screenIds };
}
