import type { Principal } from '@minber/shared/access/principal';
import { endOfDay } from '@minber/shared/identity/institution';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { Outline } from '@minber/shared/programmes/outline';
import { AppError, log } from '../../platform/index.ts';
import {
  createCohort,
  editProgramme,
  enrolPeople,
  findCohort,
  findProgramme,
  insertProgramme,
  moveCohort,
  publishProgramme,
  removeProgrammes,
  saveLesson,
} from '../../programmes/index.ts';
import { removeQuizzes } from '../../quizzes/index.ts';
import { removeSurveys } from '../../surveys/index.ts';
import { demoId } from '../id.ts';
import { seedAttempts } from '../quizzes/attempts.ts';
import { withQuizzes } from '../quizzes/outline.ts';
import { seedQuizzes } from '../quizzes/seed.ts';
import { answerAsInvented, writeSurvey } from '../surveys/seed.ts';
import { courseModules, courseSummary, courseTitle } from './course.ts';
import { seedFiles } from './files.ts';
import { leadershipModules, leadershipSummary, leadershipTitle } from './leadership.ts';
import { outlineOf } from './outline.ts';
import { lessonText, localized, type PlannedModule } from './plan.ts';

const day = 86_400_000;
const cohortDays = 120;
const programmeIds = { leadership: demoId('programme', 'leadership'), course: demoId('programme', 'course') };

/** The demo's two programmes, published, each with a running cohort of these people; any earlier ones go. */
export async function seedProgrammes(
  organiser: Principal,
  personIds: Id[],
  seminarIds: Id[],
  now: Instant,
): Promise<void> {
  await removeDemoProgrammes();
  const plain = outlineOf('leadership', leadershipTitle, leadershipSummary, '240', leadershipModules, 12, []);
  const cohortId = await seed(
    organiser,
    programmeIds.leadership,
    withQuizzes(plain),
    leadershipModules,
    personIds,
    now,
  );
  const firstLessons = plain.modules.slice(0, -1).flatMap(({ activities }) => activities[0]?.activityId ?? []);
  await seedAttempts(cohortId, personIds, firstLessons);
  const course = outlineOf('course', courseTitle, courseSummary, '80', courseModules, 14, seminarIds);
  await seed(organiser, programmeIds.course, course, courseModules, personIds, now);
}

/** The course goes on with the seminars of today: a new version, with what its learners completed. */
export async function renewSeminars(organiser: Principal, seminarIds: Id[]): Promise<void> {
  const programmeId = programmeIds.course;
  const outline = outlineOf('course', courseTitle, courseSummary, '80', courseModules, 14, seminarIds);
  const before = await findProgramme(programmeId);
  if (!before) return;
  const draft = { ...outline, regionIds: [], revision: before.revision };
  const { revision } = await editProgramme(organiser, programmeId, draft);
  try {
    await publishProgramme(organiser, programmeId, revision);
  } catch (thrown) {
    // Seeded by a version whose course held less: the demo stays as it was, and the server starts.
    if (!(thrown instanceof AppError) || thrown.code !== 'programme.notReady') throw thrown;
    log('demo').warn('the course of an earlier version is not renewed; remove DATA_DIR to seed the demo anew');
    return;
  }
  const cohort = await findCohort(demoId('cohort', programmeId));
  if (cohort) await moveCohort(organiser, cohort.cohortId, cohort.revision);
}

/** Removes the demo's programmes with all that was learned in them. */
export async function removeDemoProgrammes(): Promise<void> {
  const ids = Object.values(programmeIds);
  await removeSurveys(
    ids,
    ids.map((id) => demoId('cohort', id)),
  );
  await removeQuizzes(ids);
  await removeProgrammes(ids);
}

async function seed(
  organiser: Principal,
  programmeId: Id,
  outline: Outline,
  planned: PlannedModule[],
  personIds: Id[],
  now: Instant,
): Promise<Id> {
  const { revision } = await insertProgramme(organiser, { ...outline, regionIds: [] }, programmeId);
  await seedFiles(organiser, programmeId, planned);
  for (const [at, { lessons }] of planned.entries())
    for (const [place, lesson] of lessons.entries()) {
      const ofModule = outline.modules[at]?.activities.filter((activity) => activity.kind === 'lesson');
      const activityId = ofModule?.[place]?.activityId ?? '';
      await saveLesson(organiser, programmeId, activityId, {
        revision: 0,
        content: { kk: lessonText(lesson, 0), ru: lessonText(lesson, 1), en: null },
      });
    }
  if (programmeId === programmeIds.leadership) await seedQuizzes(organiser, programmeId);
  const name = programmeId === programmeIds.leadership ? 'leadership' : 'course';
  await writeSurvey(organiser, programmeId, name);
  await publishProgramme(organiser, programmeId, revision);
  const today = endOfDay(now) - day;
  const dates = { startsAt: today, endsAt: today + cohortDays * day, paceDays: null };
  const title = localized(['Күзгі топ', 'Осенний поток'], 'Autumn cohort');
  const { _id } = await createCohort(
    organiser,
    programmeId,
    { title, ...dates, regionIds: [] },
    demoId('cohort', programmeId),
  );
  await enrolPeople(organiser, _id, personIds);
  await answerAsInvented(_id, personIds, name);
  return _id;
}
