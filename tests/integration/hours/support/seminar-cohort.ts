import { CohortModel, EnrolmentModel, VersionModel } from '../../../../server/src/programmes/model.ts';
import { Outline } from '../../../../shared/src/programmes/outline.ts';
import type { Recorded } from '../../attendance/support/recorded.ts';
import { newId, titled } from '../../programmes/author.ts';

const minute = 60_000;

/** A cohort of these people whose programme is a recorded seminar and gives so many minutes for it. */
export async function seminarCohort(
  { cast, start }: Recorded,
  minutes: number,
  who: (keyof Recorded['cast']['ids'])[],
): Promise<string> {
  const { seminarId, ids, north } = cast;
  const [programmeId, versionId, cohortId] = [newId(), newId(), newId()];
  const title = titled('Семинар');
  const activities = [{ kind: 'seminar', activityId: newId(), title, minutes, seminarId }];
  const modules = [{ moduleId: newId(), title, activities }];
  const outline = Outline.parse({ title, summary: title, kind: 'free', competencies: [], modules });
  await VersionModel.create({ _id: versionId, programmeId, version: 1, outline });
  const run = { startsAt: start, endsAt: start + 1000 * minute, regionIds: [], scopeCentreIds: [] };
  await CohortModel.create({ _id: cohortId, programmeId, version: 1, versionId, title, ...run });
  for (const one of who) {
    const enrolmentId = newId();
    const enrolment = { cohortId, programmeId, personId: ids[one], ...north };
    const payload = { ...enrolment, enrolmentId, at: Date.now() };
    const outbox = [{ eventId: newId(), type: 'enrolment.added', at: Date.now(), payload }];
    await EnrolmentModel.create({ _id: enrolmentId, ...enrolment, sortKey: '', way: 'hand', outbox });
  }
  return cohortId;
}
