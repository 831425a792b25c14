import { allows } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { Facets, Scope } from '@minber/shared/access/rules';
import type { Hall } from '@minber/shared/centres/contract';
import type { Id } from '@minber/shared/platform/ids';
import type { Language, LocalizedText } from '@minber/shared/platform/text';
import { audit, fail, newId, scopeFilter } from '../platform/index.ts';
import { facetsOfCentre } from './centres.ts';
import { type CentreDoc, CentreModel, type HallDoc, HallModel, ScreenModel } from './model.ts';
import { revokeScreensOf } from './screens.ts';
import { set } from './set.ts';

const order = new Intl.Collator('kk', { numeric: true });

export interface HallFields {
  name: LocalizedText;
  capacity: number;
  language: Language;
  coordinatorPhone: string | null;
}

export function facetsOfHall({ regionId, centreId }: Pick<HallDoc, 'regionId' | 'centreId'>): Facets {
  return { regionIds: [regionId], centreIds: [centreId] };
}

/** The halls in scope, by centre, then by name. */
export async function listHalls(
  scope: Scope,
  wanted: { regionId?: Id | undefined; centreId?: Id | undefined },
): Promise<Hall[]> {
  const inScope = scopeFilter(scope, { region: 'regionId', centre: 'centreId' });
  const asked = {
    ...(wanted.regionId ? { regionId: wanted.regionId } : {}),
    ...(wanted.centreId ? { centreId: wanted.centreId } : {}),
  };
  const halls = await viewAll(await HallModel.find({ $and: [inScope, asked] }).lean<HallDoc[]>());
  return halls.sort((a, b) => order.compare(a.centreName.kk, b.centreName.kk) || order.compare(a.name.kk, b.name.kk));
}

export async function readHall(hallId: Id): Promise<Hall> {
  const hall = (await HallModel.findById(hallId).lean<HallDoc>()) ?? fail('resource.absent');
  const [view] = await viewAll([hall]);
  return view ?? fail('resource.absent');
}

/** In a centre of the caller's: throws `person.outsideScope`, `person.wrongPlace`. */
export async function createHall(
  principal: Principal,
  { centreId, ...fields }: HallFields & { centreId: Id },
): Promise<Hall> {
  const centre = await CentreModel.findById(centreId).lean<CentreDoc>();
  if (!centre) fail('person.wrongPlace');
  if (!allows(principal, 'hall:write', facetsOfCentre(centre))) fail('person.outsideScope');
  const hall: HallDoc = { _id: newId(), centreId, regionId: centre.regionId, ...fields, demo: false };
  await HallModel.create(hall);
  await audit({ principal, action: 'hall.create', on: { kind: 'hall', id: hall._id } });
  return readHall(hall._id);
}

export async function editHall(
  principal: Principal,
  hallId: Id,
  edit: { [K in keyof HallFields]?: HallFields[K] | undefined },
): Promise<Hall> {
  await HallModel.updateOne({ _id: hallId }, set(edit));
  await audit({ principal, action: 'hall.edit', on: { kind: 'hall', id: hallId } });
  return readHall(hallId);
}

/** Its screens are revoked. What was recorded in it stays under its id. */
export async function removeHall(principal: Principal, hallId: Id): Promise<void> {
  await revokeScreensOf(principal, hallId);
  await HallModel.deleteOne({ _id: hallId });
  await audit({ principal, action: 'hall.remove', on: { kind: 'hall', id: hallId } });
}

async function viewAll(halls: HallDoc[]): Promise<Hall[]> {
  const centres = await CentreModel.find({ _id: { $in: halls.map(({ centreId }) => centreId) } }).lean<CentreDoc[]>();
  const names = new Map(centres.map(({ _id, name }) => [_id, name]));
  const screens = await ScreenModel.find(
    { hallId: { $in: halls.map(({ _id }) => _id) }, revokedAt: null },
    { hallId: 1 },
  ).lean();
  return halls.map(({ _id, centreId, regionId, name, capacity, language, coordinatorPhone }) => ({
    id: _id,
    centreId,
    regionId,
    name,
    capacity,
    language,
    coordinatorPhone,
    centreName: names.get(centreId) ?? { kk: '', ru: '', en: '' },
    screens: screens.filter((screen) => screen.hallId === _id).length,
  }));
}
