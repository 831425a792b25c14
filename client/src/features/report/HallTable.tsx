import { Button, Stack } from '@mantine/core';
import type { ReportHall, SessionReport } from '@minber/shared/attendance/report';
import { type HallSheet, sheetsApi } from '@minber/shared/reports/sheets';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { placeKey } from './places.ts';
import { SheetState } from './sheet/SheetState.tsx';

/** Attendance hall by hall, with its sheet's confirmation; own devices are a line of their own. */
export function HallTable({ report, onOpen }: { report: SessionReport; onOpen: (placeKey: string) => void }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const localized = useLocalized();
  const { seminarId, sessionId } = report;
  const sheets = useQuery(ask(sheetsApi.sheets, { params: { seminarId, sessionId } }));
  const sheetOf = ({ place }: ReportHall): HallSheet | undefined =>
    sheets.data?.sheets.find(({ hallId }) => place.kind === 'hall' && hallId === place.hallId);
  const share = (hall: ReportHall) => (hall.expected > 0 ? format.percent((100 * hall.credited) / hall.expected) : '—');
  const columns: Column<ReportHall>[] = [
    {
      key: 'hall',
      title: t('hall'),
      main: true,
      cell: ({ names }) =>
        names ? (
          <PersonName name={localized(names.centre)} details={[localized(names.hall)]} />
        ) : (
          <PersonName name={t('common:ownDevice')} />
        ),
    },
    { key: 'expected', title: t('figure.expected'), numeric: true, cell: ({ expected }) => format.number(expected) },
    { key: 'attended', title: t('figure.attended'), numeric: true, cell: ({ attended }) => format.number(attended) },
    { key: 'credited', title: t('figure.credited'), numeric: true, cell: ({ credited }) => format.number(credited) },
    { key: 'share', title: t('share'), numeric: true, wideOnly: true, cell: share },
    { key: 'late', title: t('figure.late'), numeric: true, cell: ({ late }) => format.number(late) },
    {
      key: 'heads',
      title: t('heads'),
      numeric: true,
      wideOnly: true,
      cell: ({ rollCalls }) => rollCalls.at(-1)?.heads ?? '—',
    },
    {
      key: 'gaps',
      title: t('screenGaps'),
      numeric: true,
      wideOnly: true,
      cell: ({ screenGaps }) =>
        screenGaps.length === 0 ? '—' : format.duration(screenGaps.reduce((sum, { from, to }) => sum + to - from, 0)),
    },
    {
      key: 'sheet',
      title: t('hallSheet.column'),
      cell: (hall) => {
        const sheet = sheetOf(hall);
        return sheet && report.state === 'ended' ? <SheetState sheet={sheet} /> : '—';
      },
    },
  ];
  if (report.halls.length === 0) return <EmptyState title={t('noHalls')} />;
  return (
    <Stack>
      {sheets.error && <ErrorPanel error={sheets.error} retry={() => void sheets.refetch()} />}
      <DataTable
        caption={t('views.halls', { count: report.halls.length })}
        columns={columns}
        rows={report.halls}
        rowKey={({ place }) => placeKey(place)}
        onOpen={({ place }) => onOpen(placeKey(place))}
        actionsTitle={t('hallSheet.open')}
        actions={({ place, names }) =>
          place.kind === 'hall' && (
            <Button
              component={Link}
              size="sm"
              variant="default"
              to={`/seminars/${seminarId}/sessions/${sessionId}/halls/${place.hallId}`}
              aria-label={`${t('hallSheet.open')}: ${names ? localized(names.hall) : ''}`}
            >
              {t('hallSheet.open')}
            </Button>
          )
        }
      />
    </Stack>
  );
}
