import type { LocalizedText } from '@minber/shared/platform/text';
import { learnApi } from '@minber/shared/programmes/learn-contract';
import type { SurveyAnswer } from '@minber/shared/surveys/answers';
import { surveyLearnApi } from '@minber/shared/surveys/contract';
import { useRef, useState } from 'react';
import { refresh } from '../../api/query.ts';
import { sendSurely } from '../../offline/send-surely.ts';
import { useRun } from '../../ui/useRun.ts';

/** Sends somebody's answers once; without a line they are kept on the device and sent later. */
export function useAnswer(cohortId: string, activityId: string) {
  const { busy, error, run } = useRun();
  const [state, setState] = useState<'open' | 'kept' | 'sent'>('open');
  // The secret by which the server knows a repetition; it is stored nowhere but in the queue, until it is acknowledged.
  const key = useRef(crypto.randomUUID());
  function send(title: LocalizedText, answers: SurveyAnswer[]) {
    if (busy) return;
    void run(async () => {
      const subject = `survey/${cohortId}/${activityId}`;
      const input = { params: { cohortId, activityId }, body: { key: key.current, answers } };
      const { sent } = await sendSurely(surveyLearnApi.answer, input, {
        kind: 'survey',
        subject,
        slot: subject,
        title,
      });
      setState(sent ? 'sent' : 'kept');
      if (sent) await refresh(learnApi.mine, learnApi.cohort, surveyLearnApi.get);
    });
  }
  return { send, state, busy, error };
}
