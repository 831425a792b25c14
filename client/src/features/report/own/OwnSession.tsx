import { Alert, Stack, Title } from '@mantine/core';
import type { MyAttendance } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Card } from '../../ui/Card.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { PolicyText } from '../seminars/PolicyText.tsx';
import { AdjustmentRows } from './AdjustmentRows.tsx';
import { LineFacts } from './LineFacts.tsx';
import classes from './ReportFacts.module.css';
import { Timeline } from './Timeline.tsx';
import { within } from './timeline.ts';

type Session = MyAttendance['sessions'][number];
type Span = Session['spans'][number];

/** One session: the result first, then the spans it rests on, then the rules. */
export function OwnSession({ session }: { session: Session }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const { line, spans, live, interruptions } = session;
  const columns: Column<Span>[] = [
    {
      key: 'time',
      title: t('own.time'),
      main: true,
      cell: ({ from, to, open }) =>
        open ? t('own.since', { time: format.timeWithSeconds(from) }) : format.timeRange(from, to),
    },
    { key: 'length', title: t('own.length'), numeric: true, cell: ({ from, to }) => format.duration(to - from) },
    { key: 'evidence', title: t('evidence'), cell: ({ evidence }) => t(`evidences.${evidence}`) },
    {
      key: 'place',
      title: t('place'),
      cell: ({ place, device }) => (place.kind === 'hall' ? t('own.inHall') : device || t('common:ownDevice')),
    },
  ];
  return (
    <Card title={`${format.day(session.plannedStart)}, ${format.timeRange(session.plannedStart, session.plannedEnd)}`}>
      <Stack>
        {session.state !== 'ended' && <Alert color="blue">{t('own.notOver')}</Alert>}
        <Timeline live={live} present={within(spans, live)} interruptions={interruptions} />
        <LineFacts report={session} line={line} />
        <Title order={3} size="h5">
          {t('own.spans')}
        </Title>
        {spans.length === 0 ? (
          t('own.noSpans')
        ) : (
          <DataTable
            caption={t('own.spans')}
            columns={columns}
            rows={spans}
            rowKey={({ from, to, device, evidence }) => `${from}-${to}-${device}-${evidence}`}
          />
        )}
        {session.adjustments.length > 0 && <AdjustmentRows report={null} adjustments={session.adjustments} />}
        <details className={classes.details}>
          <summary>{t('own.rules')}</summary>
          <PolicyText policy={session.policy} />
        </details>
      </Stack>
    </Card>
  );
}
