import { Text } from '@mantine/core';
import type { AttemptSummary } from '@minber/shared/quizzes/learner';
import { useTranslation } from 'react-i18next';

/** Who typed a paper in, and why somebody was taken out of the hall; mostly nothing. */
export function AttemptNotes({ attempt }: { attempt: Pick<AttemptSummary, 'enteredBy' | 'removedFor'> }) {
  const { t } = useTranslation('attempt');
  const { enteredBy, removedFor } = attempt;
  return (
    <>
      {enteredBy && <Text size="sm">{t('entered', { name: enteredBy.name })}</Text>}
      {removedFor !== null && <Text size="sm">{t('removed', { reason: removedFor })}</Text>}
    </>
  );
}
