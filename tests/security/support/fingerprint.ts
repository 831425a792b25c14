import { createHash } from 'node:crypto';
import mongoose from 'mongoose';
import type { TestServer } from '../../support/server.ts';

/** What people have made and others rely on; not who is here at the moment, nor the log of it. */
const lasting = [
  'adjustments',
  'attempts',
  'centres',
  'certificateImages',
  'certificateLayouts',
  'certificateRules',
  'certificateTemplates',
  'certificates',
  'cohorts',
  'conflictResolutions',
  'enrolments',
  'floorEntries',
  'frozenLessons',
  'frozenQuestions',
  'frozenQuizzes',
  'frozenSurveys',
  'guestMatches',
  'hallEvents',
  'hallMessages',
  'hallReadiness',
  'halls',
  'imports',
  'jobs',
  'lessonPasts',
  'lessons',
  'localFunctions',
  'objectionAnswers',
  'objections',
  'people',
  'programmeVersions',
  'programmes',
  'questionBanks',
  'questionCorrections',
  'questions',
  'quizRuns',
  'quizzes',
  'recordWithdrawals',
  'regions',
  'reportVersions',
  'rollCallAnswers',
  'rollCallAsks',
  'screens',
  'seminars',
  'sessionCorrections',
  'sheetConfirmations',
  'signingKeys',
  'substitutions',
  'surveyBoxes',
  'surveyTurns',
  'surveys',
  'walkInGuests',
];
/** Documents of approved reports and certificates are made meanwhile. */
const rendering = { kind: { $nin: ['report-document', 'certificates', 'certificate-archive'] } };
const passing = { projection: { outbox: 0, knownAddresses: 0, lastSignInAt: 0 } };

/** A hash of each collection: equal before and after means that nothing was changed. */
export async function fingerprint(server: TestServer): Promise<Record<string, string>> {
  const database = await mongoose.createConnection(server.databaseUri).asPromise();
  try {
    const prints: Record<string, string> = {};
    for (const name of lasting) {
      const documents = await database.collection(name).find(rendering, passing).sort({ _id: 1 }).toArray();
      prints[name] = createHash('sha256').update(JSON.stringify(documents)).digest('hex');
    }
    return prints;
  } finally {
    await database.close();
  }
}
