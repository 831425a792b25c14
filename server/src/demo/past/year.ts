import type { Principal } from '@minber/shared/access/principal';
import { endOfDay } from '@minber/shared/identity/institution';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { defaultAttendancePolicy } from '@minber/shared/seminars/attendance-policy';
import { sampleFunctions } from '../functions.ts';
import { demoId } from '../id.ts';
import { inventNames } from '../names.ts';
import type { Seating } from './places.ts';
import { storePast } from './seminar.ts';
import { PastSession } from './session.ts';
import { usualDay } from './usual.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Numbers of the catalogue: what each seminar was about. */
const about = [1, 6, 11, 13, 17, 25, 34, 39, 45, 58, 64, 67];
const daysApart = 26;
const policy = { ...defaultAttendancePolicy, unconfirmedLimitMs: 60 * minute };

/** One seminar of ninety minutes about every four weeks before now, the earliest first; answers their ids. */
export async function seedYear(
  organiser: Principal,
  functions: ReadonlyMap<number, Id>,
  seating: Seating,
  now: Instant,
): Promise<Id[]> {
  const invent = inventNames();
  const ids: Id[] = [];
  for (const [at, number] of about.entries()) {
    const name = `year-${at + 1}`;
    const startsAt = endOfDay(now) - ((about.length - at) * daysApart + 3) * day + 10 * hour;
    const [startedAt, endsAt] = [startsAt + 3 * minute, startsAt + 90 * minute];
    const times = { startsAt, endsAt, startedAt, endedAt: endsAt - 2 * minute };
    const session = new PastSession(demoId('session', name), times, policy);
    usualDay(session, seating, { seed: 200 + at, invent });
    const title = sampleFunctions[number - 1]?.title ?? { kk: '', ru: '', en: '' };
    const description = {
      kk: 'Өткен семинар: жыл бойғы қатысуды көруге болады.',
      ru: 'Прошедший семинар: виден в годовых сводках посещаемости.',
      en: 'A seminar that is over: it shows in the views across the year.',
    };
    const functionIds = [functions.get(number) ?? []].flat();
    const { expected } = seating;
    ids.push(
      await storePast(organiser, { name, title, description, functionIds, policy, expected, sessions: [session] }),
    );
  }
  return ids;
}
