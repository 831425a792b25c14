import { AnswerToSave, type SavedAnswers } from '@minber/shared/quizzes/learner';
import { testDeviceApi } from '@minber/shared/supervised/contract';
import { z } from 'zod';
import { call } from '../../../api/call.ts';
import { isTemporary } from '../../../api/problem.ts';
import { serverClock } from '../../../live/clock.ts';
import type { AnswerPost } from '../../attempt/saving.ts';
import { deviceMemory } from './memory.ts';

/** Answers of a device of the hall: they go at once, and wait in this tab alone while there is no line. */
export function devicePost(token: string, heard: (saved: SavedAnswers) => void): AnswerPost {
  return {
    load: async () => {
      const kept = z.array(AnswerToSave).safeParse(deviceMemory.read('answers'));
      return kept.success ? kept.data : [];
    },
    keep: (unsent) => deviceMemory.write('answers', unsent.length > 0 ? unsent : null),
    send: async (answers) => {
      try {
        const saved = await call(testDeviceApi.save, { body: { token, answers } });
        serverClock.heard(saved.serverNow);
        heard(saved);
        return { kind: 'kept', answers: saved.answers };
      } catch (cause) {
        return isTemporary(cause) ? { kind: 'later' } : { kind: 'refused', cause };
      }
    },
  };
}
