import { Alert, Button, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeskView } from './pending.ts';

/** What is left to do at a Desk once its session is over: the hall's sheet. */
export function SessionOver({ view }: { view: DeskView }) {
  const { t } = useTranslation();
  const { seminarId, sessionId, hallId, sessions } = view;
  const session = sessions.find((each) => each.sessionId === sessionId);
  if (session?.state !== 'ended') return null;
  return (
    <Alert variant="light" icon={<IconCircleCheck aria-hidden />} title={t('desk:over.title')}>
      <Text mb="sm">{t('desk:over.text')}</Text>
      <Button component={Link} to={`/seminars/${seminarId}/sessions/${sessionId}/halls/${hallId}`}>
        {t('desk:over.sheet')}
      </Button>
    </Alert>
  );
}
