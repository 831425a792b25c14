import { Stack, Text, Title } from '@mantine/core';
import { recordApi } from '@minber/shared/attendance/record-contract';
import type { ReportLine, SessionReport } from '@minber/shared/attendance/report';
import type { Objection } from '@minber/shared/reports/objections';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../api/query.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { ZoneNote } from '../../../ui/ZoneNote.tsx';
import { AdjustmentRows } from '../corrections/AdjustmentRows.tsx';
import { Fold } from '../Fold.tsx';
import { HistoryTab } from '../history/HistoryTab.tsx';
import { ObjectionRow } from '../objections/ObjectionRow.tsx';
import rows from '../Rows.module.css';
import { LineActions } from './LineActions.tsx';
import { LineFacts } from './LineFacts.tsx';
import { LineNote } from './LineNote.tsx';
import { SpansTable } from './SpansTable.tsx';
import { Timeline } from './Timeline.tsx';
import { within } from './timeline.ts';

interface Props {
  report: SessionReport;
  line: ReportLine;
  /** His own. */
  objections: Objection[];
}

/** What a line says, and everything it was made of. */
export function LineDetails({ report, line, objections }: Props) {
  const { t } = useTranslation('report');
  const params = { seminarId: report.seminarId, sessionId: report.sessionId, personId: line.personId };
  const details = useQuery(ask(recordApi.personSpans, { params }));
  const spans = details.data?.spans ?? [];
  const adjustments = report.adjustments.filter(({ adjustmentId }) => line.adjustmentIds.includes(adjustmentId));
  return (
    <Stack>
      <div>
        <Text c="dimmed">{[line.position, line.organisation, line.district].filter(Boolean).join(' · ')}</Text>
        <LineNote report={report} line={line} />
      </div>
      {details.error && <ErrorPanel error={details.error} retry={() => void details.refetch()} />}
      {details.isPending ? (
        <ListSkeleton rows={1} height={60} />
      ) : (
        <Timeline live={report.live} present={within(spans, report.live)} interruptions={report.interruptions} />
      )}
      <LineFacts report={report} line={line} />
      <LineActions report={report} line={line} />
      {objections.length > 0 && (
        <section>
          <Heading>{t('objection.title')}</Heading>
          <ul className={rows.list}>
            {objections.map((objection) => (
              <ObjectionRow key={objection.objectionId} report={report} objection={objection} />
            ))}
          </ul>
        </section>
      )}
      {adjustments.length > 0 && (
        <section>
          <Heading>{t('signed.minutes')}</Heading>
          <AdjustmentRows report={report} adjustments={adjustments} />
        </section>
      )}
      {details.data && (
        <section>
          <Heading>{t('spans.title')}</Heading>
          <SpansTable report={report} spans={spans} ended={report.state === 'ended'} />
        </section>
      )}
      <ZoneNote />
      <Fold summary={t('history.ofPerson')}>{() => <HistoryTab report={report} personId={line.personId} />}</Fold>
    </Stack>
  );
}

function Heading({ children }: { children: string }) {
  return (
    <Title order={3} size="h5" mb="xs">
      {children}
    </Title>
  );
}
