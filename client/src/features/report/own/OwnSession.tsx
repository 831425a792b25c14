import { Alert, Stack, Title } from '@mantine/core';
import type { MyAttendance } from '@minber/shared/attendance/report';
import type { OwnObjections } from '@minber/shared/reports/objections';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Card } from '../../../ui/Card.tsx';
import { PolicyText } from '../../seminars/PolicyText.tsx';
import { AdjustmentRows } from '../corrections/AdjustmentRows.tsx';
import { LineFacts } from '../lines/LineFacts.tsx';
import { LineNote } from '../lines/LineNote.tsx';
import { SpansTable } from '../lines/SpansTable.tsx';
import { Timeline } from '../lines/Timeline.tsx';
import { within } from '../lines/timeline.ts';
import classes from '../ReportFacts.module.css';
import { OwnObjection } from './OwnObjection.tsx';
import { OwnResult } from './OwnResult.tsx';

type Session = MyAttendance['sessions'][number];

interface Props {
  seminarId: string;
  session: Session;
  objections: z.infer<typeof OwnObjections>['sessions'][number] | undefined;
}

/** One session: the result in words first, then what it rests on, then the rules and the way to object. */
export function OwnSession({ seminarId, session, objections }: Props) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const { line, spans, live, interruptions } = session;
  return (
    <Card title={`${format.day(session.plannedStart)}, ${format.timeRange(session.plannedStart, session.plannedEnd)}`}>
      <Stack>
        {session.state !== 'ended' && <Alert color="blue">{t('own.notOver')}</Alert>}
        <OwnResult session={session} />
        {objections?.approved && (
          <Alert color="green" variant="light">
            {t('own.frozen', {
              version: objections.approved.version,
              time: format.fullDateTime(objections.approved.at),
            })}
          </Alert>
        )}
        <LineNote report={{ halls: [] }} line={line} />
        <Timeline live={live} present={within(spans, live)} interruptions={interruptions} />
        <LineFacts report={session} line={line} withoutResult />
        {session.adjustments.length > 0 && <AdjustmentRows report={null} adjustments={session.adjustments} />}
        <div>
          <Title order={3} size="h5" mb="xs">
            {t('own.spans')}
          </Title>
          <SpansTable report={null} spans={spans} ended={session.state === 'ended'} />
        </div>
        <details className={classes.details}>
          <summary>{t('own.rules')}</summary>
          <PolicyText policy={session.policy} />
        </details>
        {objections && <OwnObjection seminarId={seminarId} session={objections} />}
      </Stack>
    </Card>
  );
}
