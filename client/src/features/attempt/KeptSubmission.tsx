import { Alert, Button, Group, Text } from '@mantine/core';
import type { LearnerAttempt } from '@minber/shared/quizzes/learner';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';

/** An attempt that was handed in without a line: it takes no more answers, and its submission waits to be sent. */
export function KeptSubmission({ attempt: { title, cohortId } }: { attempt: LearnerAttempt }) {
  const { t } = useTranslation('attempt');
  const localized = useLocalized();
  return (
    <>
      <PageHeader title={localized(title)} />
      <Alert color="yellow" role="status" title={t('submit.kept')}>
        <Text size="sm">{t('submit.keptText')}</Text>
        <Group mt="sm">
          <Button component={Link} to={`/learn/${cohortId}`} variant="default">
            {t('submit.toProgramme')}
          </Button>
        </Group>
      </Alert>
    </>
  );
}
