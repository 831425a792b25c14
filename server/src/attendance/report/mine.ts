import type { MyAttendance } from '@minber/shared/attendance/report';
import { totalMs } from '@minber/shared/attendance/rules/intervals';
import type { Id } from '@minber/shared/platform/ids';
import { fail } from '../../platform/index.ts';
import { loadSeminar } from '../../seminars/index.ts';
import { viewAdjustment } from '../record/adjustment-model.ts';
import { spansOf } from './details.ts';
import { loadFacts } from './facts.ts';
import { lineOf } from './line.ts';

/** One's own line of every session, with the spans it was made of. Throws `resource.absent`. */
export async function myAttendance(personId: Id, seminarId: Id): Promise<MyAttendance> {
  const seminar = await loadSeminar(seminarId);
  const sessions: MyAttendance['sessions'] = [];
  for (const { sessionId } of seminar.sessions) {
    const facts = await loadFacts(seminar, sessionId, personId);
    const person = facts.roster.get(personId);
    if (!person) fail('resource.absent');
    const { line, corrections } = lineOf(facts, person);
    const { session, live, interruptions, policy } = facts;
    sessions.push({
      sessionId,
      state: session.state,
      plannedStart: session.startsAt,
      plannedEnd: session.endsAt,
      live,
      liveMs: totalMs(live),
      interruptions,
      policy,
      line,
      spans: spansOf(facts, personId),
      adjustments: corrections.map(viewAdjustment),
    });
  }
  return { seminarId, title: seminar.title, sessions };
}
