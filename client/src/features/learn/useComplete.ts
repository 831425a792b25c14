import type { Completed } from '@minber/shared/programmes/learn';
import { learnApi } from '@minber/shared/programmes/learn-contract';
import { useRef, useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useRun } from '../../ui/useRun.ts';

/** Says that a lesson was read. A second press while the first is under way does nothing; a retry counts as the first. */
export function useComplete(cohortId: string, activityId: string) {
  const { busy, error, run } = useRun();
  const [completed, setCompleted] = useState<Completed | null>(null);
  const key = useRef(crypto.randomUUID());
  function complete() {
    if (busy) return;
    void run(async () => {
      const params = { cohortId, activityId };
      setCompleted(await call(learnApi.complete, { params, body: { key: key.current } }));
      await refresh(learnApi.mine, learnApi.cohort, learnApi.lesson);
    });
  }
  return { complete, busy, error, completed };
}
