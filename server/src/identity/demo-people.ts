import type { Grant, Role } from '@minber/shared/access/principal';
import { rolesOf } from '@minber/shared/identity/manage';
import type { PersonInput } from '@minber/shared/identity/person';
import type { Id } from '@minber/shared/platform/ids';
import { clock } from '../platform/index.ts';
import { forgetDemoPresence } from './demo-mark.ts';
import { PersonModel } from './model.ts';
import { newPersonDoc } from './new-person.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { closeSessions } from './sessions.ts';

/** An invented person. All of them share one password. */
export interface DemoPerson extends Omit<PersonInput, 'login'> {
  id: Id;
  login: string;
  grants: Grant[];
  card: Role | null;
}

/** Puts these invented people in place of all earlier ones; real people are not touched. */
export async function writeDemoPeople(people: DemoPerson[], password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  const now = clock.now();
  const documents = people.map(({ id, login, grants, card, ...fields }) => ({
    ...newPersonDoc(fields, login, now),
    _id: id,
    grants,
    roles: rolesOf(grants),
    passwordHash,
    demo: true,
    demoCard: card,
  }));
  await PersonModel.deleteMany({ demo: true });
  await PersonModel.insertMany(documents, { ordered: false, lean: true });
  forgetDemoPresence();
}

/** Gives all invented people this password unless it is theirs already. */
export async function setDemoPassword(password: string): Promise<void> {
  const one = await PersonModel.findOne({ demo: true }, { passwordHash: 1 }).sort({ _id: 1 }).lean();
  if (!one || (await verifyPassword(one.passwordHash, password))) return;
  await PersonModel.updateMany({ demo: true }, { $set: { passwordHash: await hashPassword(password), active: true } });
}

/** Removes all invented people and ends their sessions; answers who they were. */
export async function removeDemoPeople(): Promise<Id[]> {
  const ids = (await PersonModel.find({ demo: true }, { _id: 1 }).lean()).map(({ _id }) => _id);
  await PersonModel.deleteMany({ _id: { $in: ids } });
  forgetDemoPresence();
  for (const id of ids) await closeSessions(id, 'revoked');
  return ids;
}

export async function hasPeople(): Promise<boolean> {
  return (await PersonModel.exists({})) !== null;
}
