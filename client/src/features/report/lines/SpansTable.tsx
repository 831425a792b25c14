import type { MyAttendance, SessionReport } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { useHallName } from '../useHallName.ts';

type OwnSpan = MyAttendance['sessions'][number]['spans'][number];

interface Props {
  /** Null where the reader sees only his own line: then halls have no names. */
  report: SessionReport | null;
  spans: OwnSpan[];
  /** The session is over, and with it whatever was never closed. */
  ended: boolean;
}

/** The stretches of presence that a line was made of, each with what witnessed it. */
export function SpansTable({ report, spans, ended }: Props) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const hallName = useHallName(report);
  const placeOf = ({ place, device }: OwnSpan) => {
    if (place.kind === 'own') return device || t('common:ownDevice');
    return hallName(place.hallId);
  };
  const columns: Column<OwnSpan>[] = [
    {
      key: 'time',
      title: t('own.time'),
      main: true,
      cell: ({ from, to, open }) => (
        <span className="numeric">
          {open && !ended
            ? t('own.since', { time: format.timeWithSeconds(from) })
            : `${format.timeWithSeconds(from)}–${format.timeWithSeconds(to)}`}
        </span>
      ),
    },
    { key: 'length', title: t('own.length'), numeric: true, cell: ({ from, to }) => format.duration(to - from) },
    { key: 'evidence', title: t('evidence'), cell: ({ evidence }) => t(`evidences.${evidence}`) },
    { key: 'place', title: t('place'), cell: placeOf },
  ];
  if (spans.length === 0) return <p>{t(report ? 'spans.none' : 'own.noSpans')}</p>;
  return (
    <DataTable
      caption={t('spans.title')}
      columns={columns}
      rows={spans}
      rowKey={({ from, to, device, evidence }) => `${from}-${to}-${device}-${evidence}`}
    />
  );
}
