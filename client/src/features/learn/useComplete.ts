import type { LocalizedText } from '@minber/shared/platform/text';
import type { Completed } from '@minber/shared/programmes/learn';
import { learnApi } from '@minber/shared/programmes/learn-contract';
import { useRef, useState } from 'react';
import { refresh } from '../../api/query.ts';
import { useWaiting } from '../../offline/queue/useWaiting.ts';
import { sendSurely } from '../../offline/send-surely.ts';
import { useRun } from '../../ui/useRun.ts';

/**
 * Says that a lesson was read. A second press while the first is under way does nothing; a retry counts as the first.
 * Without a line it is kept on the device (`isKept`) and sent later.
 */
export function useComplete(cohortId: string, activityId: string) {
  const { busy, error, run } = useRun();
  const [completed, setCompleted] = useState<Completed | null>(null);
  const subject = `lesson/${cohortId}/${activityId}`;
  const isKept = useWaiting(subject);
  const key = useRef(crypto.randomUUID());
  function complete(title: LocalizedText) {
    if (busy || isKept) return;
    void run(async () => {
      const input = { params: { cohortId, activityId }, body: { key: key.current } };
      const about = { kind: 'lesson' as const, subject, slot: subject, isAged: true, title };
      const result = await sendSurely(learnApi.complete, input, about);
      if (!result.sent) return;
      setCompleted(result.answer);
      await refresh(learnApi.mine, learnApi.cohort, learnApi.lesson);
    });
  }
  return { complete, busy, error, completed, isKept };
}
