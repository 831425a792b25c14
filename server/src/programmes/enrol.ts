import type { Principal } from '@minber/shared/access/principal';
import { subjectOf } from '@minber/shared/access/principal';
import { foldText, fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import type { EnrolmentAdded } from '@minber/shared/programmes/events';
import { findHallsOfCentres } from '../centres/index.ts';
import { type IdentifiedPerson, identifyPeople } from '../identity/index.ts';
import { audit, clock, fail, isDuplicate, limits, newEvent, newId } from '../platform/index.ts';
import { loadCohort } from './cohort.ts';
import { type CohortDoc, CohortModel, type EnrolmentDoc, EnrolmentModel } from './model.ts';
import { readableActivePeople } from './people.ts';

/** Most people of one cohort. */
export const enrolledAtMost = 5000;
/** Codes one person may try. */
const tries = { points: 10, seconds: 600 };

/** Enrols people by hand; who is in already stays. Throws `request.invalid` naming those the caller may not read. */
export async function enrolPeople(
  principal: Principal,
  cohortId: Id,
  personIds: Id[],
): Promise<{ added: number; already: number }> {
  const cohort = await loadCohort(cohortId);
  const wanted = [...new Set(personIds)];
  const people = await readableActivePeople(principal, wanted);
  const known = new Set(people.map(({ id }) => id));
  const fields = personIds.flatMap((id, at) =>
    known.has(id) ? [] : [{ path: `personIds.${at}`, message: 'person.unknown' }],
  );
  if (fields.length > 0) fail('request.invalid', { fields });
  const added = await insert(principal, cohort, people, 'hand');
  return { added, already: people.length - added };
}

/** Enrols the caller by a code. Throws `enrolment.unknownCode`, `request.tooMany`, `cohort.over`. */
export async function enrolByCode(principal: Principal, personId: Id, code: string): Promise<{ cohortId: Id }> {
  await limits.hit('enrol-code', personId, tries);
  const cohort = await CohortModel.findOne({ code }).lean<CohortDoc>();
  if (!cohort) fail('enrolment.unknownCode');
  const cohortId = cohort._id;
  if (await EnrolmentModel.exists({ cohortId, personId })) return { cohortId };
  if (clock.now() >= cohort.endsAt) fail('cohort.over');
  await insert(principal, cohort, await identifyPeople({ _id: personId }), 'code');
  return { cohortId };
}

/** Adds those who are not in yet and tells `enrolment.added` of each; answers how many. Throws `cohort.tooMany`. */
export async function insert(
  principal: Principal,
  cohort: CohortDoc,
  people: IdentifiedPerson[],
  way: EnrolmentDoc['way'],
): Promise<number> {
  const listed = await EnrolmentModel.distinct('personId', { cohortId: cohort._id });
  const missing = people.filter(({ id }) => !listed.includes(id));
  if (missing.length === 0) return 0;
  if (listed.length + missing.length > enrolledAtMost) fail('cohort.tooMany', { params: { limit: enrolledAtMost } });
  const halls = await findHallsOfCentres(
    [...new Set(missing.map(({ centreId }) => centreId))].filter((id) => id !== null),
  );
  const at = clock.now();
  const byId = subjectOf(principal) ?? null;
  const docs = missing.map((person): EnrolmentDoc => {
    const near = halls.filter(({ centreId }) => centreId === person.centreId);
    const enrolmentId = newId();
    const { programmeId, _id: cohortId } = cohort;
    const payload: EnrolmentAdded = { enrolmentId, cohortId, programmeId, personId: person.id, at };
    return {
      _id: enrolmentId,
      cohortId,
      programmeId,
      personId: person.id,
      regionId: person.regionId,
      centreId: person.centreId,
      hallId: (near.find(({ language }) => language === person.language) ?? near[0])?.id ?? null,
      sortKey: person.sortKey,
      words: foldText(`${fullName(person)} ${person.organisation} ${person.district}`)
        .split(' ')
        .filter(Boolean),
      way,
      byId,
      at,
      changedAt: new Date(at),
      completions: [],
      outbox: [newEvent({ type: 'enrolment.added', payload })],
    };
  });
  // Somebody enrolled twice at once meets the unique index: the other one did it.
  await EnrolmentModel.insertMany(docs, { ordered: false }).catch((thrown: unknown) => {
    if (!isDuplicate(thrown)) throw thrown;
  });
  await audit({
    principal,
    action: 'enrolment:add',
    on: { kind: 'cohort', id: cohort._id },
    details: { way, personIds: missing.map(({ id }) => id) },
  });
  return missing.length;
}
