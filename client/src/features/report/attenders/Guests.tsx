import { Text } from '@mantine/core';
import { recordApi } from '@minber/shared/attendance/record-contract';
import type { SessionReport } from '@minber/shared/attendance/report';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../api/query.ts';
import { Card } from '../../../ui/Card.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import classes from '../Rows.module.css';
import { GuestRow } from './GuestRow.tsx';

/** Guests whom halls wrote down, and who of the register they may be. */
export function Guests({ report }: { report: SessionReport }) {
  const { t } = useTranslation('report');
  const params = { seminarId: report.seminarId, sessionId: report.sessionId };
  const guests = useQuery(ask(recordApi.guests, { params }));
  return (
    <Card title={t('guests.title')}>
      {guests.isPending && <ListSkeleton rows={2} />}
      {guests.error && <ErrorPanel error={guests.error} retry={() => void guests.refetch()} />}
      {guests.data?.guests.length === 0 && <Text c="dimmed">{t('guests.none')}</Text>}
      <ul className={classes.list}>
        {guests.data?.guests.map((guest) => (
          <GuestRow key={guest.guest.personId} report={report} guest={guest} />
        ))}
      </ul>
    </Card>
  );
}
