import type { Id } from '@minber/shared/platform/ids';
import type { Language, LocalizedText } from '@minber/shared/platform/text';
import {
  type CentreDoc,
  CentreModel,
  type HallDoc,
  HallModel,
  type RegionDoc,
  RegionModel,
  type ScreenDoc,
  ScreenModel,
} from './model.ts';

/** What higher layers may know of a hall. */
export interface KnownHall {
  id: Id;
  centreId: Id;
  regionId: Id;
  name: LocalizedText;
  centreName: LocalizedText;
  regionName: LocalizedText;
  capacity: number;
  language: Language;
  coordinatorPhone: string | null;
}

/** The halls with these ids (all without ids), in no order. */
export async function findHalls(hallIds?: Id[]): Promise<KnownHall[]> {
  return know(await HallModel.find(hallIds ? { _id: { $in: hallIds } } : {}).lean<HallDoc[]>());
}

export async function findHallsOfCentres(centreIds: Id[]): Promise<KnownHall[]> {
  return know(await HallModel.find({ centreId: { $in: centreIds } }).lean<HallDoc[]>());
}

export async function findHall(hallId: Id): Promise<KnownHall | undefined> {
  return (await findHalls([hallId]))[0];
}

/** Every region, by code. */
export async function findRegions(): Promise<{ id: Id; name: LocalizedText; code: string }[]> {
  return (await RegionModel.find().sort({ code: 1 }).lean<RegionDoc[]>()).map(({ _id, name, code }) => ({
    id: _id,
    name,
    code,
  }));
}

export async function findCentres(): Promise<{ id: Id; regionId: Id; name: LocalizedText }[]> {
  return (await CentreModel.find().lean<CentreDoc[]>()).map(({ _id, regionId, name }) => ({ id: _id, regionId, name }));
}

/** Screens paired with these halls and not revoked. */
export async function findScreens(hallIds: Id[]): Promise<{ id: Id; hallId: Id; name: string }[]> {
  const found = await ScreenModel.find({ hallId: { $in: hallIds }, revokedAt: null }).lean<ScreenDoc[]>();
  return found.map(({ _id, hallId, name }) => ({ id: _id, hallId, name }));
}

async function know(halls: HallDoc[]): Promise<KnownHall[]> {
  const [centres, regions] = await Promise.all([
    CentreModel.find({ _id: { $in: halls.map(({ centreId }) => centreId) } }).lean<CentreDoc[]>(),
    RegionModel.find({ _id: { $in: halls.map(({ regionId }) => regionId) } }).lean<RegionDoc[]>(),
  ]);
  const names = new Map([...centres, ...regions].map(({ _id, name }) => [_id, name]));
  return halls.map(({ _id, centreId, regionId, name, capacity, language, coordinatorPhone }) => ({
    id: _id,
    centreId,
    regionId,
    name,
    capacity,
    language,
    coordinatorPhone,
    centreName: names.get(centreId) ?? name,
    regionName: names.get(regionId) ?? name,
  }));
}
