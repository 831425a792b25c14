import type { ReportHall, SessionReport } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { placeKey } from './places.ts';

/** Attendance hall by hall; own devices are a line of their own. */
export function HallTable({ report, onOpen }: { report: SessionReport; onOpen: (placeKey: string) => void }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const localized = useLocalized();
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
    { key: 'share', title: t('share'), numeric: true, cell: share },
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
  ];
  if (report.halls.length === 0) return <EmptyState title={t('noHalls')} />;
  return (
    <DataTable
      caption={t('views.halls', { count: report.halls.length })}
      columns={columns}
      rows={report.halls}
      rowKey={({ place }) => placeKey(place)}
      onOpen={({ place }) => onOpen(placeKey(place))}
    />
  );
}
