import { Outline } from '../../../shared/src/programmes/outline.ts';
import { moduleOf, newId, titled } from '../programmes/author.ts';
import type { Json, World } from '../seminars/world.ts';

const day = 86_400_000;

export const quiz = (title: string, more: Record<string, unknown> = {}) => ({
  kind: 'quiz',
  activityId: newId(),
  quizId: newId(),
  title: titled(title),
  minutes: 45,
  ...more,
});

export interface GradedCohort {
  cohortId: string;
  enrol(personId: string, places: { regionId: string; centreId: string }, completions?: Completed[]): Promise<void>;
}
export interface Completed {
  activityId: string;
  grade: number | null;
  at?: number;
}

/** A cohort that began 30 days ago and lasts a hundred, of a programme with these activities. */
export async function gradedCohort(world: World, activities: Json[], competencies: Json[] = []): Promise<GradedCohort> {
  const [programmeId, versionId, cohortId] = [newId(), newId(), newId()];
  const title = titled('Көшбасшылық', 'Лидерство');
  const modules = [moduleOf('Модуль', ...activities)];
  const outline = Outline.parse({ title, summary: title, kind: 'free', competencies, modules });
  const insert = (collection: string, doc: Json) => world.database.collection(collection).insertOne(doc);
  await insert('programmeVersions', { _id: versionId, programmeId, version: 1, outline });
  const run = { startsAt: Date.now() - 30 * day, endsAt: Date.now() + 70 * day, regionIds: [], scopeCentreIds: [] };
  const cohort = { programmeId, version: 1, versionId, title, revision: 1, createdAt: 0, outbox: [], ...run };
  await insert('cohorts', { _id: cohortId, ...cohort });
  const enrol: GradedCohort['enrol'] = async (personId, places, completions = []) => {
    const person = await world.database.collection('people').findOne({ _id: personId as never });
    await insert('enrolments', {
      _id: newId(),
      cohortId,
      programmeId,
      personId,
      ...places,
      hallId: null,
      sortKey: person?.sortKey ?? '',
      words: [],
      way: 'hand',
      byId: null,
      at: run.startsAt,
      completions: completions.map((one) => ({ key: newId(), at: Date.now() - day, ...one })),
      outbox: [],
    });
  };
  return { cohortId, enrol };
}
