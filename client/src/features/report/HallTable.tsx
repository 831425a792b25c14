import { Anchor, Stack } from '@mantine/core';
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
import classes from './HallTable.module.css';
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
    {
      key: 'attended',
      title: t('attendedOf'),
      numeric: true,
      cell: ({ attended, expected }) => `${format.number(attended)} / ${format.number(expected)}`,
    },
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
        if (!sheet) return '';
        return (
          <span className={classes.sheet}>
            {report.state === 'ended' && <SheetState sheet={sheet} />}
            <Anchor
              component={Link}
              size="sm"
              to={`/seminars/${seminarId}/sessions/${sessionId}/halls/${sheet.hallId}`}
            >
              {t('hallSheet.open')}
            </Anchor>
          </span>
        );
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
      />
    </Stack>
  );
}
