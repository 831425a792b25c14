import type { AnswerToSave } from '@minber/shared/quizzes/learner';
import { useRef } from 'react';
import { useRun } from '../../ui/useRun.ts';
import type { AnswerBook } from './answer-book.ts';

/** Hands an attempt in with what was not sent before; `goOn`: where to go once nothing is kept here any more. */
export type HandIn = (body: {
  key: string;
  answers: AnswerToSave[];
}) => Promise<{ kept: true } | { kept: false; goOn: () => Promise<void> }>;

/** Hands in what the book holds, once however often it is asked for. */
export function useSubmission(book: AnswerBook, handIn: HandIn) {
  const { busy, error, run } = useRun();
  const key = useRef(crypto.randomUUID());
  const submit = () =>
    run(async () => {
      await book.flush();
      const result = await handIn({ key: key.current, answers: book.unsent });
      if (result.kept) return;
      book.done();
      await result.goOn();
    });
  return { busy, error, submit };
}
