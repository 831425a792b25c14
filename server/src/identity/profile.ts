import type { Principal } from '@minber/shared/access/principal';
import type { OwnProfile, OwnSession } from '@minber/shared/identity/session';
import type { Id } from '@minber/shared/platform/ids';
import type { Language } from '@minber/shared/platform/text';
import { audit, type Call, clock, fail } from '../platform/index.ts';
import { beginAttempt, forgetAttempts } from './attempts.ts';
import { type PersonDoc, PersonModel, type SessionDoc, SessionModel } from './model.ts';
import { hashPassword, refuseGuessable, verifyPassword } from './passwords.ts';
import { viewProfile } from './session-view.ts';
import { closeSessions } from './sessions.ts';

async function own(personId: Id): Promise<PersonDoc> {
  return (await PersonModel.findById(personId).lean<PersonDoc>()) ?? fail('resource.absent');
}

export async function readProfile(personId: Id): Promise<OwnProfile> {
  return viewProfile(await own(personId));
}

export async function editProfile(
  personId: Id,
  edit: { language?: Language | undefined; timeZone?: string | null | undefined },
): Promise<OwnProfile> {
  const changes = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
  await PersonModel.updateOne({ _id: personId }, { $set: changes, $inc: { revision: 1 } });
  return readProfile(personId);
}

/** Changes one's own password; every other session ends. Wrong attempts are delayed like those at the door. */
export async function changePassword(
  call: Pick<Call, 'principal' | 'personId' | 'client'>,
  { current, next }: { current: string; next: string },
): Promise<void> {
  const { personId, principal } = call;
  const person = await own(personId);
  await beginAttempt(`password of ${personId}`, call.client.address, true);
  if (!(await verifyPassword(person.passwordHash, current))) fail('password.wrong');
  await forgetAttempts(`password of ${personId}`, call.client.address);
  refuseGuessable(next, person);
  const passwordHash = await hashPassword(next);
  const { matchedCount } = await PersonModel.updateOne(
    { _id: personId, passwordHash: person.passwordHash },
    { $set: { passwordHash, link: null } },
  );
  if (matchedCount === 0) fail('request.conflict');
  await closeSessions(personId, 'signed-out', principal.kind === 'person' ? principal.sessionId : undefined);
  await audit({ principal, action: 'password.change', on: { kind: 'person', id: personId } });
}

/** A person's open sessions, the latest first. */
export async function listSessions(personId: Id, principal: Principal): Promise<OwnSession[]> {
  const currentId = principal.kind === 'person' ? principal.sessionId : undefined;
  const found = await SessionModel.find({ subjectId: personId, kind: 'person', expiresAt: { $gt: clock.now() } })
    .sort({ lastSeenAt: -1 })
    .limit(100)
    .lean<SessionDoc[]>();
  return found.map(({ _id, openedAt, lastSeenAt, expiresAt, userAgent, address }) => {
    return {
      id: _id,
      current: _id === currentId,
      openedAt,
      lastSeenAt,
      expiresAt,
      device: describeDevice(userAgent),
      address,
    };
  });
}

const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/YaBrowser\//, 'Yandex'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** Browser and system in two words, as far as the user agent tells. */
function describeDevice(userAgent: string): string {
  const name = (table: [RegExp, string][]) => table.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [name(browsers), name(systems)].filter(Boolean).join(', ');
}
