import { isAnswered, isSameAnswer } from '@minber/shared/quizzes/answered';
import type { AnswerValue } from '@minber/shared/quizzes/learner';
import { type Paper, PaperAnswer } from '@minber/shared/supervised/papers';
import { useState } from 'react';
import { z } from 'zod';

export interface Typed {
  value: AnswerValue;
  onPaper: boolean;
}

export const isTyped = (typed: Typed | undefined): typed is Typed =>
  typed !== undefined && (typed.onPaper || isAnswered(typed.value));

/** What is being typed in from a paper. A reload of the page finds it again; saving it forgets it. */
export function useTyped({ paperId, revision, answers }: Pick<Paper, 'paperId' | 'revision' | 'answers'>) {
  const key = `minber.paper.${paperId}.${revision}`;
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(() => mapOf(read(key) ?? answers));
  const stored = mapOf(answers);
  const ids = [...new Set([...typed.keys(), ...stored.keys()])];
  const isChanged = ids.some((id) => !isSame(typed.get(id), stored.get(id)));
  function write(questionId: string, next: Typed): void {
    const after = new Map(typed).set(questionId, next);
    setTyped(after);
    keep(
      key,
      [...after].map(([id, one]) => ({ questionId: id, ...one })),
    );
  }
  return { typed, write, isChanged, done: () => keep(key, null) };
}

function isSame(one: Typed | undefined, other: Typed | undefined): boolean {
  return (
    (one?.onPaper ?? false) === (other?.onPaper ?? false) && isSameAnswer(one?.value ?? null, other?.value ?? null)
  );
}

function mapOf(answers: PaperAnswer[]): Map<string, Typed> {
  return new Map(answers.map(({ questionId, value, onPaper }) => [questionId, { value, onPaper }]));
}

function read(key: string): PaperAnswer[] | undefined {
  try {
    return z.array(PaperAnswer).parse(JSON.parse(sessionStorage.getItem(key) ?? 'null'));
  } catch {
    return undefined;
  }
}

function keep(key: string, answers: PaperAnswer[] | null): void {
  try {
    if (answers) sessionStorage.setItem(key, JSON.stringify(answers));
    else sessionStorage.removeItem(key);
  } catch {
    // Storage may be closed to us: then what is typed lives as long as the page.
  }
}
