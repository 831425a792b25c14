import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import type { OwnObjections } from '@minber/shared/reports/objections';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useNow } from '../../../ui/useNow.ts';
import { ObjectionTag } from '../objections/ObjectionTag.tsx';
import classes from '../Rows.module.css';
import { ObjectForm } from './ObjectForm.tsx';

interface Props {
  seminarId: string;
  session: z.infer<typeof OwnObjections>['sessions'][number];
}

/** What the reader objected to and what became of it; or the way to object, and until when. */
export function OwnObjection({ seminarId, session: { sessionId, until, objections } }: Props) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const now = useNow(30_000);
  const [writing, setWriting] = useState(false);
  const waits = objections.some(({ answer }) => answer === null);
  const open = until !== null && now < until;
  if (until === null && objections.length === 0) return null;
  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        {t('own.objectTitle')}
      </Title>
      {objections.length > 0 && (
        <ul className={classes.list}>
          {objections.map(({ objectionId, text, at, answer }) => (
            <li key={objectionId} className={classes.row} data-done={answer !== null}>
              <div className={classes.head}>
                <ObjectionTag answer={answer} />
                <Text span size="sm" c="dimmed">
                  {format.fullDateTime(at)}
                </Text>
              </div>
              <p className={classes.quote}>{text}</p>
              {answer ? (
                <Text>
                  {answer.note}{' '}
                  <Text span size="sm" c="dimmed">
                    {answer.byName}, {format.fullDateTime(answer.at)}
                  </Text>
                </Text>
              ) : (
                <Text size="sm">{t('own.objectWaits')}</Text>
              )}
            </li>
          ))}
        </ul>
      )}
      {!open && <Text c="dimmed">{t('own.objectOver')}</Text>}
      {open && !waits && !writing && (
        <>
          <Text>{t('own.objectUntil', { until: format.fullDateTime(until) })}</Text>
          <Group>
            <Button variant="default" onClick={() => setWriting(true)}>
              {t('own.object')}
            </Button>
          </Group>
        </>
      )}
      {open && writing && !waits && (
        <ObjectForm seminarId={seminarId} sessionId={sessionId} onClose={() => setWriting(false)} />
      )}
      {waits && writing && (
        <Alert color="green" role="status">
          {t('own.objectSent')}
        </Alert>
      )}
    </Stack>
  );
}
