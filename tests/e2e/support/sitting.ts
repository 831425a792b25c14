import { newId } from '../../integration/programmes/author.ts';
import { publishedQuiz } from '../../integration/quizzes/author.ts';
import { ok } from '../../support/world/answers.ts';
import { coordinator } from './hall.ts';
import type { Minber } from './minber.ts';
import { questions } from './quiz.ts';

/** Learners of the coordinator's centre. */
async function peopleOfCoordinator(minber: Pick<Minber, 'client'>): Promise<{ id: string; email: string }[]> {
  type Row = { id: string; email: string; centreId: string; roles: string[] };
  const admin = await minber.client('admin');
  const rows = async (query: string) => (await ok<{ items: Row[] }>(admin.get(`/people?limit=500&${query}`))).items;
  const [own] = await rows(`search=${coordinator}`);
  const found = (await rows('')).filter(
    ({ centreId, roles }) => centreId === own?.centreId && roles.includes('learner'),
  );
  if (found.length < 2) throw new Error('The coordinator’s centre has no learners');
  return found;
}

/** A supervised test of all kinds of questions, open in this hall, with a paper of its first learner. */
export async function sittingToVisit(
  minber: Pick<Minber, 'client'>,
  hallId: string,
): Promise<{ sittingId: string; paperId: string }> {
  const organiser = await minber.client('organiser');
  const { cohortId, activityId } = await publishedQuiz(organiser, questions, {
    settings: { supervised: true, timeLimitMinutes: 40 },
  });
  const personIds = (await peopleOfCoordinator(minber)).map(({ id }) => id);
  await ok(organiser.post(`/cohorts/${cohortId}/enrolments`, { key: newId(), personIds }));
  const desk = await minber.client(coordinator);
  const { sittingId } = await ok<{ sittingId: string }>(
    desk.post(`/halls/${hallId}/sittings`, { cohortId, activityId }),
  );
  const [first = '', second = ''] = personIds;
  await ok(desk.post(`/sittings/${sittingId}/people`, { personIds: [first, second], present: true }));
  const made = await ok<{ items: { paperId: string }[] }>(
    desk.post(`/sittings/${sittingId}/papers`, { personIds: [first] }),
  );
  return { sittingId, paperId: made.items[0]?.paperId ?? '' };
}
