import { Stack } from '@mantine/core';
import { attendanceApi } from '@minber/shared/attendance/contract';
import type { SessionReport } from '@minber/shared/attendance/report';
import { objectionsApi } from '@minber/shared/reports/objections';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ApiProblem } from '../../api/problem.ts';
import { ask } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { ZoneNote } from '../../ui/ZoneNote.tsx';
import { LineDrawer } from './lines/LineDrawer.tsx';
import { ReportDownloads } from './ReportDownloads.tsx';
import { ReportFacts } from './ReportFacts.tsx';
import { ReportView } from './ReportView.tsx';
import { SessionSwitch } from './SessionSwitch.tsx';
import { StateCard } from './state/StateCard.tsx';
import { type Place, useView } from './useView.ts';
import { ViewSwitch } from './ViewSwitch.tsx';
import { VersionsTab } from './versions/VersionsTab.tsx';

/** One session's attendance, from draft to frozen: by hall, by person, down to gaps, corrections and versions. */
export default function ReportPage() {
  const { t } = useTranslation('report');
  const { seminarId = '', sessionId = '' } = useParams();
  const params = { seminarId, sessionId };
  const report = useQuery(ask(attendanceApi.report, { params }));
  if (report.isPending) return <PageSkeleton />;
  if (isGone(report.error))
    return (
      <Stack gap="lg">
        <PageHeader title={t('title')} back={{ to: `/seminars/${seminarId}`, label: t('own.back') }} />
        <ErrorPanel error={report.error} />
        <VersionsTab report={params} />
      </Stack>
    );
  if (report.error) return <ErrorPanel error={report.error} retry={() => void report.refetch()} />;
  return <Content key={sessionId} report={report.data} />;
}

/** What the report was computed from is removed by the rules of retention: only what was approved is left. */
function isGone(cause: unknown): boolean {
  return cause instanceof ApiProblem && cause.code === 'report.rawGone';
}

function Content({ report }: { report: SessionReport }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const localized = useLocalized();
  const view = useView();
  const parts = useRef<HTMLDivElement>(null);
  const { seminarId, sessionId } = report;
  const objections = useQuery(ask(objectionsApi.objections, { params: { seminarId, sessionId } }));
  const all = objections.data?.objections;
  const objecting = useMemo(
    () => new Set(all?.filter(({ answer }) => answer === null).map(({ personId }) => personId)),
    [all],
  );
  const settle = (place: Partial<Place>) => {
    view.go(place);
    requestAnimationFrame(() => parts.current?.scrollIntoView({ block: 'start' }));
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={format.day(report.startedAt ?? report.plannedStart)}
        back={{ to: `/seminars/${seminarId}`, label: localized(report.title) }}
        actions={<ReportDownloads report={report} />}
      />
      <Stack gap="lg">
        <SessionSwitch seminarId={seminarId} sessionId={sessionId} />
        <StateCard report={report} onSettle={settle} />
        <ReportFacts report={report} />
        <Stack ref={parts} gap="lg">
          <ViewSwitch report={report} view={view} objections={objecting.size} />
          <ReportView report={report} view={view} objecting={objecting} />
        </Stack>
        <ZoneNote />
      </Stack>
      <LineDrawer
        report={report}
        objections={all ?? []}
        personId={view.person}
        onClose={() => view.go({ person: null })}
      />
    </>
  );
}
