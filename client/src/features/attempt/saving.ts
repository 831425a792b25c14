import type { LocalizedText } from '@minber/shared/platform/text';
import type { AnswerToSave, SavedAnswers } from '@minber/shared/quizzes/learner';
import { attemptApi } from '@minber/shared/quizzes/learner-contract';
import { del, get, set } from 'idb-keyval';
import { isTemporary } from '../../api/problem.ts';
import { serverClock } from '../../live/clock.ts';
import { draftsOf } from '../../offline/drafts.ts';
import { sendSurely } from '../../offline/send-surely.ts';
import type { Sent } from './answer-book.ts';

/** How answers leave this page and where they wait: whatever keeps this promise may stand under an attempt. */
export interface AnswerPost {
  /** What an earlier page of this device had not seen arrive. */
  load(): Promise<AnswerToSave[]>;
  keep(unsent: AnswerToSave[]): void;
  /** Never throws. */
  send(answers: AnswerToSave[]): Promise<Sent>;
}

interface Attempt {
  personId: string;
  attemptId: string;
  title: LocalizedText;
}

/**
 * Answers of one person's attempt. What is not sent waits in the device's queue and goes even when the attempt's page is
 * closed; here it is remembered as well, so that a reload shows it. Another person at this device neither sees nor sends it.
 */
export function answerPost({ personId, attemptId, title }: Attempt, heard: (saved: SavedAnswers) => void): AnswerPost {
  const key = `${draftsOf(personId)}${attemptId}`;
  // One after the other, so that an older list never lands on a newer one. Without storage they live as long as the page.
  let writes: Promise<unknown> = Promise.resolve();
  return {
    load: async () => (await get<AnswerToSave[]>(key).catch(() => undefined)) ?? [],
    keep: (unsent) => {
      writes = writes.then(() => (unsent.length > 0 ? set(key, unsent) : del(key))).catch(() => undefined);
    },
    send: async (answers) => {
      const subject = `attempt/${attemptId}`;
      // Each request holds everything unsent: a later one takes the place of one that waits.
      const about = { kind: 'answer' as const, subject, slot: `${subject}/answers`, title };
      const input = { params: { attemptId }, body: { answers } };
      try {
        const result = await sendSurely(attemptApi.save, input, about);
        if (!result.sent) return { kind: 'later' };
        serverClock.heard(result.answer.serverNow);
        heard(result.answer);
        return { kind: 'kept', answers: result.answer.answers };
      } catch (cause) {
        return isTemporary(cause) ? { kind: 'later' } : { kind: 'refused', cause };
      }
    },
  };
}
