import type { AnswerValue, LearnerAttempt } from '@minber/shared/quizzes/learner';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../../api/session.ts';
import { AnswerBook } from './answer-book.ts';
import { answerPost } from './saving.ts';

type Values = ReadonlyMap<string, AnswerValue>;

/**
 * The answers of an open attempt as this device shows them, and how far they have come. `onClosed`: the server says that
 * the attempt takes no more.
 */
export function useAttempt(attempt: LearnerAttempt, onClosed: () => void) {
  const personId = useSession().person?.id ?? '';
  const [values, setValues] = useState<Values>(
    () => new Map(attempt.answers.map(({ questionId, value }) => [questionId, value])),
  );
  const [, setTick] = useState(0);
  const closed = useRef(onClosed);
  closed.current = onClosed;
  const put = useCallback(
    (answers: { questionId: string; value: AnswerValue }[]) =>
      setValues(
        (before) => new Map([...before, ...answers.map(({ questionId, value }) => [questionId, value] as const)]),
      ),
    [],
  );
  const [{ post, book }] = useState(() => {
    const line = answerPost({ personId, attemptId: attempt.attemptId, title: attempt.title }, ({ state }) => {
      if (state !== 'open') closed.current();
    });
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
