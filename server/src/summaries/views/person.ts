import type { Scope } from '@minber/shared/access/rules';
import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import type { PersonSession } from '@minber/shared/summaries/lines';
import { monthsOf, personTotals } from '@minber/shared/summaries/totals';
import type { PersonYear, YearPerson, YearQuery } from '@minber/shared/summaries/year';
import { findPerson, type KnownPerson } from '../../identity/index.ts';
import { fail } from '../../platform/index.ts';
import { type PersonSummary, PersonSummaryModel } from '../model.ts';
import { namedHalls } from './halls.ts';
import { peopleIn } from './scope.ts';
import { sessionsById, yearsOf } from './sessions.ts';

/** A person's year as far as the scope shows it, the latest session first; `all` for his own. Throws `resource.absent`. */
export async function personYear(personId: Id, scope: Scope, query: YearQuery): Promise<PersonYear> {
  const { year, years } = await yearsOf(query.year);
  const [person, lines] = await Promise.all([
    findPerson(personId),
    PersonSummaryModel.find({ $and: [{ personId, year: { $in: [year, year - 1] } }, peopleIn(scope)] })
      .sort({ startedAt: -1 })
      .lean<PersonSummary[]>(),
  ]);
  if (!person) fail('resource.absent');
  const now = lines.filter((line) => line.year === year);
  const before = lines.filter((line) => line.year !== year);
  const [known, halls] = await Promise.all([
    sessionsById(now.map(({ sessionId }) => sessionId)),
    namedHalls([...new Set(now.flatMap(({ hallId }) => hallId ?? []))]),
  ]);
  return {
    year,
    years,
    person: viewYearPerson(person),
    totals: personTotals(now),
    before: before.length > 0 ? personTotals(before) : null,
    months: monthsOf(now),
    sessions: now.flatMap((line): PersonSession[] => {
      const session = known.get(line.sessionId);
      return session ? [{ ...line, ...session, hall: halls.get(line.hallId ?? '')?.names ?? null }] : [];
    }),
  };
}

export function viewYearPerson(person: KnownPerson): YearPerson {
  const { id, position, organisation, regionId } = person;
  return { personId: id, name: fullName(person), position, organisation, regionId };
}
