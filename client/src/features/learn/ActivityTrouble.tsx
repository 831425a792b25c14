import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';

/** An activity that cannot be shown (not open yet, or no line), and the way back. */
export function ActivityTrouble({ cohortId, error, retry }: { cohortId: string; error: unknown; retry: () => void }) {
  const { t } = useTranslation('learn');
  return (
    <>
      <ErrorPanel error={error} retry={retry} />
      <Button component={Link} to={`/learn/${cohortId}`} variant="default" mt="md">
        {t('lesson.back')}
      </Button>
    </>
  );
}
