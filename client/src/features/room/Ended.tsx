import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StageMessage } from '../stage/StageMessage.tsx';

/** Afterwards: what was counted for oneself. */
export function Ended({ seminarId }: { seminarId: string }) {
  const { t } = useTranslation();
  return (
    <StageMessage icon={<IconFlag size={48} />} title={t('room:ended')} text={t('room:endedText')}>
      <Button component={Link} to={`/seminars/${seminarId}/mine`} size="lg" mt="md">
        {t('room:ownAttendance')}
      </Button>
      <Button component={Link} to="/" variant="subtle">
        {t('room:toHome')}
      </Button>
    </StageMessage>
  );
}
