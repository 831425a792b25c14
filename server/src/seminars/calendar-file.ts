import type { Id } from '@minber/shared/platform/ids';
import { inLanguage, type Language } from '@minber/shared/platform/text';
import { joinOpensBeforeMs } from '@minber/shared/seminars/rules';
import { createEvents, type EventAttributes } from 'ics';
import { type FileAnswer, file, publicUrl } from '../platform/index.ts';
import { seminarsOf } from './facets.ts';
import { type SeminarDoc, SeminarModel } from './model.ts';
import { loadSeminar } from './seminar.ts';

type Source = Pick<SeminarDoc, '_id' | 'title' | 'description' | 'sessions' | 'cancelled' | 'revision'>;

const reminder = {
  kk: 'Семинар 15 минуттан кейін басталады',
  ru: 'Семинар начнётся через 15 минут',
  en: 'The seminar begins in 15 minutes',
};
const keptMs = 90 * 86_400_000;

/** The sessions of one seminar as a calendar file. */
export async function seminarCalendar(seminarId: Id, language: Language): Promise<FileAnswer> {
  return calendar('seminar', [await loadSeminar(seminarId)], language);
}

/** A person's own sessions, from 90 days back on, as a calendar file. */
export async function ownCalendar(personId: Id, now: number, language: Language): Promise<FileAnswer> {
  const seminars = await SeminarModel.find(
    { $and: [seminarsOf(personId), { endsAt: { $gt: now - keptMs } }] },
    { title: 1, description: 1, sessions: 1, cancelled: 1, revision: 1 },
  ).lean<Source[]>();
  return calendar('minber', seminars, language);
}

function calendar(name: string, seminars: Source[], language: Language): FileAnswer {
  const events = seminars.flatMap((seminar) => seminar.sessions.map((session) => event(seminar, session, language)));
  const { error, value } = createEvents(events, { productId: 'Minber', calName: 'Minber' });
  if (error || !value) throw error ?? new Error('No calendar was made');
  return file(`${name}.ics`, 'text/calendar; charset=utf-8', value);
}

function event(seminar: Source, session: Source['sessions'][number], language: Language): EventAttributes {
  const url = `${publicUrl()}/seminars/${seminar._id}`;
  return {
    uid: `${session.sessionId}@${new URL(publicUrl()).hostname}`,
    sequence: seminar.revision,
    title: inLanguage(seminar.title, language),
    description: [inLanguage(seminar.description, language), url].filter(Boolean).join('\n\n'),
    url,
    status: seminar.cancelled ? 'CANCELLED' : 'CONFIRMED',
    start: session.startsAt,
    startOutputType: 'utc',
    end: session.endsAt,
    endOutputType: 'utc',
    alarms: [
      {
        action: 'display',
        description: reminder[language],
        trigger: { before: true, minutes: joinOpensBeforeMs / 60_000 },
      },
    ],
  };
}
