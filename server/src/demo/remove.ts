import type { Id } from '@minber/shared/platform/ids';
import mongoose from 'mongoose';
import { removeDemoPlaces } from '../centres/index.ts';
import { placesOfPeople, removeDemoPeople } from '../identity/index.ts';
import { log } from '../platform/index.ts';
import { markRemoved, readMark } from './mark.ts';
import { removeDemoProgrammes } from './programmes/seed.ts';

/** What nobody may remove: the audit log, and the memory that there was a demo. */
const kept = ['auditEntries', 'demoMarks', 'migrations', 'leases', 'jobs'];

/** Removes every invented person and place, the demo's seminars and all that was recorded of them. */
export async function removeDemo(): Promise<void> {
  const personIds = await removeDemoPeople();
  const { hallIds, screenIds } = await removeDemoPlaces(await placesOfPeople());
  await removeSeminars(personIds);
  await removeDemoProgrammes();
  await removeAbout({
    hallId: hallIds,
    screenId: screenIds,
    personId: personIds,
    ownerId: [...personIds, ...screenIds],
    subjectId: screenIds,
  });
  await mongoose.connection.collection('localFunctions').deleteMany({ sample: true });
  await markRemoved();
  log('demo').info({ people: personIds.length, halls: hallIds.length }, 'the demo was removed');
}

/** The seminars that seeding made, and those that invented people planned. */
export async function removeSeminars(plannedBy: Id[] = []): Promise<void> {
  const seeded = (await readMark())?.seminarIds ?? [];
  await removeWhere({ $or: [{ _id: { $in: seeded } }, { createdById: { $in: plannedBy } }] });
}

/** Those that seeding made and nobody began. */
export async function removeUnusedSeminars(): Promise<void> {
  const seeded = (await readMark())?.seminarIds ?? [];
  await removeWhere({ _id: { $in: seeded }, 'sessions.state': { $nin: ['live', 'paused', 'ended'] } });
}

async function removeWhere(filter: mongoose.mongo.Filter<{ _id: Id }>): Promise<void> {
  const seminars = mongoose.connection.collection<{ _id: Id; sessions: { sessionId: Id }[] }>('seminars');
  const found = await seminars.find(filter as object, { projection: { 'sessions.sessionId': 1 } }).toArray();
  const ids = found.map(({ _id }) => _id);
  if (ids.length === 0) return;
  await seminars.deleteMany({ _id: { $in: ids } });
  const sessionIds = found.flatMap(({ sessions }) => sessions.map(({ sessionId }) => sessionId));
  await removeAbout({ seminarId: ids, sessionId: sessionIds });
}

/** Whatever collection holds a document about one of these: features come and go, their field names are the same. */
async function removeAbout(about: Record<string, Id[]>): Promise<void> {
  const filters = Object.entries(about)
    .filter(([, ids]) => ids.length > 0)
    .map(([field, ids]) => ({ [field]: { $in: ids } }));
  if (filters.length === 0) return;
  for (const { collection } of Object.values(mongoose.models)) {
    if (!kept.includes(collection.name)) await collection.deleteMany({ $or: filters });
  }
}
