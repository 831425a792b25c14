import type { Id, Instant } from '@minber/shared/platform/ids';
import type { PersonPrincipal } from '../../attendance/index.ts';
import { seedCertificates } from '../certificates/seed.ts';
import { seedFinished } from './finished.ts';
import { approveFirstDay, hearObjections } from './finished-papers.ts';
import { changeAfterwards, keepRecord } from './finished-record.ts';
import type { Seating } from './places.ts';
import { seedYear } from './year.ts';

/** Everything that was held before now; answers the seminars' ids. */
export async function seedPast(
  organiser: PersonPrincipal,
  functions: ReadonlyMap<number, Id>,
  seating: Seating,
  now: Instant,
): Promise<Id[]> {
  const year = await seedYear(organiser, functions, seating, now);
  const finished = await seedFinished(organiser, [functions.get(13) ?? []].flat(), seating, now);
  await keepRecord(organiser, finished);
  await hearObjections(organiser, finished);
  await approveFirstDay(organiser, finished);
  await changeAfterwards(organiser, finished);
  const [latest] = year.slice(-1);
  if (latest) await seedCertificates(organiser, latest);
  return [...year, finished.seminarId];
}
