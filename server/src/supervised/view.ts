import type { Id } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import { activitiesOf } from '@minber/shared/programmes/outline';
import { isAnswered } from '@minber/shared/quizzes/answered';
import type { Sitting, SittingPerson, SittingSummary, SittingTest } from '@minber/shared/supervised/sittings';
import { findHall } from '../centres/index.ts';
import { clock, fail } from '../platform/index.ts';
import { cardsOf, cohortIds, membersInScope, runOf } from '../programmes/index.ts';
import { type AttemptDoc, attemptsAt, frozenQuiz, isEnding } from '../quizzes/index.ts';
import { membersAt } from './check.ts';
import { codeNow } from './codes.ts';
import { LoanModel, type SittingDoc, SittingModel } from './model.ts';
import { type PaperDoc, PaperModel } from './papers/model.ts';

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
  const { _id: sittingId, cohortId, activityId } = sitting;
  const members = await membersAt(sitting);
  const ids = members.map(({ personId }) => personId);
  const [summary, hall, settings, attempts, loans, papers] = await Promise.all([
    summaryOf(sitting),
    findHall(sitting.hallId),
    settingsOf(sitting),
    attemptsAt(cohortId, activityId, ids),
    LoanModel.find({ sittingId, attemptId: { $ne: null } }, { attemptId: 1 }).lean(),
    PaperModel.find({ sittingId, state: 'valid' }, { personId: 1, number: 1, 'entries.at': 1 }).lean<PaperDoc[]>(),
  ]);
  const cardFor = await cardsOf([...ids, ...attempts.map(({ enteredById }) => enteredById)]);
  const here = new Map(attempts.flatMap((one) => (one.sittingId === sittingId ? [[one.personId, one] as const] : [])));
  const shared = new Set(loans.map(({ attemptId }) => attemptId));
  const paperOf = new Map(papers.map((paper) => [paper.personId, paper]));
  const people = members.map(({ personId, hallId }): SittingPerson => {
    const presence = sitting.people[personId];
    const attempt = here.get(personId);
    const paper = paperOf.get(personId);
    return {
      person: cardFor(personId),
      isExpected: hallId === sitting.hallId,
      present: presence?.present ?? false,
      at: presence?.at ?? null,
      removedFor: presence?.removedFor ?? null,
      attempt: attempt
        ? {
            ...progressOf(attempt),
            shared: shared.has(attempt._id),
            enteredBy: attempt.enteredById ? cardFor(attempt.enteredById) : null,
          }
        : null,
      earlier: attempts.filter((one) => one.personId === personId && one !== attempt && one.state !== 'open').length,
      paper: paper ? { paperId: paper._id, number: paper.number, isEntered: paper.entries.length > 0 } : null,
    };
  });
  const now = clock.now();
  return {
    ...summary,
    hallName: hall?.name ?? { kk: '', ru: '', en: '' },
    code: sitting.state === 'open' ? codeNow(sitting, now) : null,
    isTimed: settings?.timeLimitMinutes !== null && settings !== undefined,
    people: people.toSorted((a, b) => Number(b.isExpected) - Number(a.isExpected)),
    serverNow: now,
  };
}

function progressOf(attempt: AttemptDoc) {
  const { state, startedAt, deadline, closedBy, items, responses } = attempt;
  const answered = Object.values(responses).filter(({ value }) => isAnswered(value)).length;
  return { state, startedAt, deadline, closedBy, isEnding: isEnding(attempt), answered, questions: items.length };
}

/** Undefined where the cohort is gone. */
async function settingsOf({ cohortId, activityId }: SittingDoc) {
  const run = await runOf(cohortId);
  return run && (await frozenQuiz(run.versionId, activityId)).settings;
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
