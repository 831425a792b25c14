import { createHash } from 'node:crypto';
import mongoose from 'mongoose';
import type { TestServer } from '../../support/server.ts';

/** What people have made and others rely on; not who is here at the moment, nor the log of it. */
const lasting = [
  'adjustments',
  'centres',
  'cohorts',
  'conflictResolutions',
  'enrolments',
  'floorEntries',
  'frozenLessons',
  'hallEvents',
  'hallMessages',
  'hallReadiness',
  'halls',
  'imports',
  'jobs',
  'lessonPasts',
  'lessons',
  'localFunctions',
  'people',
  'programmeVersions',
  'programmes',
  'regions',
  'rollCallAnswers',
  'rollCallAsks',
  'screens',
  'seminars',
  'walkInGuests',
];
const passing = { projection: { outbox: 0, knownAddresses: 0, lastSignInAt: 0 } };

/** A hash of each collection: equal before and after means that nothing was changed. */
export async function fingerprint(server: TestServer): Promise<Record<string, string>> {
  const database = await mongoose.createConnection(server.databaseUri).asPromise();
  try {
    const prints: Record<string, string> = {};
    for (const name of lasting) {
      const documents = await database.collection(name).find({}, passing).sort({ _id: 1 }).toArray();
      prints[name] = createHash('sha256').update(JSON.stringify(documents)).digest('hex');
    }
    return prints;
  } finally {
    await database.close();
  }
}
