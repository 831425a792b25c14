import type { LocalizedText } from '@minber/shared/platform/text';
import { learnApi } from '@minber/shared/programmes/learn-contract';
import type { SurveyAnswer } from '@minber/shared/surveys/answers';
import { surveyLearnApi } from '@minber/shared/surveys/contract';
import { useRef, useState } from 'react';
import { refresh } from '../../api/query.ts';
import { useWaiting } from '../../offline/queue/useWaiting.ts';
import { sendSurely } from '../../offline/send-surely.ts';
import { useRun } from '../../ui/useRun.ts';

/** Sends somebody's answers once; without a line they are kept on the device and sent later. */
export function useAnswer(cohortId: string, activityId: string) {
  const { busy, error, run } = useRun();
  const subject = `survey/${cohortId}/${activityId}`;
  const [isSent, setSent] = useState(false);
  const isKept = useWaiting(subject);
  // The secret by which the server knows a repetition; it is stored nowhere but in the queue, until it is acknowledged.
  const key = useRef(crypto.randomUUID());
  function send(title: LocalizedText, answers: SurveyAnswer[]) {
    if (busy || isKept) return;
    void run(async () => {
      const input = { params: { cohortId, activityId }, body: { key: key.current, answers } };
      const { sent } = await sendSurely(surveyLearnApi.answer, input, {
        kind: 'survey',
        subject,
        slot: subject,
        isAged: true,
        title,
      });
      if (!sent) return;
      setSent(true);
      await refresh(learnApi.mine, learnApi.cohort, surveyLearnApi.get);
    });
  }
  return { send, state: isSent ? ('sent' as const) : isKept ? ('kept' as const) : ('open' as const), busy, error };
}
