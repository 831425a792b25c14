import { Stack } from '@mantine/core';
import { attendanceApi } from '@minber/shared/attendance/contract';
import { sheetOf, sheetsApi } from '@minber/shared/reports/sheets';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { call } from '../../../api/call.ts';
import { keyOf } from '../../../api/query.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../../ui/Skeletons.tsx';
import { ZoneNote } from '../../../ui/ZoneNote.tsx';
import { placeKey } from '../places.ts';
import { HallLines } from './HallLines.tsx';
import { HallSheetCard } from './HallSheetCard.tsx';

/** A hall's sheet of one session, for its coordinator to read through and to confirm. */
export default function HallSheetPage() {
  const { t } = useTranslation('report');
  const format = useFormat();
  const localized = useLocalized();
  const { seminarId = '', sessionId = '', hallId = '' } = useParams();
  const params = { seminarId, sessionId };
  const page = useQuery({
    queryKey: [...keyOf(sheetsApi.sheets), 'page', params],
    // One after the other: the hash is never younger than the lines, so nothing unseen can be confirmed.
    queryFn: async ({ signal }) => {
      const { sheets } = await call(sheetsApi.sheets, { params, signal });
      return { sheets, report: await call(attendanceApi.report, { params, signal }) };
    },
  });
  if (page.isPending) return <PageSkeleton />;
  if (page.error) return <ErrorPanel error={page.error} retry={() => void page.refetch()} />;
  const { report, sheets } = page.data;
  const sheet = sheets.find((each) => each.hallId === hallId);
  const names = sheet?.names ?? null;
  // Exactly the lines that the hash is over.
  const lines = report.lines.filter((line) => placeKey(sheetOf(line)) === hallId);
  return (
    <>
      <PageHeader
        title={names ? localized(names.hall) : t('hallSheet.title')}
        subtitle={`${format.day(report.startedAt ?? report.plannedStart)} · ${localized(report.title)}`}
        back={{ to: `/seminars/${seminarId}/sessions/${sessionId}/report`, label: t('title') }}
      />
      <Stack gap="lg">
        {sheet && <HallSheetCard report={report} sheet={sheet} reload={() => page.refetch().then(() => undefined)} />}
        {lines.length === 0 ? (
          <EmptyState title={t('hallSheet.none')} text={t('hallSheet.noneText')} />
        ) : (
          <HallLines report={report} lines={lines} />
        )}
        <ZoneNote />
      </Stack>
    </>
  );
}
