import type { AnswerValue, LearnerAttempt, SavedAnswers } from '@minber/shared/quizzes/learner';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../../api/session.ts';
import { AnswerBook } from './answer-book.ts';
import { type AnswerPost, answerPost } from './saving.ts';

type Values = ReadonlyMap<string, AnswerValue>;

/** Another way for answers to leave this device than their person's own queue. */
export type PostFor = (heard: (saved: SavedAnswers) => void) => AnswerPost;

/**
 * The answers of an open attempt as this device shows them, and how far they have come. `onChanged`: the server says that
 * the attempt takes no more, or until another time.
 */
export function useAttempt(attempt: LearnerAttempt, onChanged: () => void, postFor?: PostFor) {
  const personId = useSession().person?.id ?? '';
  const [values, setValues] = useState<Values>(
    () => new Map(attempt.answers.map(({ questionId, value }) => [questionId, value])),
  );
  const [, setTick] = useState(0);
  const changed = useRef(onChanged);
  changed.current = onChanged;
  const known = useRef(attempt.deadline);
  known.current = attempt.deadline;
  const put = useCallback(
    (answers: { questionId: string; value: AnswerValue }[]) =>
      setValues(
        (before) => new Map([...before, ...answers.map(({ questionId, value }) => [questionId, value] as const)]),
      ),
    [],
  );
  const [{ post, book }] = useState(() => {
    const heard = ({ state, deadline }: SavedAnswers) => {
      if (state !== 'open' || deadline !== known.current) changed.current();
    };
    const { attemptId, title } = attempt;
    const line = postFor ? postFor(heard) : answerPost({ personId, attemptId, title }, heard);
    const made = new AnswerBook({
      revs: new Map(attempt.answers.map(({ questionId, rev }) => [questionId, rev])),
      send: line.send,
      keep: line.keep,
      told: (answers) =>
        put(answers.flatMap(({ outcome, stored }) => (outcome === 'stale' && stored !== null ? [stored] : []))),
      changed: () => setTick((before) => before + 1),
    });
    return { post: line, book: made };
  });

  useEffect(() => {
    book.open();
    void post.load().then((kept) => put(book.takeUp(kept)));
    const wake = () => book.wake();
    const hide = () => document.hidden && book.wake();
    window.addEventListener('online', wake);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', hide);
      void book.flush().finally(() => book.close());
    };
  }, [book, post, put]);

  // What another device has answered meanwhile.
  useEffect(() => {
    const newer = book.hear(attempt.answers);
    if (newer.length > 0) put(newer);
  }, [attempt.answers, book, put]);

  function write(questionId: string, value: AnswerValue, isTyping = false): void {
    put([{ questionId, value }]);
    book.write(questionId, value, isTyping ? undefined : 0);
  }

  return { values, write, book };
}
