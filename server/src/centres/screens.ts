import type { Principal } from '@minber/shared/access/principal';
import type { OwnScreen, Screen } from '@minber/shared/centres/contract';
import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import { closeSessions, findPeople, lastSeen } from '../identity/index.ts';
import { audit, clock, fail } from '../platform/index.ts';
import { CentreModel, HallModel, type ScreenDoc, ScreenModel } from './model.ts';

/** The screens paired with a hall, the latest first. */
export async function listScreens(hallId: Id): Promise<Screen[]> {
  return viewScreens(await ScreenModel.find({ hallId, revokedAt: null }).sort({ pairedAt: -1 }).lean<ScreenDoc[]>());
}

/** Takes a screen's session away: its sockets and media are gone within 2 s. */
export async function revokeScreen(principal: Principal, screenId: Id): Promise<void> {
  const { matchedCount } = await ScreenModel.updateOne(
    { _id: screenId, revokedAt: null },
    { $set: { revokedAt: clock.now() } },
  );
  if (matchedCount === 0) fail('resource.absent');
  await closeSessions(screenId, 'revoked');
  await audit({ principal, action: 'screen.revoke', on: { kind: 'screen', id: screenId } });
}

export async function revokeScreensOf(principal: Principal, hallId: Id): Promise<void> {
  for (const { _id } of await ScreenModel.find({ hallId, revokedAt: null }, { _id: 1 }).lean())
    await revokeScreen(principal, _id);
}

/** What a CentreScreen knows of itself; everybody else is refused. */
export async function readOwnScreen(principal: Principal): Promise<OwnScreen> {
  if (principal.kind !== 'screen') fail('auth.denied');
  const hall = await HallModel.findById(principal.hallId).lean();
  const centre = hall && (await CentreModel.findById(hall.centreId).lean());
  if (!hall || !centre) fail('resource.absent');
  return {
    screenId: principal.screenId,
    hallId: hall._id,
    hallName: hall.name,
    centreName: centre.name,
    language: hall.language,
  };
}

export async function viewScreens(screens: ScreenDoc[]): Promise<Screen[]> {
  const people = await findPeople(screens.flatMap(({ pairedBy }) => pairedBy ?? []));
  const names = new Map(people.map((person) => [person.id, fullName(person)]));
  const seen = await lastSeen(screens.map(({ _id }) => _id));
  return screens.map(({ _id, hallId, name, pairedAt, pairedBy }) => {
    return {
      id: _id,
      hallId,
      name,
      pairedAt,
      pairedBy: names.get(pairedBy ?? '') ?? '',
      lastSeenAt: seen.get(_id) ?? null,
    };
  });
}
