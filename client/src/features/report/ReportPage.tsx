import { Button, SegmentedControl, Stack } from '@mantine/core';
import { attendanceApi } from '@minber/shared/attendance/contract';
import type { SessionReport } from '@minber/shared/attendance/report';
import { reportsApi } from '@minber/shared/reports/contract';
import { IconDownload, IconPencilPlus, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { download } from '../../api/call.ts';
import { ask } from '../../api/query.ts';
import { useMay } from '../../api/session.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { useRun } from '../../ui/useRun.ts';
import { ZoneNote } from '../../ui/ZoneNote.tsx';
import { AdjustmentList } from './AdjustmentList.tsx';
import { AdjustmentModal } from './AdjustmentModal.tsx';
import { ConflictList } from './ConflictList.tsx';
import { HallTable } from './HallTable.tsx';
import { LineDrawer } from './LineDrawer.tsx';
import { LineTable } from './LineTable.tsx';
import { ReportFacts } from './ReportFacts.tsx';
import { SessionSwitch } from './SessionSwitch.tsx';

/** One session's attendance: by hall, by person, down to gaps and corrections. */
export default function ReportPage() {
  const { seminarId = '', sessionId = '' } = useParams();
  const params = { seminarId, sessionId };
  const report = useQuery(ask(attendanceApi.report, { params }));
  if (report.isPending) return <PageSkeleton />;
  if (report.error) return <ErrorPanel error={report.error} retry={() => void report.refetch()} />;
  return <Content key={sessionId} report={report.data} />;
}

const views = ['halls', 'people', 'adjustments', 'conflicts'] as const;

function Content({ report }: { report: SessionReport }) {
  const { t } = useTranslation('report');
  const may = useMay();
  const format = useFormat();
  const localized = useLocalized();
  const [view, setView] = useState<(typeof views)[number]>('halls');
  const [hallId, setHallId] = useState<string | null>(null);
  const [personId, setPersonId] = useState<string | null>(null);
  const [adjusting, setAdjusting] = useState(false);
  const file = useRun();
  const { seminarId, sessionId } = report;
  const params = { seminarId, sessionId };
  const mayAdjust = may('adjustment:write');
  const openConflicts = report.conflicts.filter((conflict) => conflict.resolution === null).length;
  const counts = {
    halls: report.halls.length,
    people: report.lines.length,
    adjustments: report.adjustments.length,
    conflicts: openConflicts,
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={format.day(report.startedAt ?? report.plannedStart)}
        back={{ to: `/seminars/${seminarId}`, label: localized(report.title) }}
        actions={
          <>
            <Button
              component={Link}
              to={`/seminars/${seminarId}/sessions/${sessionId}/sheet`}
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden />}
            >
              {t('sheet')}
            </Button>
            <Button
              variant="default"
              loading={file.busy}
              leftSection={<IconDownload size={18} aria-hidden />}
              onClick={() => void file.run(() => download(reportsApi.sessionCsv, { params }))}
            >
              CSV
            </Button>
            <Button
              variant="default"
              loading={file.busy}
              leftSection={<IconDownload size={18} aria-hidden />}
              onClick={() => void file.run(() => download(reportsApi.sessionXlsx, { params }))}
            >
              XLSX
            </Button>
            {mayAdjust && (
              <Button leftSection={<IconPencilPlus size={18} aria-hidden />} onClick={() => setAdjusting(true)}>
                {t('adjust')}
              </Button>
            )}
          </>
        }
      />
      <Stack gap="lg">
        {file.error !== null && <ErrorPanel error={file.error} />}
        <SessionSwitch seminarId={seminarId} sessionId={sessionId} />
        <ReportFacts report={report} />
        <SegmentedControl
          aria-label={t('view')}
          value={view}
          onChange={(value) => setView(views.find((each) => each === value) ?? 'halls')}
          data={views.map((each) => ({ value: each, label: t(`views.${each}`, { count: counts[each] }) }))}
          style={{ alignSelf: 'flex-start', maxWidth: '100%', flexWrap: 'wrap' }}
        />
        {view === 'halls' && (
          <HallTable
            report={report}
            onOpen={(id) => {
              setHallId(id);
              setView('people');
            }}
          />
        )}
        {view === 'people' && <LineTable report={report} hallId={hallId} onHall={setHallId} onOpen={setPersonId} />}
        {view === 'adjustments' && <AdjustmentList report={report} />}
        {view === 'conflicts' && <ConflictList report={report} />}
        <ZoneNote />
      </Stack>
      <LineDrawer report={report} personId={personId} onClose={() => setPersonId(null)} />
      {adjusting && <AdjustmentModal report={report} onClose={() => setAdjusting(false)} />}
    </>
  );
}
