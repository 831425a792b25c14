import type { Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import type { Comparison } from '@minber/shared/quizzes/results';
import { meanOf } from '@minber/shared/quizzes/statistics';
import { findHalls } from '../../centres/index.ts';
import { cardsOf } from '../../programmes/index.ts';
import { gradeOfPerson, type QuizRecord, readQuizRecord } from './record.ts';
import { questionsAsked } from './results.ts';
import { figuresOf, firstAttempts } from './statistics.ts';

interface Pair {
  entry: number | null;
  exit: number | null;
}

/** Two tests of a cohort side by side: per person, per hall of those who have both, per question asked in both. */
export async function compareTests(scope: Scope, cohortId: Id, entryId: Id, exitId: Id): Promise<Comparison> {
  const [entry, exit] = await Promise.all([
    readQuizRecord(scope, cohortId, entryId),
    readQuizRecord(scope, cohortId, exitId),
  ]);
  const pairs = entry.enrolments.map(({ personId, hallId }) => ({
    personId,
    hallId,
    entry: firstGrade(entry, personId),
    exit: gradeOfPerson(exit, personId),
  }));
  const [cardFor, halls] = await Promise.all([
    cardsOf(pairs.map(({ personId }) => personId)),
    findHalls([...new Set(pairs.flatMap(({ hallId }) => hallId ?? []))]),
  ]);
  const names = new Map(halls.map(({ id, name }) => [id, name]));
  const nameOf = (hallId: Id | null) => (hallId && names.get(hallId)) || null;
  const both = pairs.filter((pair) => pair.entry !== null && pair.exit !== null);
  return {
    entryTitle: entry.quiz.title,
    exitTitle: exit.quiz.title,
    mean: { people: both.length, ...meanPair(both) },
    people: pairs
      .filter((pair) => pair.entry !== null || pair.exit !== null)
      .map((pair) => ({
        person: cardFor(pair.personId),
        hallName: nameOf(pair.hallId),
        entry: pair.entry,
        exit: pair.exit,
      })),
    halls: [...Map.groupBy(both, ({ hallId }) => hallId)].map(([hallId, own]) => ({
      hallId,
      name: nameOf(hallId),
      people: own.length,
      ...meanPair(own),
    })),
    questions: await sharedQuestions(entry, exit),
  };
}

function meanPair(pairs: Pair[]): Pair {
  return {
    entry: meanOf(pairs.map(({ entry }) => entry ?? 0)),
    exit: meanOf(pairs.map(({ exit }) => exit ?? 0)),
  };
}

function firstGrade({ attempts }: QuizRecord, personId: Id): number | null {
  return (attempts.get(personId) ?? []).find(({ state }) => state === 'graded')?.grade ?? null;
}

async function sharedQuestions(entry: QuizRecord, exit: QuizRecord): Promise<Comparison['questions']> {
  const [before, after] = await Promise.all([questionsAsked(entry), questionsAsked(exit)]);
  const [firstBefore, firstAfter] = [firstAttempts(entry), firstAttempts(exit)];
  return before.flatMap((question) => {
    const same = after.find(({ questionId }) => questionId === question.questionId);
    if (!same) return [];
    return [
      {
        questionId: question.questionId,
        text: same.text,
        entry: figuresOf(question, firstBefore).facility,
        exit: figuresOf(same, firstAfter).facility,
      },
    ];
  });
}
