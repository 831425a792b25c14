import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import type { AttendancePolicy } from '@minber/shared/seminars/attendance-policy';
import { recordPast } from '../../attendance/index.ts';
import { recordPastTimeline } from '../../live/index.ts';
import { insertSeminar } from '../../seminars/index.ts';
import { demoId } from '../id.ts';
import type { ExpectedLine } from './places.ts';
import type { PastSession } from './session.ts';

/** A seminar that was held, with the record of its sessions. */
export interface PastSeminar {
  /** The same name gives the same id on every machine. */
  name: string;
  title: LocalizedText;
  description: LocalizedText;
  functionIds: Id[];
  policy: AttendancePolicy;
  expected: ExpectedLine[];
  sessions: PastSession[];
}

/** Stores it as if it had been scheduled and held; answers its id. */
export async function storePast(organiser: Principal, past: PastSeminar): Promise<Id> {
  const { name, sessions, ...fields } = past;
  const seminarId = demoId('seminar', name);
  const expectedFrozenAt = sessions[0]?.times.startedAt;
  await insertSeminar(organiser, {
    ...fields,
    _id: seminarId,
    regionIds: [],
    hostIds: [demoId('person', 'host')],
    speakerIds: [demoId('person', 'speaker')],
    guests: [],
    sessions: sessions.map(({ sessionId, times }) => ({ sessionId, ...times, state: 'ended', policyVersion: 1 })),
    ...(expectedFrozenAt !== undefined && { expectedFrozenAt }),
  });
  const timeline = sessions.flatMap((session) => session.timeline);
  await recordPastTimeline(seminarId, timeline);
  for (const session of sessions) await recordPast({ seminarId, sessionId: session.sessionId }, session);
  return seminarId;
}
