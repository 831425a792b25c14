import type { Id } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import { activitiesOf } from '@minber/shared/programmes/outline';
import { isAnswered } from '@minber/shared/quizzes/answered';
import type { Sitting, SittingPerson, SittingSummary, SittingTest } from '@minber/shared/supervised/sittings';
import { findHall } from '../centres/index.ts';
import { clock, fail } from '../platform/index.ts';
import { cardsOf, cohortIds, membersInScope, runOf } from '../programmes/index.ts';
import { type AttemptDoc, attemptsAt, frozenQuiz } from '../quizzes/index.ts';
import { membersAt } from './check.ts';
import { codeNow } from './codes.ts';
import { LoanModel, type SittingDoc, SittingModel } from './model.ts';

/** Newest first. */
export async function listSittings(hallId: Id): Promise<SittingSummary[]> {
  const found = await SittingModel.find({ hallId }).sort({ openedAt: -1 }).limit(30).lean<SittingDoc[]>();
  return Promise.all(found.map(summaryOf));
}

/** Supervised tests of cohorts that run now and have people in the hall's region. */
export async function testsFor(hallId: Id): Promise<SittingTest[]> {
  const hall = (await findHall(hallId)) ?? fail('resource.absent');
  const now = clock.now();
  const runs = (await Promise.all((await cohortIds()).map(runOf))).filter((run) => run !== undefined);
  const tests = await Promise.all(
    runs
      .filter(({ startsAt, endsAt }) => startsAt <= now && now < endsAt)
      .map(async ({ cohortId, cohortTitle, versionId, outline }) => {
        const members = await membersInScope({ regionIds: [hall.regionId], centreIds: [] }, cohortId);
        if (members.length === 0) return [];
        const expected = members.filter((member) => member.hallId === hallId).length;
        const quizzes = activitiesOf(outline).filter(({ kind }) => kind === 'quiz');
        const frozen = await Promise.all(quizzes.map(({ activityId }) => frozenQuiz(versionId, activityId)));
        return frozen
          .filter(({ settings }) => settings.supervised)
          .map(({ activityId, title }): SittingTest => ({ cohortId, activityId, cohortTitle, title, expected }));
      }),
  );
  return tests.flat().toSorted((a, b) => b.expected - a.expected);
}

export async function viewSitting(sitting: SittingDoc): Promise<Sitting> {
  const [summary, hall, members, attempts, loans] = await Promise.all([
    summaryOf(sitting),
    findHall(sitting.hallId),
    membersAt(sitting),
    attemptsAt(sitting.cohortId, sitting.activityId),
    LoanModel.find({ sittingId: sitting._id, attemptId: { $ne: null } }, { attemptId: 1 }).lean(),
  ]);
  const cardFor = await cardsOf(members.map(({ personId }) => personId));
  const latest = new Map(attempts.map((attempt) => [attempt.personId, attempt]));
  const shared = new Set(loans.map(({ attemptId }) => attemptId));
  const people = members.map(({ personId, hallId }): SittingPerson => {
    const presence = sitting.people[personId];
    const attempt = latest.get(personId);
    return {
      person: cardFor(personId),
      isExpected: hallId === sitting.hallId,
      present: presence?.present ?? false,
      at: presence?.at ?? null,
      attempt: attempt ? { ...progressOf(attempt), shared: shared.has(attempt._id) } : null,
    };
  });
  const now = clock.now();
  return {
    ...summary,
    hallName: hall?.name ?? { kk: '', ru: '', en: '' },
    code: sitting.state === 'open' ? codeNow(sitting, now) : null,
    people: people.toSorted((a, b) => Number(b.isExpected) - Number(a.isExpected)),
    serverNow: now,
  };
}

function progressOf({ state, startedAt, items, responses }: AttemptDoc) {
  const answered = Object.values(responses).filter(({ value }) => isAnswered(value)).length;
  return { state, startedAt, answered, questions: items.length };
}

async function summaryOf(sitting: SittingDoc): Promise<SittingSummary> {
  const { _id: sittingId, hallId, cohortId, activityId, state, openedAt, closedAt, people } = sitting;
  const run = await runOf(cohortId);
  const unknown: LocalizedText = { kk: '', ru: '', en: '' };
  const title = run ? (await frozenQuiz(run.versionId, activityId)).title : unknown;
  const present = Object.values(people).filter((one) => one.present).length;
  const cohortTitle = run?.cohortTitle ?? unknown;
  return { sittingId, hallId, cohortId, activityId, cohortTitle, title, state, openedAt, closedAt, present };
}
